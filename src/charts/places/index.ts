export { placesBackend } from './backend';
