import { defineConfig } from 'chartwright/config';
import { placesBackend } from 'chartwright/places';

export default defineConfig({ charts: [placesBackend] });
