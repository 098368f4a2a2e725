import { defineConfig } from 'chartwright/config';
import { placesBackend } from 'chartwright/places';

export default defineConfig({
  charts: [placesBackend],
  terraform: async (app, options) => {
    const { placesProgram } = await import('chartwright/places/infra');
    placesProgram(app, options);
  },
});
