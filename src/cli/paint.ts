import pc from 'picocolors';
import type { Paint } from '../packaging/differences/report';
import type { Io } from './io';

/** Colours of the terminal, or none where `NO_COLOR` is set (https://no-color.org) or nobody looks. */
export function paintOf({ environment }: Io): Paint {
  const { green, red, bold } = pc.createColors(pc.isColorSupported && !environment['NO_COLOR']);
  return { added: green, removed: red, breaking: (text) => bold(red(text)) };
}
