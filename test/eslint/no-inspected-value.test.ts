import { join } from 'node:path';
import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { plugin, recommended } from '../../src/eslint';

const FOLDER = join(__dirname, 'fixture');
const linter = new Linter({ cwd: FOLDER });

/** What the rule says of a source, without the sentence that all messages share. */
function lint(
  source: string,
  parserOptions: Linter.ParserOptions = { projectService: true, tsconfigRootDir: FOLDER },
): readonly string[] {
  const config: Linter.Config = {
    files: ['**/*.ts'],
    languageOptions: { parser, parserOptions },
    plugins: { chartwright: plugin },
    rules: { 'chartwright/no-inspected-value': 'error' },
  };
  const messages = linter.verify(source, [config], { filename: join(FOLDER, 'chart.ts') });
  return messages.map(({ message }) =>
    message.replace(' is a value of the chart, which nobody knows while the chart is built', ''),
  );
}

const IMPORTS = `import { Widget, add, defineChart, each, eq, items, trunc, when, type Builder, type Chart, type HelmChart, type Dynamic, type Expr, type Values, type ValuesOf } from './chartwright';
declare function use(...values: unknown[]): void;\n`;

/** What the rule says of the body of a builder. */
function lintBody(body: string, before = ''): readonly string[] {
  return lint(`${IMPORTS}${before}\ndefineChart({ name: 'web' }, (chart, v) => {\n${body}\n});`);
}

