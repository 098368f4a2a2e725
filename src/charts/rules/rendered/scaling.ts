import { at, objectsByName, ofKind, textAt } from './parts';
import { error, type Rule } from './problem';

/** What an autoscaler scales has no fixed number of replicas: each upgrade would undo what the autoscaler did. */
export const scaling: Rule = (objects) => {
  const named = objectsByName(objects);
  return ofKind(objects, 'HorizontalPodAutoscaler').flatMap((scaler) => {
    const target = at(scaler.object, 'spec', 'scaleTargetRef');
    const [kind, name] = [textAt(target, 'kind'), textAt(target, 'name')];
    const scaled = named(kind, name);
    if (scaled === undefined || at(scaled.object, 'spec', 'replicas') === undefined) return [];
    return [
      error(
        scaled,
        `'replicas' is ${JSON.stringify(at(scaled.object, 'spec', 'replicas'))}, and the autoscaler at '${scaler.construct}' decides as well; leave 'replicas' out`,
      ),
    ];
  });
};
