import { App } from 'cdk8s';
import { ChartManifests } from '../chart-manifests';
import * as charts from './index';

// What `cdk8s.yaml` runs: cdk8s says where to write by its own variable.
const app = new App();
for (const chart of Object.values(charts)) new ChartManifests(app, chart.metadata.name, chart);
app.synth();