/** Bodies of a builder, and what is said: the expression, what is wrong, what to use. */
const INSPECTED: readonly (readonly [string, string, string, string])[] = [
  ['if (v.flag) use(1);', 'v.flag', 'a condition on it is decided now', 'when(…), choose(…) or check(…)'],
  ["use(v.name ? 'a' : 'b');", 'v.name', 'a condition on it is decided now', 'when(…), choose(…) or check(…)'],
  [
    'while (v.replicaCount) use(1);',
    'v.replicaCount',
    'a condition on it is decided now',
    'when(…), choose(…) or check(…)',
  ],
  ['do use(1); while (v.flag);', 'v.flag', 'a condition on it is decided now', 'when(…), choose(…) or check(…)'],
  ['for (; v.flag; ) use(1);', 'v.flag', 'a condition on it is decided now', 'when(…), choose(…) or check(…)'],
  [
    "switch (v.kind) { case 'web': use(1); }",
    'v.kind',
    'a condition on it is decided now',
    'choose(eq(…), …) or when(eq(…), …)',
  ],
  [
    'switch (true) { case v.flag: use(1); }',
    'v.flag',
    'a condition on it is decided now',
    'choose(eq(…), …) or when(eq(…), …)',
  ],
  ['use(!v.flag);', 'v.flag', 'a condition on it is decided now', 'not(…)'],
  ['use(v.flag && 1);', 'v.flag', 'a condition on it is decided now', 'and(…), or when(…) around what depends on it'],
  ["use(v.name || 'x');", 'v.name', 'a condition on it is decided now', 'or(…), or coalesce(…)'],
  ["use(v.maybe ?? 'x');", 'v.maybe', 'a condition on it is decided now', 'coalesce(…)'],
  [
    'if (Math.random() > 0.5 && v.flag) use(1);',
    'v.flag',
    'a condition on it is decided now',
    'when(…), choose(…) or check(…)',
  ],
  ["use(v.name === 'prod');", 'v.name', 'comparing it compares a placeholder', 'eq(…)'],
  ["use('prod' !== v.image.tag);", 'v.image.tag', 'comparing it compares a placeholder', 'ne(…)'],
  ['use(v.replicaCount > 3);', 'v.replicaCount', 'comparing it compares a placeholder', 'gt(…)'],
  ['use(v.replicaCount <= 3);', 'v.replicaCount', 'comparing it compares a placeholder', 'le(…)'],
  ['use(v.maybe === undefined);', 'v.maybe', 'comparing it compares a placeholder', 'eq(…)'],
  ['use(v.replicaCount + 1);', 'v.replicaCount', 'computing with it computes with a placeholder', 'add(…)'],
  ['use(2 * v.replicaCount);', 'v.replicaCount', 'computing with it computes with a placeholder', 'mul(…)'],
  [
    'use(v.replicaCount % 2);',
    'v.replicaCount',
    'computing with it computes with a placeholder',
    'a value that is already what is needed here',
  ],
  ['use(-v.replicaCount);', 'v.replicaCount', 'computing with it computes with a placeholder', 'sub(…)'],
  [
    'let n = 1; n += v.replicaCount; use(1);',
    'v.replicaCount',
    'computing with it computes with a placeholder',
    'add(…)',
  ],
  ['let n = v.replicaCount; n++; use(1);', 'n', 'computing with it computes with a placeholder', 'add(…)'],
  ["use('a' in v.env);", 'v.env', 'computing with it computes with a placeholder', 'hasKey(…)'],
  ['use(v.name.slice(0, 3));', 'v.name', "its 'slice' is that of a placeholder", 'trunc(…)'],
  ['use(v.name.length);', 'v.name', "its 'length' is that of a placeholder", 'length(…)'],
  [
    'use(v.name.toUpperCase());',
    'v.name',
    "its 'toUpperCase' is that of a placeholder",
    'a value that is already what is needed here',
  ],
  ['use(v.image?.tag!.toLowerCase());', 'v.image?.tag!', "its 'toLowerCase' is that of a placeholder", 'lower(…)'],
  ['use(v.name[0]);', 'v.name', "its '0' is that of a placeholder", 'a value that is already what is needed here'],
  ['use(v.list.map);', 'v.list', "its 'map' is that of a placeholder", 'items(…)'],
  [
    'use({ web: 1, worker: 2 }[v.kind]);',
    'v.kind',
    'looking something up by it looks up a placeholder',
    'choose(eq(…), …), or a map in the values',
  ],
  [
    'const { length } = v.name; use(1);',
    'v.name',
    'it has no parts yet',
    'a value that is already what is needed here',
  ],
  ['use([...v.list]);', 'v.list', 'it has no items yet', 'items(…) in a list, merge(…) in an object'],
  ['use({ ...v.env });', 'v.env', 'it has no items yet', 'items(…) in a list, merge(…) in an object'],
  ['use(...v.name);', 'v.name', 'it has no items yet', 'items(…) in a list, merge(…) in an object'],
  ['for (const item of v.list) use(1);', 'v.list', 'it has no items yet', 'each(…)'],
  ['for (const key in v.env) use(1);', 'v.env', 'it has no items yet', 'each(…)'],
  [
    'use(typeof v.replicaCount);',
    'v.replicaCount',
    'its type is that of a placeholder',
    'a value that is already what is needed here',
  ],
  [
    'use(parseInt(v.name, 10));',
    'v.name',
    "'parseInt' would see a placeholder",
    'a type or pattern in the values schema',
  ],
  ['use(Number(v.name));', 'v.name', "'Number' would see a placeholder", 'a type or pattern in the values schema'],
  ['use(Boolean(v.flag));', 'v.flag', "'Boolean' would see a placeholder", 'isSet(…) or notEmpty(…)'],
  ['use(new RegExp(v.name));', 'v.name', "'RegExp' would see a placeholder", 'a type or pattern in the values schema'],
  [
    'use(Number.isInteger(v.replicaCount));',
    'v.replicaCount',
    "'Number.isInteger' would see a placeholder",
    'a value that is already what is needed here',
  ],
  ['use(Math.max(1, v.replicaCount));', 'v.replicaCount', "'Math.max' would see a placeholder", 'max(…)'],
  ['use(Object.keys(v.env));', 'v.env', "'Object.keys' would see a placeholder", 'keys(…)'],
  ['use(Buffer.from(v.name));', 'v.name', "'Buffer.from' would see a placeholder", 'b64enc(…)'],
  ['use(JSON.stringify(v.name));', 'v.name', "'JSON.stringify' would see a placeholder", 'toJson(…)'],
  ['use(JSON.stringify(v.image));', 'v.image', "'JSON.stringify' would see a placeholder", 'toJson(…)'],
  ['use(JSON.stringify({ a: v.name }));', '{ a: v.name }', "'JSON.stringify' would see a placeholder", 'toJson(…)'],
  ["use(['a', 'b'].includes(v.name));", 'v.name', "'includes' would see a placeholder", 'or(eq(…), …), or contains(…)'],
  ['use(/a/.test(v.name));', 'v.name', "'test' would see a placeholder", 'a type or pattern in the values schema'],
  ['use(new Map([["a", 1]]).get(v.name));', 'v.name', "'get' would see a placeholder", 'choose(eq(…), …)'],
  ["use('abc'.startsWith(v.name));", 'v.name', "'startsWith' would see a placeholder", 'hasPrefix(…)'],
];

test.each(INSPECTED)('refuses %s', (body, text, what, instead) => {
  expect(lintBody(body)).toStrictEqual([`'${text}': ${what}; use ${instead}`]);
});

