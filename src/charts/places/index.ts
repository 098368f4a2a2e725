export { placesBackend } from './backend';
export { placesBatch } from './batch';
export { placesDatabase } from './database';
export { places } from './places';
export { placesPlatform } from './platform';
