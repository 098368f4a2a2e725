import { ApiObject } from 'cdk8s';
import { z } from 'zod';
import { check, defineChart, dependency, eq, externalDependency, globalValues } from '../../src';
import type { ChartProps } from '../../src';
import { evaluateChart } from '../../src/charts/evaluate';
import { printChart } from '../../src/charts/print/chart';
import { synthesize } from '../../src/charts/synthesize';
import { chartLock } from '../../src/packaging/lock';
import { expectRefusal } from '../support/refusal';

const store = defineChart(
  {
    name: 'store',
    version: '2.0.0',
    kubeVersion: '>=1.31.0-0',
    values: z.object({
      size: z.int().default(2),
      from: z.object({ class: z.string().default('gp3') }),
      exports: z.object({ data: z.object({ class: z.string().default('io2') }) }),
    }),
  },
  (chart, v) => {
    new ApiObject(chart, 'words', { apiVersion: 'v1', kind: 'ConfigMap', data: { size: `${v.size}` } });
  },
);
const redis = externalDependency({
  name: 'redis',
  version: '20.1.0',
  repository: 'oci://registry.example.com/charts',
  alias: 'sessions',
  enabled: false,
  tags: ['caches'],
  values: { architecture: 'standalone' },
});
const whole = (props: Partial<ChartProps<z.ZodObject>>) =>
  defineChart({ name: 'whole', version: '1.0.0', values: z.object({}), ...props }, () => undefined);
const chartYamlOf = (definition: ReturnType<typeof whole>): string =>
  printChart(synthesize(definition)).files.get('Chart.yaml') ?? '';

describe('import-values', () => {
  const importing = whole({
    values: z.object({ class: z.string(), deep: z.object({ to: z.object({ class: z.string() }) }) }),
    dependencies: [
      dependency(store, {
        values: { from: { class: 'st1' } },
        importValues: ['data', { child: 'from', parent: 'deep.to' }],
      }),
    ],
  });

  test('are printed in both of their forms', () => {
    expect(chartYamlOf(importing)).toContain(
      ['    import-values:', '      - data', '      - child: from', '        parent: deep.to'].join('\n'),
    );
  });

  test('fill values of the parent, which values.yaml leaves to them and the README tells', () => {
    const tree = synthesize(importing);
    const { files } = printChart(tree);
    expect(files.get('values.yaml')).toContain('# class: (imported from a dependency)');
    expect(files.get('README.md')).toContain('| `deep.to.class` | string | `"st1"` |');
    expect(tree.values.properties['class']?.imported).toBe('io2');
  });

  test.each([
    ['size', '.', z.object({}), "'size' is no map among its defaults"],
    ['from', 'to', z.object({}), "the chart has no value 'to'; declare it, without a default"],
    [
      'from',
      '.',
      z.object({ class: z.string().default('a') }),
      "the chart has a default of its own for 'class', which wins; leave it out",
    ],
  ])('fails where %s of the dependency cannot become %s of the chart', (child, parent, values, problem) => {
    const chart = whole({ values, dependencies: [dependency(store, { importValues: [{ child, parent }] })] });
    expectRefusal(() => synthesize(chart), 'E_CHART_METADATA', `'import-values' of the dependency 'store': ${problem}`);
  });
});

describe('a dependency from a repository', () => {
  const chart = whole({ dependencies: [dependency(store)], externalDependencies: [redis] });
  const tree = synthesize(chart);

  test('is named in Chart.yaml and in Chart.lock, and its chart is not among the files', () => {
    const files = printChart(tree);
    expect(chartYamlOf(chart)).toContain(
      [
        '  - name: redis',
        '    version: "20.1.0"',
        '    alias: sessions',
        '    condition: sessions.enabled',
        '    tags:',
        '      - caches',
        '    repository: oci://registry.example.com/charts',
      ].join('\n'),
    );
    expect(files.subcharts.map(({ metadata }) => metadata.name)).toEqual(['store']);
    expect(chartLock(files)).toContain('repository: oci://registry.example.com/charts\n    version: 20.1.0');
    expect(files.files.get('values.yaml')).toContain('sessions:\n  enabled: false\n  architecture: standalone');
  });

  test('fails to evaluate where the values turn it on, and says what to do', () => {
    expect(evaluateChart(tree).objects).toHaveLength(1);
    const values = { sessions: { enabled: true } };
    expectRefusal(
      () => evaluateChart(tree, { values }),
      'E_CHART_EXTERNAL',
      'redis 20.1.0 of oci://registry.example.com/charts, whose objects only Helm knows',
    );
    expect(evaluateChart(tree, { values, externalDependencies: 'left-out' }).objects).toHaveLength(1);
  });

  test.each([
    [{ version: '^20.0.0' }, "'version' of the dependency 'redis'"],
    [{ repository: 'charts.example.com' }, "'repository' of the dependency 'redis'"],
    [{ alias: 'global' }, "'alias' of the dependency 'redis' is \"global\""],
    [{ alias: 'Upper' }, "'alias' of the dependency 'redis' is \"Upper\""],
  ])('fails for %j', (props, problem) => {
    const make = () =>
      externalDependency({ name: 'redis', version: '20.1.0', repository: 'https://charts.example.com', ...props });
    expectRefusal(make, 'E_CHART_METADATA', problem);
  });
});