/** Bodies in which a value takes a detour, and the expression that looks at it. */
const FOLLOWED: readonly (readonly [string, string, string, string?])[] = [
  ['a variable', 'const tag = v.image.tag; if (tag) use(1);', 'tag'],
  ['a variable that is set later', "let tag = 'x'; tag = v.name; if (tag) use(1);", 'tag'],
  ['taking apart', 'const { image: { tag }, replicaCount: n = 1 } = v; if (tag) use(1);', 'tag'],
  ['taking a list apart', "const [, second] = ['a', v.name]; if (second) use(1);", 'second'],
  ['what is left of taking apart', 'const { name, ...rest } = v; if (rest.kind) use(1);', 'rest.kind'],
  ['an object', 'const props = { deep: { tag: v.image.tag } }; if (props.deep.tag) use(1);', 'props.deep.tag'],
  ['an object that is spread', 'const props = { ...v.image }; if (props.tag) use(1);', 'props.tag'],
  ['a template literal', 'const image = `${v.image.repository}:1`; if (image) use(1);', 'image'],
  ['a sum of text', "const image = v.image.repository + ':1'; if (image) use(1);", 'image'],
  ['a choice', 'const name = Math.random() > 0.5 ? v.name : "x"; if (name) use(1);', 'name'],
  ['an assertion of its type', 'const name = v.name as string; if (name) use(1);', 'name'],
  ['a function of Chartwright', 'const name = trunc(v.name, 10); if (name) use(1);', 'name'],
  ['arithmetic of Chartwright', 'if (add(v.replicaCount, 1) > 3) use(1);', 'add(v.replicaCount, 1)'],
  ['a comparison of Chartwright', "if (eq(v.name, 'a')) use(1);", "eq(v.name, 'a')"],
  ['the release', "if (chart.release.name === 'x') use(1);", 'chart.release.name'],
  [
    'the release in a helper',
    '',
    'chart.release.name',
    "function helper(chart: HelmChart) { if (chart.release.name === 'x') use(1); }",
  ],
  ['the item of each', 'each(v.list, (item) => { if (item) use(1); });', 'item'],
  ['the item of items', "items(v.list, (item) => (item === 'a' ? 1 : 2));", 'item'],
  ['the items of a list of values', '[v.name, v.image.tag].forEach((part) => { if (part) use(1); });', 'part'],
  ['a loop over a list of values', 'for (const part of [v.name]) if (part) use(1);', 'part'],
  ['the parameter of a helper', 'helper(v.name);', 'name', 'function helper(name: string) { if (name) use(1); }'],
  [
    'the parameter of an arrow helper',
    'helper(1, v.name);',
    'name',
    'const helper = (_: number, name: string) => { if (name) use(1); };',
  ],
  [
    'props of a helper',
    'helper({ name: v.name });',
    'props.name',
    'function helper(props: { name: string }) { if (props.name) use(1); }',
  ],
  [
    'props of a helper, taken apart',
    'helper({ name: v.name });',
    'name',
    'function helper({ name }: { name: string }) { if (name) use(1); }',
  ],
  [
    'a helper of a helper',
    'outer(v.name);',
    'n',
    'function outer(m: string) { inner(m); } function inner(n: string) { if (n) use(1); }',
  ],
  ['the result of a helper', 'const t = tag(); if (t) use(1); function tag() { return v.image.tag; }', 't'],
  [
    'the result of an arrow helper',
    'if (tag(v)) use(1);',
    'tag(v)',
    'const tag = (values: Values) => values.image.tag;',
  ],
  [
    'the constructor of a construct',
    "new Web(chart, 'web', { tag: v.image.tag });",
    'props.tag',
    'class Web extends Widget { constructor(scope: Chart, id: string, props: { tag: string }) { super(scope, id); if (props.tag) use(1); } }',
  ],
  [
    'a parameter that is an expression by type',
    '',
    'flag',
    'function helper(flag: Expr<boolean>) { if (flag) use(1); }',
  ],
  [
    'a parameter that takes the values whole',
    '',
    'v.name',
    "function helper(v: ValuesOf<'x'>) { if (v.name) use(1); }",
  ],
  [
    'a builder by type',
    '',
    'values.name',
    "const build: Builder<'x'> = (chart, values) => { if (values.name) use(1); };",
  ],
  [
    'a builder that is named',
    '',
    'values.name',
    "function build(chart: Chart, values: Values) { if (values.name) use(1); } defineChart({ name: 'x' }, build);",
  ],
  [
    'a builder from a namespace',
    '',
    'v.name',
    "import * as cw from './chartwright'; cw.defineChart({ name: 'x' }, (chart, v) => { if (v.name) use(1); });",
  ],
];

