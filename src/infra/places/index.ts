/** The reference environment: import this entry point as `chartwright/places/infra`. */
export { placesEnvironment, type RunOptions } from './environments';
export { places, type PlacesStacks } from './places';
export { placesProgram } from './program';
export type { PlacesProps } from './props';