describe('the parts of a chart', () => {
  test('fail to be two of one name', () => {
    expectRefusal(
      () => whole({ dependencies: [dependency(store), dependency(store)] }),
      'E_CHART_METADATA',
      '"store" is there twice',
    );
    const other = defineChart({ name: 'store', version: '3.0.0', values: z.object({}) }, () => undefined);
    expectRefusal(
      () => whole({ dependencies: [dependency(store), dependency(other, { alias: 'other' })] }),
      'E_CHART_METADATA',
      "two charts are called 'store' (2.0.0 and 3.0.0)",
    );
  });

  test('fail to be there twice with an alias inside, which Helm 3 sees once', () => {
    const middle = defineChart(
      { name: 'middle', version: '1.0.0', values: z.object({}), dependencies: [dependency(store, { alias: 'a' })] },
      () => undefined,
    );
    expectRefusal(
      () => whole({ dependencies: [dependency(middle, { alias: 'left' }), dependency(middle, { alias: 'right' })] }),
      'E_CHART_METADATA',
      "'middle' is there 2 times and has a dependency with an alias",
    );
  });

  test("hand their versions of Kubernetes up, since Helm looks at the outermost chart's alone", () => {
    expect(whole({ dependencies: [dependency(store)] }).metadata.kubeVersion).toBe('>=1.30.0-0 >=1.31.0-0');
    const either = defineChart(
      { name: 'either', version: '1.0.0', kubeVersion: '<1.30.0-0 || >1.31.0-0', values: z.object({}) },
      () => undefined,
    );
    expectRefusal(
      () => whole({ dependencies: [dependency(either)] }),
      'E_CHART_METADATA',
      'write the range that suits',
    );
    expect(whole({ dependencies: [dependency(either)], kubeVersion: '>=1.32.0-0' }).metadata.kubeVersion).toBe(
      '>=1.32.0-0',
    );
  });

  test('are turned on and off by tags of the outermost chart, however deep they are', () => {
    const middle = defineChart(
      { name: 'middle', version: '1.0.0', values: z.object({}), dependencies: [dependency(store, { tags: ['t'] })] },
      () => undefined,
    );
    const tree = synthesize(whole({ dependencies: [dependency(middle)] }));
    const count = (values: { readonly [key: string]: { readonly [key: string]: boolean } }) =>
      evaluateChart(tree, { values }).objects.length;
    expect([count({}), count({ tags: { t: false } }), count({ tags: { t: true } })]).toEqual([1, 0, 1]);
  });
});

test('values that are global are checked by each chart for the keys that it knows, and others are let in', () => {
  const chart = whole({ values: z.object({ global: globalValues({ level: z.int().default(1) }) }) });
  const tree = synthesize(chart);
  const render = (global: { readonly [key: string]: string | number }) => () =>
    evaluateChart(tree, { values: { global } });
  expectRefusal(render({ level: 'high' }), 'E_VALUES_INVALID', 'global.level');
  expect(render({ level: 2, other: 'x' })().objects).toEqual([]);
});

test.each([
  [{ global: z.string().default('') }, '\'values\' of the chart is "global"'],
  [{ enabled: z.string().default('') }, '\'values\' of the chart is "enabled"'],
])('fails for values whose keys Helm has another use for', (shape, problem) => {
  expectRefusal(() => whole({ values: z.object(shape) }), 'E_CHART_METADATA', problem);
});

test('fails for a library with objects or rules, and prints no notes of one', () => {
  const library = (build: Parameters<typeof defineChart>[1]) =>
    defineChart({ name: 'library', version: '1.0.0', type: 'library', values: z.object({}) }, build);
  const withObject = library((chart) => {
    new ApiObject(chart, 'words', { apiVersion: 'v1', kind: 'ConfigMap' });
  });
  const withRule = library(() => {
    check(eq(1, 1), 'one is one');
  });
  expectRefusal(() => synthesize(withObject), 'E_CHART_OBJECT', "the library 'library' has 'words'");
  expectRefusal(() => synthesize(withRule), 'E_CHART_OBJECT', "the library 'library' has a rule");
  expect(printChart(synthesize(library(() => undefined))).files.has('templates/NOTES.txt')).toBe(false);
});
