import { z } from 'zod';
import { ConfigMap } from '../../src/charts/config/config-map';
import { defineChart } from '../../src/charts/define-chart';
import { printChart } from '../../src/charts/print/chart';
import { renderManifests } from '../../src/charts/render-manifests';
import { synthesize } from '../../src/charts/synthesize';
import { b64enc, join } from '../../src/values/functions';
import { member, type JsonObject } from '../../src/values/json';
import { late } from '../../src/values/nodes';
import { rawTemplate } from '../../src/values/raw-template';
import { refusalOf } from '../support/errors';
import { describeHelm } from '../support/helm';
import { bothReadings, expectAgreement } from '../support/law';

const values = z.object({
  title: z.string().default('My Places'),
  port: z.int().min(1).max(65_535).default(8_080),
  hosts: z.array(z.string()).default(['a', 'b']),
});

const slugOf = (title: string): string => title.replaceAll(/[^A-Za-z0-9]+/g, '-');

const definition = defineChart({ name: 'raw', version: '1.0.0', values }, (chart, v) => {
  const slug = rawTemplate`regexReplaceAll "[^A-Za-z0-9]+" ${v.title} "-"`(slugOf);
  new ConfigMap(chart, 'data', {
    data: {
      slug,
      inText: `before ${slug} after`,
      inFunction: b64enc(slug),
      number: rawTemplate`printf "%05d" ${v.port}`((port) => String(port).padStart(5, '0')),
      list: rawTemplate`first ${v.hosts} | upper`((hosts) => (hosts[0] ?? '').toUpperCase()),
      expression: rawTemplate`${join(v.hosts, '+')} | repeat 2`((hosts) => hosts + hosts),
      written: rawTemplate`"it's {${'x'}}" | replace "\\" "/"`(() => "it's {x}"),
    },
  });
});

const dataOf = (objects: readonly JsonObject[]): unknown => objects.map((object) => member(object, 'data'))[0];

it('evaluates to what its twin gives', () => {
  expect(dataOf(renderManifests(definition, { values: { title: 'To & fro', port: 80 } }))).toMatchObject({
    slug: 'To-fro',
    inText: 'before To-fro after',
    number: '00080',
    list: 'A',
    expression: 'a+ba+b',
  });
});

it('prints the pipeline as it stands, with the values in their places', () => {
  expect(printChart(synthesize(definition)).files.get('templates/data-configmap.yaml')).toContain(
    'slug: {{ regexReplaceAll "[^A-Za-z0-9]+" .Values.title "-" | quote }}',
  );
});

it('computes at once what is known already', () => {
  expect(rawTemplate`upper ${'a'}`((text) => text.toUpperCase())).toBe('A');
});

it.each([
  ['an empty template', () => rawTemplate` `(() => ''), "the raw template ' ' is empty; wants a pipeline"],
  [
    'braces',
    () => rawTemplate`{{ upper "a" }}`(() => 'A'),
    `the raw template '{{ upper "a" }}' has braces of its own; leave them out`,
  ],
  [
    'a twin that gives no text',
    () => rawTemplate`len ${'abc'}`((text) => late<string>(text.length)),
    "the twin of the raw template 'len …' gives 3; wants text, as the template does",
  ],
])('fails for %s', async (_, write, message) => {
  expect(await refusalOf(write)).toBe(`E_EXPRESSION: ${message}`);
});

describeHelm('raw templates', (helm) => {
  it('give in Helm what their twins give', async () => {
    await expectAgreement(helm, definition, [{}, { title: 'To & "fro"\n', port: 1, hosts: ['x'] }, { title: '' }]);
  });

  it('are told from a twin that gives something else', async () => {
    const wrong = defineChart({ name: 'raw', version: '1.0.0', values }, (chart, v) => {
      new ConfigMap(chart, 'data', { data: { text: rawTemplate`upper ${v.title}`((title) => title.toLowerCase()) } });
    });
    const [readings] = await bothReadings(helm, wrong, [{ title: 'aB' }]);
    expect([dataOf(readings?.helm ?? []), dataOf(readings?.evaluated ?? [])]).toEqual([{ text: 'AB' }, { text: 'ab' }]);
  });
});
