import { StatefulService, type StatefulServiceProps } from '../../../src/charts/patterns/stateful-service';
import { at, objectsOf, only } from '../../support/chart';

const service = (props: Partial<StatefulServiceProps> = {}) =>
  objectsOf((chart) => {
    new StatefulService(chart, 'db', {
      image: 'postgres:17',
      ports: [{ name: 'postgresql', containerPort: 5432 }],
      storage: { size: '10Gi', mountPath: '/data' },
      ...props,
    });
  });

test('keeps data in a volume for each pod, which its user may write to', () => {
  const set = only(service(), 'StatefulSet');
  expect(at(set, 'spec.volumeClaimTemplates')).toEqual([
    {
      metadata: { name: 'data' },
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } },
    },
  ]);
  expect(at(set, 'spec.template.spec.containers.0.volumeMounts')).toContainEqual({ name: 'data', mountPath: '/data' });
  expect(at(set, 'spec.template.spec.securityContext')).toEqual({
    runAsNonRoot: true,
    seccompProfile: { type: 'RuntimeDefault' },
    fsGroup: 1000,
    fsGroupChangePolicy: 'OnRootMismatch',
  });
});

test('has a Service for its pods and one for clients', () => {
  const services = service().filter(({ kind }) => kind === 'Service');
  expect(services.map((one) => at(one, 'metadata.name'))).toEqual(['app-db-headless', 'app-db']);
  expect(services.map((one) => at(one, 'spec.ports.0.targetPort'))).toEqual(['postgresql', 'postgresql']);
});

test('is reached by its own pods and those that it is told', () => {
  const peers = [{ ipBlock: { cidr: '10.0.0.0/8' } }];
  const policy = only(service({ allowFrom: peers }), 'NetworkPolicy');
  expect(at(policy, 'spec.ingress.0.from')).toEqual([{ podSelector: at(policy, 'spec.podSelector') }, ...peers]);
  expect(at(only(service(), 'NetworkPolicy'), 'spec.ingress')).toEqual([{}]);
});

test('runs as many pods on as much storage as it is told', () => {
  const storage = { size: '1Ti', mountPath: '/x', storageClassName: 'gp3', accessModes: ['ReadWriteOncePod'] } as const;
  const set = only(service({ replicas: 3, storage, shutdownSeconds: 5 }), 'StatefulSet');
  expect(at(set, 'spec.replicas')).toBe(3);
  expect(at(set, 'spec.template.spec.terminationGracePeriodSeconds')).toBe(5);
  expect(at(set, 'spec.volumeClaimTemplates.0.spec')).toEqual({
    accessModes: ['ReadWriteOncePod'],
    storageClassName: 'gp3',
    resources: { requests: { storage: '1Ti' } },
  });
});
