import { parse } from 'yaml';
import { packChart } from '../../src/packaging/archive';
import { artifactHubAnnotations, artifactHubRepository, metadataAdvice } from '../../src/packaging/artifact-hub';
import { withFile, withMetadata } from '../../src/packaging/edit-chart';
import { readArchive } from '../../src/packaging/read-archive';
import { sampleChart } from '../support/charts';

const crd = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: places.example.com}
spec:
  names: {kind: Place}
  versions:
  - {name: v1alpha1, served: true, storage: false}
  - name: v1
    storage: true
    schema: {openAPIV3Schema: {description: A place}}
`;

function annotation(annotations: Record<string, string>, key: string): unknown {
  return parse(annotations[`artifacthub.io/${key}`] ?? 'null');
}

test('a chart of which there is nothing to say has no annotations', () => {
  expect(artifactHubAnnotations(sampleChart())).toEqual({});
});

test('images are those of all containers, wherever the pod is', () => {
  const pod = { containers: [{ image: 'host:5000/team/api:1.0@sha256:ab' }], initContainers: [{ image: 'busybox' }] };
  const objects = [
    { kind: 'Pod', spec: pod },
    { kind: 'CronJob', spec: { jobTemplate: { spec: { template: { spec: pod } } } } },
  ];
  expect(annotation(artifactHubAnnotations(sampleChart(), { objects }), 'images')).toEqual([
    { name: 'busybox', image: 'busybox' },
    { name: 'api', image: 'host:5000/team/api:1.0@sha256:ab' },
  ]);
});

test('custom resources are listed by their stored version', () => {
  const chart = sampleChart({}, { 'crds/place.yaml': `${crd}---\nkind: Other\n` });
  expect(annotation(artifactHubAnnotations(chart), 'crds')).toEqual([
    { kind: 'Place', version: 'v1', name: 'places.example.com', displayName: 'Place', description: 'A place' },
  ]);
});

test('what the author says is passed on', () => {
  const annotations = artifactHubAnnotations(sampleChart({ version: '1.0.0-rc.1' }), {
    license: 'Apache-2.0',
    links: [{ name: 'source', url: 'https://example.com' }],
    changes: [{ kind: 'added', description: 'value a: b', breaking: false }],
    containsSecurityUpdates: true,
    signKey: { fingerprint: 'AB', url: 'https://example.com/key.asc' },
    crdExamples: [{ kind: 'Place' }],
  });
  expect(annotation(annotations, 'changes')).toEqual([{ kind: 'added', description: 'value a: b' }]);
  expect(annotation(annotations, 'signKey')).toEqual({ fingerprint: 'AB', url: 'https://example.com/key.asc' });
  expect(annotations).toMatchObject({
    'artifacthub.io/license': 'Apache-2.0',
    'artifacthub.io/prerelease': 'true',
    'artifacthub.io/containsSecurityUpdates': 'true',
  });
});

test('annotations and a new version go into Chart.yaml, whose comments stay', () => {
  const chart = sampleChart({}, { 'Chart.yaml': '# a comment\napiVersion: v2\nname: web\nversion: 1.0.0 # bump me\n' });
  const edited = withMetadata(chart, { version: '1.1.0', appVersion: '1.10', annotations: { a: 'yes' } });
  expect(edited.files.get('Chart.yaml')).toContain('# a comment\n');
  expect(readArchive(packChart(edited).archive.bytes, 'x').archive.metadata).toMatchObject({
    version: '1.1.0',
    appVersion: '1.10',
    annotations: { a: 'yes' },
  });
});

test('a chart gets a file without losing the others', () => {
  expect([...withFile(sampleChart(), 'CHANGELOG.md', 'x').files.keys()]).toEqual([
    ...sampleChart().files.keys(),
    'CHANGELOG.md',
  ]);
});

test('the file that claims a repository names its owners', () => {
  const owners = [{ name: 'A', email: 'a@example.com' }];
  expect(parse(artifactHubRepository({ repositoryId: 'id', owners }))).toEqual({ repositoryID: 'id', owners });
  expect(parse(artifactHubRepository({ owners }))).toEqual({ owners });
});

test('advice names what is missing, and is silent where nothing is', () => {
  expect(metadataAdvice(sampleChart()).map((advice) => advice.slice(0, advice.indexOf(';')))).toEqual([
    "'maintainers' is empty",
    "'icon' is missing",
    "'keywords' is empty",
    "'annotations' name no licence",
    "'README.md' is missing",
    "'values.schema.json' is missing",
  ]);
  const whole = sampleChart(
    {
      maintainers: [{ name: 'A' }],
      icon: 'https://example.com/i.svg',
      keywords: ['x'],
      annotations: { 'artifacthub.io/license': 'MIT' },
    },
    { 'README.md': 'x', 'values.schema.json': '{}' },
  );
  expect(metadataAdvice(whole)).toEqual([]);
});
