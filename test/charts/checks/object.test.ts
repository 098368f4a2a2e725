import { FIELDS } from '../../../src/charts/api/fields';
import { fieldsOf } from '../../../src/charts/api/field-lookup';
import { COUNT_RULES } from '../../../src/charts/checks/count-rules';
import { INTEGER_RANGES } from '../../../src/charts/checks/integer-ranges';
import { MAP_RULES } from '../../../src/charts/checks/map-rules';
import { problemsOf } from '../../../src/charts/checks/object';
import { TEXT_RULES } from '../../../src/charts/checks/text-rules';

const labels = { app: 'api' };
const container = (more: object = {}) => ({ name: 'main', image: 'registry.example.com/api:1.0.0', ...more });
const pod = (spec: object) => ({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'api' }, spec });
const containing = (more: object) => pod({ containers: [container(more)] });
const deployment = (spec: object) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'api', labels },
  spec: {
    selector: { matchLabels: labels },
    template: { metadata: { labels }, spec: { containers: [container()] } },
    ...spec,
  },
});

describe('problemsOf', () => {
  it.each<[string, Parameters<typeof problemsOf>[0]]>([
    ['a Deployment', deployment({ replicas: 2, strategy: { rollingUpdate: { maxSurge: '25%', maxUnavailable: 0 } } })],
    ['what is null', deployment({ replicas: null, paused: undefined })],
    ['a status', { ...deployment({}), status: { readyReplicas: 1 } }],
    [
      'ports that differ in protocol',
      containing({ ports: [{ containerPort: 53 }, { containerPort: 53, protocol: 'UDP' }] }),
    ],
    [
      'a map that takes any text',
      {
        apiVersion: 'storage.k8s.io/v1',
        kind: 'StorageClass',
        metadata: { name: 'gp3' },
        provisioner: 'ebs.csi.aws.com',
        parameters: { type: 'gp3', 'any thing': '' },
      },
    ],
    ['quantities as numbers', containing({ resources: { limits: { cpu: 1, memory: '1Gi' } } })],
    [
      'a custom resource',
      { apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'one' }, spec: { any: 1 } },
    ],
    [
      'a custom resource that has its kind from Kubernetes',
      { apiVersion: 'serving.knative.dev/v1', kind: 'Service', metadata: { name: '1.st' } },
    ],
    [
      'the schema of a custom resource',
      {
        apiVersion: 'apiextensions.k8s.io/v1',
        kind: 'CustomResourceDefinition',
        metadata: { name: 'widgets.example.com' },
        spec: {
          group: 'example.com',
          scope: 'Namespaced',
          names: { kind: 'Widget', plural: 'widgets' },
          versions: [
            {
              name: 'v1',
              served: true,
              storage: true,
              subresources: { status: {} },
              schema: {
                openAPIV3Schema: {
                  type: 'object',
                  additionalProperties: true,
                  properties: { ratio: { type: 'number', minimum: 0.5, default: { any: [1] } } },
                },
              },
            },
          ],
        },
      },
    ],
  ])('has nothing against %s', (_, object) => {
    expect(problemsOf(object)).toEqual([]);
  });

  it.each<[string, Parameters<typeof problemsOf>[0], readonly string[]]>([
    ['no kind', { apiVersion: 'v1', metadata: {} }, ["'apiVersion' or 'kind' is missing"]],
    [
      'a field that does not exist',
      deployment({ replica: 2 }),
      [`'spec.replica' is no field of DeploymentSpec; did you mean "replicas"?`],
    ],
    ['a field that is missing', deployment({ selector: null }), ["'spec.selector' is missing"]],
    [
      'a number out of range',
      deployment({ replicas: -1 }),
      ["'spec.replicas' is -1; wants an integer from 0; give 0 to stop the workload"],
    ],
    [
      'a number in quotes',
      deployment({ replicas: '2' }),
      [`'spec.replicas' is "2"; wants a number; write 2 without quotes`],
    ],
    [
      'a number where text belongs',
      containing({ env: [{ name: 'PORT', value: 8080 }] }),
      [`'spec.containers[0].env[0].value' is 8080; wants a text; write "8080" in quotes`],
    ],
    [
      'a truth where text belongs',
      containing({ env: [{ name: 'DEBUG', value: true }] }),
      [`'spec.containers[0].env[0].value' is true; wants a text; write "true" in quotes`],
    ],
    [
      'text where a truth belongs',
      deployment({ paused: 'true' }),
      [`'spec.paused' is "true"; wants true or false; write true without quotes`],
    ],
    [
      'a word that is not taken',
      containing({ imagePullPolicy: 'IfNotPresnt' }),
      [
        `'spec.containers[0].imagePullPolicy' is "IfNotPresnt"; wants one of Always, IfNotPresent, Never; did you mean "IfNotPresent"?`,
      ],
    ],
    [
      'a port out of range',
      containing({ ports: [{ containerPort: 70000 }] }),
      ["'spec.containers[0].ports[0].containerPort' is 70000; wants an integer from 1 to 65535"],
    ],
    [
      'a share of more than there is',
      deployment({ strategy: { rollingUpdate: { maxUnavailable: '200%' } } }),
      [`'spec.strategy.rollingUpdate.maxUnavailable' is "200%"; wants a percentage up to 100%`],
    ],
    [
      'a resource that does not exist',
      containing({ resources: { limits: { memroy: '1Gi' } } }),
      [
        `'spec.containers[0].resources.limits' is "memroy"; wants one of cpu, memory, ephemeral-storage, hugepages-<size>, or <domain>/<resource>; did you mean "memory"?`,
      ],
    ],
    [
      'a quantity that is none, once',
      containing({ resources: { limits: { cpu: 'one' } } }),
      [
        `'spec.containers[0].resources.limits.cpu' is "one"; wants a number with a suffix of Kubernetes or none, as in "100m", "1.5", "512Mi" or "10Gi"`,
      ],
    ],
    [
      'two items with one key',
      containing({ env: [{ name: 'A', value: '1' }, { name: 'B' }, { name: 'A', value: '2' }] }),
      [`'spec.containers[0].env[2]' has the name "A" of 'spec.containers[0].env[0]'; keep one`],
    ],
    [
      'two ports with one number, where TCP is left out once',
      containing({ ports: [{ containerPort: 80 }, { containerPort: 80, protocol: 'TCP' }] }),
      [
        `'spec.containers[0].ports[1]' has the containerPort 80, protocol "TCP" of 'spec.containers[0].ports[0]'; keep one`,
      ],
    ],
    [
      'one thing in place of a list',
      pod({ containers: container() }),
      [`'spec.containers' is ${JSON.stringify(container())}; wants a list`],
    ],
    ['a list in place of one thing', deployment({ selector: [] }), ["'spec.selector' is []; wants a LabelSelector"]],
    [
      'a list in place of a map',
      { ...deployment({}), metadata: { labels: ['app'] } },
      [`'metadata.labels' is ["app"]; wants an object`],
    ],
    [
      'a label that is none',
      { ...deployment({}), metadata: { labels: { app: 'a b' } } },
      [
        `'metadata.labels.app' is "a b"; wants at most 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit, or nothing; use an annotation for text that is not selected by`,
      ],
    ],
    [
      'something where only {} belongs',
      {
        apiVersion: 'apiextensions.k8s.io/v1',
        kind: 'CustomResourceDefinition',
        metadata: { name: 'widgets.example.com' },
        spec: {
          group: 'example.com',
          scope: 'Cluster',
          names: { kind: 'Widget', plural: 'widgets' },
          versions: [{ name: 'v1', served: true, storage: true, schema: {}, subresources: { status: true } }],
        },
      },
      [`'spec.versions[0].subresources.status' is true; wants {}`],
    ],
    [
      'a schedule that does not exist',
      {
        apiVersion: 'batch/v1',
        kind: 'CronJob',
        metadata: { name: 'job' },
        spec: { schedule: '@reboot', jobTemplate: {} },
      },
      [
        `'spec.schedule' is "@reboot"; wants one of @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly, or "@every" and a duration as in "@every 1h30m"`,
      ],
    ],
    [
      'a name that the kind does not take',
      { apiVersion: 'v1', kind: 'Service', metadata: { name: '1st' } },
      [
        `'metadata.name' is "1st"; wants at most 63 lower-case letters, digits and "-", beginning with a letter and not ending with "-"`,
      ],
    ],
  ])('tells of %s', (_, object, messages) => {
    expect(problemsOf(object)).toEqual(messages);
  });

  it('tells of every problem at once', () => {
    expect(problemsOf(deployment({ replicas: -1, paused: 1, more: true }))).toHaveLength(3);
  });
});

