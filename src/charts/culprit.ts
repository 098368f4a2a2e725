import { basename, dirname, sep } from 'node:path';
import type { Chart } from 'cdk8s';
import { pathBelow } from './helm-chart';

/** Where an error comes from. */
export interface Culprit {
  /** Path of the construct below the chart, where there is no doubt. */
  readonly construct: string | undefined;
  /** What a message calls it. */
  readonly title: string;
  /** The line of the user's own code that was running, in words. @default - it is not looked for: the construct is known */
  readonly called?: string;
}

/** One line of a call stack: a constructor, a method or a function, and where it stands. */
const FRAME =
  /^\s+at (?:(?<isNew>new )?(?<type>[\w$]+)(?:\.(?<method>[\w$]+))?.* \()?(?<file>[^()\n]+):(?<line>\d+):\d+\)?$/gm;

/** The folder of chartwright itself: its frames are not the user's. */
const OWN_FOLDER = dirname(__dirname) + sep;

/** The construct whose code was running, as far as the call stack and the constructs made so far tell. */
export function culprit({ stack = '' }: Error, chart: Chart): Culprit {
  const frames = [...stack.matchAll(FRAME)].map(({ groups = {} }) => groups);
  const called = calledAt(frames);
  for (const { isNew, type } of frames) {
    const paths = chart.node
      .findAll()
      .filter((construct) => construct !== chart && construct.constructor.name === type)
      .map((construct) => pathBelow(chart, construct));
    const last = paths.at(-1);
    if (last === undefined || type === undefined) continue;
    // What is being constructed was added last.
    if (isNew !== undefined || paths.length === 1) return { construct: last, title: `'${last}' (${type})`, called };
    const all = paths.map((path) => `'${path}'`).join(', ');
    return { construct: undefined, title: `one of ${all} (${type}), ${called},`, called };
  }
  const [{ type, method } = {}] = frames;
  const what = method === undefined || type === 'Function' ? (method ?? type) : `${type ?? ''}.${method}`;
  return { construct: undefined, title: `${what ?? 'the builder'}, ${called},`, called };
}

/** The line of the user's own code that was running. */
function calledAt(frames: readonly Readonly<Record<string, string | undefined>>[]): string {
  const own = frames.find(
    ({ file }) => file !== undefined && !file.includes(`${sep}node_modules${sep}`) && !file.startsWith(OWN_FOLDER),
  );
  return own?.file === undefined ? 'called by the builder' : `called at ${basename(own.file)}:${own.line ?? ''}`;
}
