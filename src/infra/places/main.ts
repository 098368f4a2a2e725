import { App } from '../cdktf';
import { placesProgram } from './program';

// What `cdktf.json` runs: cdktf says by this variable where to write.
const app = new App({ outdir: process.env['CDKTF_OUTDIR'] ?? 'dist/terraform' });
placesProgram(app);
app.synth();
