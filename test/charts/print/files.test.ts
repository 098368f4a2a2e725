import { z } from 'zod';
import { ConfigMap, defineChart, Deployment, hook, Service, when } from '../../../src';
import { printChart } from '../../../src/charts/print/chart';
import { synthesize } from '../../../src/charts/synthesize';

const image = 'nginx:1.29';

const chart = defineChart(
  {
    name: 'shop',
    version: '1.10.0',
    appVersion: '1.20',
    description: 'Sells things',
    kubeVersion: '>=1.30.0-0',
    values: z.object({
      mode: z.enum(['live', 'test']).default('live').describe('How it runs'),
      debug: z.boolean().default(false).describe('Whether it says more\nthan it has to'),
      web: z.object({ replicas: z.int().min(1).max(9).default(2).describe('Pods of the | front end') }),
      host: z.string().optional().describe('Name of the site'),
      token: z.string().describe('What the site asks for'),
      limits: z.record(z.string().regex(/^[a-z]+$/), z.string()).default({ cpu: '1' }),
    }),
  },
  (chart, v) => {
    const web = new Deployment(chart, 'web', {
      replicas: v.web.replicas,
      containers: [{ name: 'web', image, ports: [{ containerPort: 8080 }] }],
    });
    new Service(chart, 'front', { selects: web, ports: [{ port: 80 }] });
    new ConfigMap(chart, 'Config.Map', { data: { mode: v.mode } });
    when(v.debug, () => {
      new ConfigMap(chart, 'debug', { data: { level: 'all' } });
    });
    const metadata = { annotations: hook({ events: ['test'] }) };
    new ConfigMap(chart, 'check', { metadata, data: { token: v.token } });
  },
);

const { files } = printChart(synthesize(chart));
const text = (path: string): string => files.get(path) ?? '';
const lines = (path: string): readonly string[] => text(path).split('\n');
const templates = [...files.keys()].filter((path) => path.startsWith('templates/') && path.endsWith('.yaml'));

it('is the files of a chart, sorted, with one file an object that is called after its construct and kind', () => {
  expect([...files.keys()]).toEqual([
    '.helmignore',
    'Chart.yaml',
    'README.md',
    'templates/NOTES.txt',
    'templates/_helpers.tpl',
    'templates/config-map-configmap.yaml',
    'templates/debug-configmap.yaml',
    'templates/front-service.yaml',
    'templates/tests/check-configmap.yaml',
    'templates/web-deployment.yaml',
    'values.schema.json',
    'values.yaml',
  ]);
});

it.each(templates)('has one object in %s', (path) => {
  expect(text(path).match(/^kind: /gm)).toHaveLength(1);
});

it('keeps the chart and its app apart by quotes, since YAML reads 1.20 as a number', () => {
  expect(lines('Chart.yaml')).toEqual(expect.arrayContaining(['version: "1.10.0"', 'appVersion: "1.20"']));
});

it('says the Kubernetes it is for with -0, so that Helm takes clusters of cloud providers, whose versions have a suffix', () => {
  expect(lines('Chart.yaml')).toContain('kubeVersion: ">=1.30.0-0"');
});

it('calls helpers after the chart, as `helm create` does, and has only those that something calls', () => {
  const defined = [...text('templates/_helpers.tpl').matchAll(/define "([^"]*)"/g)].map(([, name]) => name);
  expect(defined).toEqual(['shop.fullname', 'shop.selectorLabels', 'shop.labels']);
  const called = ['templates/NOTES.txt', 'templates/_helpers.tpl', ...templates].map(text).join('');
  expect(defined.filter((name) => !called.includes(`include "${String(name)}"`))).toEqual([]);
});

it('says above each helper what it gives', () => {
  const helpers = lines('templates/_helpers.tpl');
  const above = helpers.flatMap((_, at) => (helpers[at + 1]?.includes('define "') === true ? [helpers[at]] : []));
  expect(above).toHaveLength(3);
  expect(above.filter((line) => !/^\{\{- \/\* .+ \*\/\}\}$/.test(String(line)))).toEqual([]);
});

it('begins an object under a condition as a person would', () => {
  expect(lines('templates/debug-configmap.yaml').slice(0, 4)).toEqual([
    '{{- if .Values.debug }}',
    'apiVersion: v1',
    'kind: ConfigMap',
    'metadata:',
  ]);
});

it.each([
  ['a value', ['# How it runs', 'mode: live']],
  ['what is said on two lines', ['# Whether it says more', '# than it has to', 'debug: false']],
  ['a value of a group', ['web:', '  # Pods of the | front end', '  replicas: 2']],
  ['a value without a default, which waits as a comment', ['# Name of the site', '# host: (not set)']],
  ['a value that must be given', ['# What the site asks for', '# token: (required)']],
])('describes each value of values.yaml above it: %s', (_, wanted) => {
  expect(text('values.yaml')).toContain(`${wanted.join('\n')}\n`);
});

it.each([
  '| `mode` | `live`, `test` | `"live"` | How it runs |',
  '| `debug` | boolean | `false` | Whether it says more than it has to |',
  String.raw`| ${'`web.replicas`'} | integer from 1 to 9 | ${'`2`'} | Pods of the \| front end |`,
  '| `host` | string |  | Name of the site |',
  '| `token` | string | (required) | What the site asks for |',
  '| `limits` | map of string | `{"cpu":"1"}` |  |',
])('has a row in the table of the README: %s', (row) => {
  expect(lines('README.md')).toContain(row);
});

it('says in the README what it is, for which Kubernetes, and how it is installed', () => {
  expect(lines('README.md')).toEqual(
    expect.arrayContaining([
      '# shop',
      'Sells things',
      'Version 1.10.0, installs 1.20, for Kubernetes >=1.30.0-0.',
      'helm upgrade --install shop <repository>/shop --version 1.10.0',
    ]),
  );
});

it('has notes, which say what was installed where nothing else is said', () => {
  expect(text('templates/NOTES.txt')).toContain(
    '{{ .Chart.Name }} {{ .Chart.Version }} is installed in {{ .Release.Namespace }} as {{ .Release.Name }}.',
  );
});

it('keeps what editors and version control leave beside it out of its archive', () => {
  expect(lines('.helmignore')).toEqual(expect.arrayContaining(['.git/', '.DS_Store', '*.swp', '*~']));
});