describe('the rules of fields', () => {
  it.each([
    ['integers', INTEGER_RANGES, ['number', 'Seconds'], ['one']],
    ['texts', TEXT_RULES, ['string'], ['one', 'list']],
    ['numbers or texts', COUNT_RULES, ['IntOrString'], ['one']],
    ['maps', MAP_RULES, ['string', 'Quantity'], ['map']],
  ])('are for %s that exist', (_, rules, types, shapes) => {
    const wrong = Object.keys(rules).filter((rule) => {
      const [owner = '', name] = rule.split('.');
      const field = fieldsOf(owner).find((candidate) => candidate.name === name);
      return field === undefined || !types.includes(field.type) || !shapes.includes(field.shape);
    });
    expect(wrong).toEqual([]);
  });

  it('bound every number that is a port, a weight or a count of replicas', () => {
    const names = Object.keys(FIELDS).flatMap((owner) =>
      fieldsOf(owner).map(({ name, type }) => ({ rule: `${owner}.${name}`, name, type })),
    );
    const unbound = names
      .filter(
        ({ name, type }) =>
          type === 'number' && /^(port|nodePort|containerPort|hostPort|endPort|weight|replicas)$/.test(name),
      )
      .map(({ rule }) => rule)
      .filter((rule) => !Object.hasOwn(INTEGER_RANGES, rule));
    expect(unbound).toEqual([]);
  });
});
