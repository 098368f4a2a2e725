import { containersOf, listAt, listed, podsIn, textAt } from './parts';
import { error, warning, type Rule } from './problem';

/** Every mount has a volume, and every volume is mounted. */
export const mounts: Rule = (objects) =>
  podsIn(objects).flatMap((pods) => {
    const own = listAt(pods.spec, 'volumes').map((volume) => textAt(volume, 'name'));
    const claimed = listAt(pods.object, 'spec', 'volumeClaimTemplates').map((claim) =>
      textAt(claim, 'metadata', 'name'),
    );
    const volumes = [...own, ...claimed];
    const mounted = containersOf(pods.spec).flatMap((container) =>
      [...listAt(container, 'volumeMounts'), ...listAt(container, 'volumeDevices')].map((mount) => ({
        container: textAt(container, 'name') ?? '',
        volume: textAt(mount, 'name'),
      })),
    );
    return [
      ...mounted
        .filter(({ volume }) => !volumes.includes(volume))
        .map(({ container, volume }) =>
          error(
            pods,
            `the container "${container}" mounts "${volume ?? ''}", which is no volume of the pod; wants one of ${listed(volumes)}`,
          ),
        ),
      ...volumes
        .filter((name) => !mounted.some(({ volume }) => volume === name))
        .map((name) => warning(pods, `the volume "${name ?? ''}" is mounted nowhere; mount it, or leave it out`)),
    ];
  });
