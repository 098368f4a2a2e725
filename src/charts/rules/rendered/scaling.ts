import { at, ofKind, textAt } from './parts';
import { error, type Rule } from './problem';

/** What an autoscaler scales has no fixed number of replicas: each upgrade would undo what the autoscaler did. */
export const scaling: Rule = (objects) =>
  ofKind(objects, 'HorizontalPodAutoscaler').flatMap((scaler) => {
    const target = at(scaler.object, 'spec', 'scaleTargetRef');
    const [kind, name] = [textAt(target, 'kind'), textAt(target, 'name')];
    const scaled = objects.find(({ object }) => object['kind'] === kind && textAt(object, 'metadata', 'name') === name);
    if (scaled === undefined || at(scaled.object, 'spec', 'replicas') === undefined) return [];
    return [
      error(
        scaled,
        `'replicas' is ${JSON.stringify(at(scaled.object, 'spec', 'replicas'))}, and the autoscaler at '${scaler.construct}' decides as well; leave 'replicas' out`,
      ),
    ];
  });
