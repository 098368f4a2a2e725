import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { argoApplications, argoApplicationsText, type ArgoProps } from '../../src/delivery/argo-applications';
import { toolCache } from '../../src/helm/find-helm';
import { isJsonObject, type Json } from '../../src/values/json';
import { expectRefusal } from '../support/refusal';
import { describeWithTool } from '../support/tool';

const props: ArgoProps = {
  environment: 'prod',
  chartRepository: 'https://charts.places.example.com',
  gitRepository: 'https://github.com/acme/places.git',
  releases: [
    { chart: 'places-platform', version: '1.0.0', namespace: 'kube-system' },
    { chart: 'places', version: '2.1.0', namespace: 'places', name: 'web' },
  ],
};
const [platform, web] = argoApplications(props);

test('an application is the chart at its version, with the values of the environment from git', () => {
  expect(web?.spec.sources).toEqual([
    {
      repoURL: 'https://charts.places.example.com',
      chart: 'places',
      targetRevision: '2.1.0',
      helm: { releaseName: 'web', valueFiles: ['$values/values/places.prod.yaml'], ignoreMissingValueFiles: true },
    },
    { repoURL: 'https://github.com/acme/places.git', targetRevision: 'main', ref: 'values' },
  ]);
  expect(web?.spec.destination).toEqual({ server: 'https://kubernetes.default.svc', namespace: 'places' });
});

test('waves keep the order of the releases', () => {
  const waves = [platform, web].map((one) => one?.metadata.annotations['argocd.argoproj.io/sync-wave']);
  expect(waves).toEqual(['0', '1']);
});

test('namespace, project, server and revision can be others', () => {
  const [one] = argoApplications({
    ...props,
    argoNamespace: 'gitops',
    project: 'places',
    server: 'https://k',
    gitRevision: 'v1',
  });
  expect(one).toMatchObject({
    metadata: { namespace: 'gitops' },
    spec: { project: 'places', destination: { server: 'https://k' }, sources: [{}, { targetRevision: 'v1' }] },
  });
});

test('the file holds one document an application', () => {
  const text = argoApplicationsText(argoApplications(props));
  expect(parseAllDocuments(text).map((document) => document.toJS() as unknown)).toEqual([platform, web]);
});

test('fails for a version that is a range, which would deploy what nobody chose', () => {
  const releases = [{ chart: 'places', version: '>=1', namespace: 'places' }];
  expectRefusal(() => argoApplications({ ...props, releases }), 'E_PROP', "'version' of 'places' is '>=1'");
});

test('fails for two releases of one name', () => {
  const one = { chart: 'places', version: '1.0.0', namespace: 'a' };
  expectRefusal(() => argoApplications({ ...props, releases: [one, { ...one, namespace: 'b' }] }), 'E_PROP', 'twice');
});

const schemas = join(toolCache(process.env) ?? '', 'argo-cd-schemas-2.14.9', 'application-crd.yaml');
const crd = z.object({
  spec: z.object({
    versions: z.array(z.object({ name: z.string(), schema: z.object({ openAPIV3Schema: z.json() }) })),
  }),
});

/** A schema that refuses what it does not name, as the API server does when it is asked to be strict. */
function closed(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(closed);
  if (!isJsonObject(schema)) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value ?? null)]));
  return isJsonObject(schema['properties']) ? { ...inner, additionalProperties: false } : inner;
}

function validator() {
  const { versions } = crd.parse(parse(readFileSync(schemas, 'utf8'))).spec;
  const { properties } = z
    .object({ properties: z.record(z.string(), z.json()) })
    .parse(versions.find(({ name }) => name === 'v1alpha1')?.schema.openAPIV3Schema);
  const schema = z.looseObject({}).parse(closed(properties['spec'] ?? {}));
  return new Ajv({ strict: false, validateFormats: false }).compile(schema);
}

describeWithTool('the schema of Argo CD', schemas, () => {
  it('takes every application, without a field that it does not know', () => {
    const isValid = validator();
    for (const { spec } of argoApplications(props)) expect([isValid(spec), isValid.errors]).toEqual([true, null]);
  });

  it('refuses a field that it does not know, so that the test above says something', () => {
    expect(validator()({ ...web?.spec, sorces: [] })).toBe(false);
  });
});
