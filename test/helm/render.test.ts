import { join } from 'node:path';
import { readManifests, renderChart, templateArguments } from '../../src/helm/render';
import { refusalOf } from '../support/errors';
import { describeHelm, withFiles } from '../support/helm';

const environment = { PATH: process.env['PATH'] };

test('asks for everything by name, so that no value is taken for a flag', () => {
  const request = {
    chart: 'helm/backend',
    release: 'demo',
    namespace: 'places',
    valuesFiles: ['a.yaml', 'b,c.yaml'],
    set: ['replicaCount=3'],
    setString: ['tag=1'],
    setJson: ['list=[]'],
    kubeVersion: '1.32.0',
    apiVersions: ['a/v1'],
    includeCrds: true,
  };
  expect(templateArguments(request)).toStrictEqual([
    'template',
    'demo',
    'helm/backend',
    '--namespace=places',
    '--values=a.yaml',
    '--values="b,c.yaml"',
    '--set-json=list=[]',
    '--set=replicaCount=3',
    '--set-string=tag=1',
    '--api-versions=a/v1',
    '--kube-version=1.32.0',
    '--include-crds',
  ]);
});

test('asks for the default namespace and nothing else by default', () => {
  const request = { chart: 'c', release: 'r' };
  expect(templateArguments(request)).toStrictEqual(['template', 'r', 'c', '--namespace=default']);
});

test('reads the objects with the file each comes from, and leaves out what is only comments', () => {
  const output = `---
# Source: c/crds/all.yaml
kind: A
---
kind: B
---
# Source: c/templates/empty.yaml
# nothing today
---
# Source: c/templates/c.yaml
kind: C
on: "---"
`;
  expect(readManifests(output)).toStrictEqual([
    { source: 'c/crds/all.yaml', object: { kind: 'A' } },
    { source: 'c/crds/all.yaml', object: { kind: 'B' } },
    { source: 'c/templates/c.yaml', object: { kind: 'C', true: '---' } },
  ]);
});

test('fails on a document that is no object, and names the file', () => {
  const read = () => readManifests('---\n# Source: c/templates/x.yaml\n- 1\n');
  expect(read).toThrow("'c/templates/x.yaml' prints [1]; wants an object");
});

test('fails on a document that is not YAML, and names the file', () => {
  const read = () => readManifests('---\n# Source: c/templates/x.yaml\na: [\n');
  expect(read).toThrow(/^'c\/templates\/x\.yaml' prints unreadable YAML: .*line 3/s);
});

const chart = {
  'Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
  'values.yaml': 'greeting: hello\ncount: 1\n',
  'values.schema.json': '{"properties":{"count":{"type":"integer"}}}',
  'crds/crd.yaml': 'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: x}\n',
  'templates/a.yaml': `apiVersion: v1
kind: ConfigMap
metadata: {name: {{ .Release.Name }}, namespace: {{ .Release.Namespace }}}
data:
  values: {{ .Values | toJson | quote }}
  kube: {{ .Capabilities.KubeVersion.Version }}
  has: {{ .Capabilities.APIVersions.Has "a.example.com/v1" | quote }}
`,
  'more, values.yaml': 'greeting: hi\n',
};

describeHelm('renderChart', (helm) => {
  test('renders with files, flags and capabilities', async () => {
    await withFiles(chart, async (folder) => {
      const request = {
        chart: folder,
        release: 'demo',
        namespace: 'places',
        valuesFiles: [join(folder, 'more, values.yaml')],
        set: ['count=2'],
        setString: ['s=1'],
        setJson: ['l=[1]'],
        kubeVersion: '1.30.1',
        apiVersions: ['a.example.com/v1'],
        includeCrds: true,
      };
      const [crd, configMap] = await renderChart(helm, request, { environment });
      expect(crd).toMatchObject({ source: 'c/crds/crd.yaml', object: { kind: 'CustomResourceDefinition' } });
      expect(configMap).toMatchObject({
        source: 'c/templates/a.yaml',
        object: {
          metadata: { name: 'demo', namespace: 'places' },
          data: { values: '{"count":2,"greeting":"hi","l":[1],"s":"1"}', kube: 'v1.30.1', has: 'true' },
        },
      });
    });
  });

  test('fails with the message of the schema', async () => {
    await withFiles(chart, async (folder) => {
      const request = { chart: folder, release: 'demo', set: ['count=x'] };
      const refusal = await refusalOf(() => renderChart(helm, request, { environment }));
      expect(refusal).toMatch(/^E_TOOL: 'helm template demo .*count.*integer/s);
    });
  });
});
