import { App } from '../cdktf';
import { placesEnvironment } from './environments';
import { places } from './places';

// What `cdktf.json` runs: cdktf says where to write by its own variable.
const app = new App({ outdir: 'dist/terraform' });
places(app, placesEnvironment('dev'));
places(app, placesEnvironment('prod'));
app.synth();
