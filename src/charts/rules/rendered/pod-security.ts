import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../../values/json';
import { at, containersOf, listAt, ofKind, podsIn, textAt } from './parts';
import { error, type Rule } from './problem';

/**
 * Pods comply with the level of Pod Security that their namespace enforces, where the chart makes both.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export const podSecurity: Rule = (objects) => {
  const levels = new Map(
    ofKind(objects, 'Namespace').map(({ object }) => [
      textAt(object, 'metadata', 'name'),
      textAt(object, 'metadata', 'labels', 'pod-security.kubernetes.io/enforce'),
    ]),
  );
  return podsIn(objects).flatMap((pods) => {
    const namespace = textAt(pods.object, 'metadata', 'namespace');
    const level = namespace === undefined ? undefined : levels.get(namespace);
    const excess = beyond(level, pods.spec);
    if (level === undefined || excess.length === 0) return [];
    return [
      error(
        pods,
        `its namespace enforces "${level}" of Pod Security, which refuses ${excess.join(', ')}; leave that out, or let the namespace enforce less`,
      ),
    ];
  });
};

/** What a level refuses of pods. Those of Windows are judged otherwise, and not here. */
export function beyond(level: string | undefined, spec: JsonObject): readonly string[] {
  if (textAt(spec, 'os', 'name') === 'windows') return [];
  if (level === 'restricted') return [...beyondBaseline(spec), ...beyondRestricted(spec)];
  return level === 'baseline' ? beyondBaseline(spec) : [];
}

const HOST_NAMESPACES = ['hostNetwork', 'hostPID', 'hostIPC'];
const BASELINE_CAPABILITIES: readonly Json[] = [
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
];
const RESTRICTED_VOLUMES = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
];
const SECCOMP: readonly (Json | undefined)[] = ['RuntimeDefault', 'Localhost'];

function beyondBaseline(spec: JsonObject): readonly string[] {
  return [
    ...HOST_NAMESPACES.filter((field) => spec[field] === true),
    ...listAt(spec, 'volumes').flatMap((volume) => (isJsonObject(volume['hostPath']) ? ['a volume of hostPath'] : [])),
    ...(at(spec, 'securityContext', 'seccompProfile', 'type') === 'Unconfined' ? ['seccompProfile Unconfined'] : []),
    ...containersOf(spec).flatMap((container) => {
      const security = at(container, 'securityContext');
      return [
        ...(at(security, 'privileged') === true ? ['privileged'] : []),
        ...added(security)
          .filter((name) => !BASELINE_CAPABILITIES.includes(name))
          .map((name) => `the capability ${JSON.stringify(name)}`),
        ...(at(security, 'seccompProfile', 'type') === 'Unconfined' ? ['seccompProfile Unconfined'] : []),
        ...((at(security, 'procMount') ?? 'Default') === 'Default' ? [] : ['procMount']),
        ...listAt(container, 'ports').flatMap((port) => ((port['hostPort'] ?? 0) === 0 ? [] : ['a hostPort'])),
      ].map((what) => `${what} of the container "${textAt(container, 'name') ?? ''}"`);
    }),
  ];
}

function beyondRestricted(spec: JsonObject): readonly string[] {
  const ofPod = at(spec, 'securityContext');
  return [
    ...(at(ofPod, 'runAsUser') === 0 ? ['runAsUser 0'] : []),
    ...listAt(spec, 'volumes').flatMap((volume) =>
      Object.keys(volume)
        .filter((source) => !['name', 'hostPath', ...RESTRICTED_VOLUMES].includes(source))
        .map((source) => `a volume of ${source}`),
    ),
    ...containersOf(spec).flatMap((container) => {
      const security = at(container, 'securityContext');
      const own = (...path: readonly string[]): Json | undefined => at(security, ...path) ?? at(ofPod, ...path);
      const dropped = at(security, 'capabilities', 'drop');
      return [
        ...(own('runAsNonRoot') === true ? [] : ['a user that may be root']),
        ...(at(security, 'runAsUser') === 0 ? ['runAsUser 0'] : []),
        ...(SECCOMP.includes(own('seccompProfile', 'type')) ? [] : ['no seccompProfile']),
        ...(at(security, 'allowPrivilegeEscalation') === false ? [] : ['privilege escalation']),
        ...(isJsonArray(dropped) && dropped.includes('ALL') ? [] : ['capabilities that are not dropped']),
        ...(added(security).every((name) => name === 'NET_BIND_SERVICE') ? [] : ['capabilities that are added']),
      ].map((what) => `${what} of the container "${textAt(container, 'name') ?? ''}"`);
    }),
  ];
}

function added(security: Json | undefined): readonly Json[] {
  const names = at(security, 'capabilities', 'add');
  return isJsonArray(names) ? names : [];
}
