import type { Construct } from 'constructs';
import type { SynthesisOptions } from '../synthesize';
import { placesEnvironment } from './environments';
import { places } from './places';

/** Makes both environments of Places in an app. */
export function placesProgram(app: Construct, { offline }: SynthesisOptions = { offline: false }): void {
  places(app, placesEnvironment('dev', { offline }));
  places(app, placesEnvironment('prod', { offline }));
}
