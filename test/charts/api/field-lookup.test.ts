import { fieldAt, fieldsOf, typeOfKind } from '../../../src/charts/api/field-lookup';

describe('fieldAt', () => {
  it.each([
    ['Deployment', 'spec.template.spec.containers', 'Container', 'list', ['name']],
    ['Deployment', 'spec.template.spec.containers.0.ports', 'ContainerPort', 'list', ['containerPort', 'protocol']],
    ['CronJob', 'spec.jobTemplate.spec.template.spec.initContainers.1.env', 'EnvVar', 'list', ['name']],
    ['Service', 'spec.ports', 'ServicePort', 'list', ['port', 'protocol']],
    ['Ingress', 'spec.rules', 'IngressRule', 'list', []],
    ['StatefulSet', 'spec.volumeClaimTemplates.0.metadata', 'ObjectMeta', 'one', []],
    ['CustomResourceDefinition', 'spec.versions.0.schema.openAPIV3Schema.properties', 'JSONSchemaProps', 'map', []],
    ['JSONSchemaProps', 'properties.port.properties', 'JSONSchemaProps', 'map', []],
    ['Deployment', 'spec.template.spec.containers.0', 'Container', 'list', ['name']],
    ['Deployment', 'spec.replicas', 'number', 'one', []],
    ['Pod', 'spec.containers.0.command', 'string', 'list', []],
    ['Pod', 'spec.terminationGracePeriodSeconds', 'Seconds', 'one', []],
    ['ConfigMap', 'data.key', 'string', 'map', []],
    ['Pod', 'spec.containers.0.resources.limits.cpu', 'Quantity', 'map', []],
  ])('knows what %s holds at %s', (type, path, inner, shape, keys) => {
    expect(fieldAt(type, path.split('.'))).toMatchObject({ type: inner, shape, keys });
  });

  it.each([
    ['Deployment', 'spec.replica'],
    ['Deployment', 'spec.replicas.more'],
    ['Pod', 'spec.containers.0.command.0.more'],
    ['Deployment', 'status'],
    ['Deployment', 'spec.template.spec.containers.0.imagePolicy'],
    ['Widget', 'spec'],
    ['toString', 'length'],
  ])('knows of %s no %s', (type, path) => {
    expect(fieldAt(type, path.split('.'))).toBeUndefined();
  });

  it('takes positions as numbers too', () => {
    expect(fieldAt('Pod', ['spec', 'containers', 0, 'image'])?.name).toBe('image');
  });
});

describe('fieldsOf', () => {
  it('knows which fields are required and which words they take', () => {
    const field = (name: string) => fieldsOf('ServicePort').find((candidate) => candidate.name === name);
    expect(field('port')).toMatchObject({ required: true, type: 'number', words: [] });
    expect(field('protocol')).toMatchObject({ required: false, type: 'string', words: ['SCTP', 'TCP', 'UDP'] });
  });

  it('begins every kind as manifests begin', () => {
    const [first, second, third] = fieldsOf('Deployment').map(({ name }) => name);
    expect([first, second, third]).toEqual(['apiVersion', 'kind', 'metadata']);
  });
});

describe('typeOfKind', () => {
  it('knows the kinds that constructs exist for', () => {
    expect(typeOfKind('apps/v1', 'Deployment')).toBe('Deployment');
    expect(typeOfKind('autoscaling/v2', 'HorizontalPodAutoscaler')).toBe('HorizontalPodAutoscaler');
  });

  it.each([
    ['apps/v1beta1', 'Deployment'],
    ['autoscaling/v1', 'HorizontalPodAutoscaler'],
    ['serving.knative.dev/v1', 'Service'],
    ['example.com/v1', 'Widget'],
    ['v1', 'PodSpec'],
  ])('does not take %s %s for one of them', (apiVersion, kind) => {
    expect(typeOfKind(apiVersion, kind)).toBeUndefined();
  });
});
