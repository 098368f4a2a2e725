import type { RenderedManifest } from '../helm/render';
import { member, type JsonObject } from '../values/json';
import { distinctCrds, type Rendering } from './outcome';
import { NOTES_TEMPLATE } from './scratch-chart';

/** What Helm printed of a scratch copy of a chart: objects, and the notes out of theirs. */
export function printedOutcome(manifests: readonly RenderedManifest[]): Rendering {
  const isNotes = ({ source }: RenderedManifest): boolean => source.endsWith(`/${NOTES_TEMPLATE}`);
  const notes = manifests.filter(isNotes).map(({ object }) => notesOf(object));
  const isCrd = ({ source }: RenderedManifest): boolean => /(^|\/)crds\//.test(source);
  const objects = manifests.filter((manifest) => !isNotes(manifest) && !isCrd(manifest)).map(({ object }) => object);
  const crds = distinctCrds(manifests.filter(isCrd).map(({ object }) => object));
  return { kind: 'rendered', objects: [...objects, ...crds], notes: notes.join('') };
}

function notesOf(object: JsonObject): string {
  const notes = member(object, 'notes');
  return typeof notes === 'string' ? notes : '';
}
