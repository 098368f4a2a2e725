import { CONNECTION_TEST_DEFAULTS, ConnectionTest, type ConnectionTestProps } from '../../../src';
import { at, objectsOf, only } from '../../support/chart';

const pod = (props: Partial<ConnectionTestProps> = {}) =>
  only(
    objectsOf((chart) => {
      new ConnectionTest(chart, 'test', { url: 'http://web:80/health', ...props });
    }),
    'Pod',
  );

test('asks until there is an answer, for a while, and is there while `helm test` runs or when it has failed', () => {
  expect(at(pod(), 'metadata.annotations')).toEqual({
    'helm.sh/hook': 'test',
    'helm.sh/hook-delete-policy': 'before-hook-creation,hook-succeeded',
    'helm.sh/hook-weight': '0',
  });
  expect(at(pod(), 'spec.restartPolicy')).toBe('OnFailure');
  expect(at(pod(), 'spec.activeDeadlineSeconds')).toBe(CONNECTION_TEST_DEFAULTS.timeoutSeconds);
  expect(at(pod(), 'spec.containers.0')).toMatchObject({
    image: CONNECTION_TEST_DEFAULTS.image,
    command: ['wget'],
    args: ['-q', '-T', '5', '-O', '/dev/null', 'http://web:80/health'],
    resources: CONNECTION_TEST_DEFAULTS.resources,
  });
});

test('complies with Pod Security, although its image has no user but root', () => {
  expect(at(pod(), 'spec.securityContext')).toMatchObject({ runAsNonRoot: true, runAsUser: 65534 });
  expect(at(pod(), 'spec.containers.0.securityContext')).toMatchObject({ allowPrivilegeEscalation: false });
});

test('takes another image with its credentials, another time and other resources', () => {
  const resources = { limits: { memory: '64Mi' } };
  const image = { repository: 'registry.example.com/busybox', tag: '1.38', pullSecrets: ['registry'] };
  expect(at(pod({ image, timeoutSeconds: 10, resources }), 'spec')).toMatchObject({
    activeDeadlineSeconds: 10,
    imagePullSecrets: [{ name: 'registry' }],
    containers: [{ image: 'registry.example.com/busybox:1.38', resources }],
  });
});