test.each(FOLLOWED.map(([title, body, text, before = '']) => [title, body, text, before] as const))(
  'follows %s',
  (_, body, text, before) => {
    const messages = lintBody(body, before);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(new RegExp(`^'${text.replace(/[()]/g, '\\$&')}': `));
  },
);

/** Bodies in which values are only passed on. */
const ALLOWED: readonly (readonly [string, string, string?])[] = [
  [
    'passing values on',
    "new Widget(chart, 'web', { name: v.name, replicas: v.replicaCount, env: v.env, image: v.image });",
  ],
  ['template literals', 'use(`${v.image.repository}:${v.image.tag}-${v.replicaCount}`);'],
  ['sums of text', "let name = v.name + '-x'; name += v.image.tag; use(name);"],
  ['text by String', 'use(String(v.name));'],
  ['functions over values', "when(v.flag, () => { use(eq(v.name, 'a'), trunc(v.name, 3), add(v.replicaCount, 1)); });"],
  [
    'objects around values',
    'const { image } = v; use(image.tag, { ...image }, Object.keys(image)); for (const key in image) use(key);',
  ],
  [
    'lists around values',
    'const all = [v.name, v.image.tag]; use(all.length, all.map((part) => `${part}!`), all[0], [...all]);',
  ],
  ['taking closed objects apart', 'const { image: { tag }, ...rest } = v; use(tag, rest);'],
  [
    'plain TypeScript beside them',
    "const names = ['a', 'b']; if (names.length > 1) use(names.map((name) => name.slice(1)), Math.max(1, 2)); for (const name of names) if (name === 'a') use(1);",
  ],
  ['what is known of a chart', "if (chart.node.id === 'x') use(1);"],
  ['the items of a list that is written out', "each(['a', 'b'], (item) => { if (item === 'a') use(1); });"],
  ['a helper with plain arguments', "helper('x');", "function helper(name: string) { if (name === 'x') use(1); }"],
  [
    'another parameter of a helper',
    'helper(v.name, 3);',
    'function helper(name: string, n: number) { if (n > 2) use(name); }',
  ],
  [
    'another member of props',
    'helper({ name: v.name, big: true });',
    'function helper(props: { name: string; big: boolean }) { if (props.big) use(props.name); }',
  ],
  [
    'whether an optional argument is given',
    'helper(v.name);',
    "function helper(name?: string) { use(name ?? 'x', name === undefined, name !== undefined); }",
  ],
  [
    'an optional expression',
    '',
    'function helper(props: { flag?: Expr<boolean> }) { if (props.flag !== undefined) use(props.flag); }',
  ],
  [
    'code that takes plain values and expressions',
    '',
    "function plain(of: Dynamic<string>) { return typeof of === 'string'; }",
  ],
  ['functions of others with the same names', 'use(join(v.name).length);', "import { join } from 'node:path';"],
  [
    'a function that calls itself',
    'use(twice(v.name, 2));',
    'function twice(name: string, n: number): string { return n > 0 ? twice(name, n - 1) : name; }',
  ],
];

test.each(ALLOWED.map(([title, body, before = '']) => [title, body, before] as const))(
  'allows %s',
  (_, body, before) => {
    expect(lintBody(body, before)).toStrictEqual([]);
  },
);

test('shortens long expressions', () => {
  const [message] = lintBody('if (trunc(`${v.name}-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`, 3)) use(1);');
  expect(message).toMatch(/^'.{40}…': /);
});

test('says that it needs types where it has none', () => {
  expect(lint('const x = 1;', {})).toStrictEqual([
    "there are no types to tell values by; set 'languageOptions.parserOptions.projectService'",
  ]);
});

test('is an error in the recommended configuration', () => {
  const parsing = {
    files: ['**/*.ts'],
    languageOptions: { parser, parserOptions: { projectService: true, tsconfigRootDir: FOLDER } },
  };
  const source = `${IMPORTS}defineChart({ name: 'web' }, (_, v) => { if (v.flag) use(1); });`;
  const messages = linter.verify(source, [parsing, recommended], { filename: join(FOLDER, 'chart.ts') });
  expect(messages.map(({ ruleId, severity }) => [ruleId, severity])).toStrictEqual([
    ['chartwright/no-inspected-value', 2],
  ]);
});
