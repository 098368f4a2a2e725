import { z } from 'zod';
import { ConfigMap } from '../../../src/charts/config/config-map';
import { defineChart } from '../../../src/charts/define-chart';
import { createObjectOf } from '../../../src/charts/create-object';
import { hook } from '../../../src/charts/hook';
import { printChart } from '../../../src/charts/print/chart';
import { synthesize } from '../../../src/charts/synthesize';
import { runHelm } from '../../../src/helm/run-helm';
import { member, type JsonObject } from '../../../src/values/json';
import { readYaml } from '../../../src/values/read-yaml';
import { when } from '../../../src/values/structure';
import { describeHelm, withFiles } from '../../support/helm';

const SCRIPT = 'set -e\necho ready\n';
const annotations = hook({ events: ['pre-install'] });
const kind = { apiVersion: 'example.com/v1', kind: 'Widget' };

/** Hooks whose last words are text of several lines: written, under a condition, before what may be left out, and from values. */
const definition = defineChart(
  {
    name: 'hooks',
    version: '1.0.0',
    values: z.object({
      more: z.boolean().default(true),
      spec: z.record(z.string().regex(/^[a-z]+$/), z.unknown()).default({ text: SCRIPT }),
    }),
  },
  (chart, v) => {
    new ConfigMap(chart, 'written', { metadata: { annotations }, data: { script: SCRIPT } });
    new ConfigMap(chart, 'conditional', { metadata: { annotations }, data: { script: when(v.more, SCRIPT) } });
    new ConfigMap(chart, 'before', { metadata: { annotations }, data: { a: SCRIPT, b: when(v.more, 'x') } });
    new ConfigMap(chart, 'certain', { metadata: { annotations }, data: { a: SCRIPT, b: 'x' } });
    createObjectOf(chart, 'values', kind, { metadata: { annotations }, spec: v.spec });
    new ConfigMap(chart, 'object', { data: { script: SCRIPT } });
  },
);

/** Objects that values may make hooks: by the whole map, by a key, under a condition. */
const perhaps = defineChart(
  {
    name: 'perhaps',
    version: '1.0.0',
    values: z.object({
      annotations: z.record(z.string(), z.string()).default({ 'helm.sh/hook': 'pre-install' }),
      labels: z.record(z.string().regex(/^[a-z]+$/), z.string()).default({}),
      key: z.string().default('helm.sh/hook'),
      on: z.boolean().default(true),
    }),
  },
  (chart, v) => {
    const data = { script: SCRIPT };
    const conditional = { 'helm.sh/hook': when(v.on, 'pre-install') };
    const own = { apiVersion: 'v1', kind: 'ConfigMap' };
    new ConfigMap(chart, 'map', { metadata: { annotations: v.annotations }, data });
    createObjectOf(chart, 'key', own, { metadata: { annotations: { [v.key]: 'pre-install' } }, data });
    createObjectOf(chart, 'conditional', own, { metadata: { annotations: conditional }, data });
    new ConfigMap(chart, 'never', { metadata: { annotations: v.labels }, data });
  },
);

const files = printChart(synthesize(definition)).files;

function template(name: string): string {
  return files.get(`templates/${name}`) ?? '';
}

it('quotes the last text of a hook, whose line break Helm would cut off', () => {
  expect(template('written-configmap.yaml')).toContain(String.raw`script: "set -e\necho ready\n"`);
});

it('prints text as a block where something certainly comes after it, and in objects that are no hooks', () => {
  expect(template('certain-configmap.yaml')).toContain('a: |\n    set -e\n');
  expect(template('object-configmap.yaml')).toContain('script: |\n    set -e\n');
});

it('prints text as a block where no value can make the object a hook', () => {
  const never = printChart(synthesize(perhaps)).files.get('templates/never-configmap.yaml');
  expect(never).toContain('script: |\n    set -e\n');
});

describeHelm('the text of hooks', (helm) => {
  /** What the objects of a chart hold, by name, as Helm keeps hooks: without white space at their end. */
  async function kept(chart: ReadonlyMap<string, string>, values: JsonObject): Promise<ReadonlyMap<unknown, unknown>> {
    const texts = {
      ...Object.fromEntries([...chart].map(([path, text]) => [`chart/${path}`, text])),
      'values.json': JSON.stringify(values),
    };
    const printed = await withFiles(texts, (folder) =>
      runHelm(helm, ['template', 'demo', `${folder}/chart`, '-f', `${folder}/values.json`], {
        environment: process.env,
      }),
    );
    const objects = printed
      .split(/^---$/m)
      .filter((text) => text.trim() !== '')
      .map((text) => readYaml(text.trim()));
    return new Map(
      objects.map((object) => [
        member(member(object, 'metadata'), 'name'),
        member(object, 'data') ?? member(object, 'spec') ?? {},
      ]),
    );
  }

  const lines = { text: 'a\n\nb\n\n', z: ['1\n2\n'] };
  it.each<[values: JsonObject, ...wanted: unknown[]]>([
    [{}, { script: SCRIPT }, { script: SCRIPT }, { a: SCRIPT, b: 'x' }, { text: SCRIPT }],
    [{ more: false }, { script: SCRIPT }, {}, { a: SCRIPT }, { text: SCRIPT }],
    [{ spec: lines }, { script: SCRIPT }, { script: SCRIPT }, { a: SCRIPT, b: 'x' }, lines],
  ])('survives that Helm keeps hooks without white space at their end: %j', async (values, ...wanted) => {
    const hooks = await kept(files, values);
    const names = ['written', 'conditional', 'before', 'values'].map((name) => `demo-hooks-${name}`);
    expect(names.map((name) => hooks.get(name))).toEqual(wanted);
  });

  it('survives where values make an object a hook', async () => {
    const hooks = await kept(printChart(synthesize(perhaps)).files, {});
    const names = ['map', 'key', 'conditional'].map((name) => `demo-perhaps-${name}`);
    expect(names.map((name) => hooks.get(name))).toEqual(names.map(() => ({ script: SCRIPT })));
  });
});
