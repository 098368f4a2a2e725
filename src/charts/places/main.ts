import { App } from 'cdk8s';
import { ChartManifests } from '../chart-manifests';
import { placesBackend } from './backend';

// What `cdk8s.yaml` runs: cdk8s says where to write by its own variable.
const app = new App();
new ChartManifests(app, placesBackend.metadata.name, placesBackend);
app.synth();
