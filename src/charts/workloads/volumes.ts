import { requireBuild, type Guard } from '../../values/build';
import { expr } from '../../values/build';
import type { Expr } from '../../values/expression';
import { allOf, anyOf, guarded, partsOf } from '../../values/parts';
import type { Volume } from '../api/core';
import type { TemplatedObject } from '../templated';
import { mountsOf, type ContainerProps, type ListItem } from './container';

interface Wanted {
  readonly volume: TemplatedObject<Volume>;
  readonly guards: readonly Guard[];
}

/**
 * The volumes that containers mount, each once, and only where a container that mounts it is there.
 *
 * @param own volumes that the pod has already; a mount of the name of one means that one
 */
export function mountedVolumes(
  containers: readonly ListItem<ContainerProps>[],
  own: readonly (TemplatedObject<Volume> | Expr<unknown> | undefined)[],
): readonly unknown[] {
  const names = new Set<unknown>(
    own.flatMap((volume) => partsOf<TemplatedObject<Volume>>(volume)).map(({ part }) => part.name),
  );
  const wanted = containers.flatMap((container) =>
    partsOf<ContainerProps>(container).flatMap((outer) =>
      mountsOf(outer.part).flatMap((mount) =>
        partsOf(mount).map((inner): Wanted => ({
          volume: inner.part.volume,
          guards: [...outer.guards, ...inner.guards],
        })),
      ),
    ),
  );
  const distinct = new Map<string, Wanted[]>();
  for (const one of wanted) {
    if (names.has(one.volume.name)) continue;
    const text = JSON.stringify(one.volume);
    distinct.set(text, [...(distinct.get(text) ?? []), one]);
  }
  return [...distinct.values()].flatMap(merged);
}

/** One volume where any of its mounts is; those of loops stay apart, since each entry has its own. */
function merged(wanted: readonly Wanted[]): readonly unknown[] {
  const [first] = wanted;
  if (first === undefined) return [];
  if (wanted.some(({ guards }) => guards.length === 0)) return [first.volume];
  const inLoops = wanted.filter(({ guards }) => guards.some(({ kind }) => kind === 'each'));
  const conditions = wanted
    .filter((one) => !inLoops.includes(one))
    .map(({ guards }) => allOf(guards.flatMap((guard) => (guard.kind === 'when' ? [guard.condition] : []))));
  const conditional: readonly Expr<unknown>[] =
    conditions.length === 0
      ? []
      : [expr({ choice: requireBuild('when').intern(anyOf(conditions)), then: first.volume })];
  return [...conditional, ...inLoops.map(({ volume, guards }) => guarded(guards, volume))];
}
