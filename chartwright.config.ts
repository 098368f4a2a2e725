import { defineConfig } from 'chartwright/config';
import { places, placesBackend, placesBatch, placesDatabase, placesPlatform } from 'chartwright/places';

export default defineConfig({
  charts: [placesBackend, placesBatch, placesDatabase, placesPlatform, places],
  terraform: async (app, options) => {
    const { placesProgram } = await import('chartwright/places/infra');
    placesProgram(app, options);
  },
});
