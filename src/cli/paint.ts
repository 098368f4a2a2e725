import type { Paint } from '../packaging/differences/report';
import type { Io } from './io';

/** The colours of differences. */
export function paintOf({ colors: { green, red, bold } }: Io): Paint {
  return { added: green, removed: red, breaking: (text) => bold(red(text)) };
}
