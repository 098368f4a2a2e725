import type { Guard } from '../../values/build';
import { expression, insideLoop, type PrintContext } from './expression';
import { condition } from './manifest';

/** Lines inside conditions and loops, whose actions are printed in the given way. */
export function guarded(
  guards: readonly Guard[],
  context: PrintContext,
  action: (body: string) => string,
  lines: (context: PrintContext) => readonly string[],
): readonly string[] {
  const [guard, ...rest] = guards;
  if (guard === undefined) return lines(context);
  if (guard.kind === 'when') {
    return [
      action(`if ${condition(guard.condition, context)}`),
      ...guarded(rest, context, action, lines),
      action('end'),
    ];
  }
  const inner = insideLoop(context, guard.variables);
  const range = `range ${inner.key}, ${inner.item} := ${expression(guard.over, context)}`;
  return [action(range), ...guarded(rest, inner, action, lines), action('end')];
}
