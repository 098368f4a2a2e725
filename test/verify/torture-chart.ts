import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import { z } from 'zod';
import {
  add,
  and,
  b64enc,
  check,
  choose,
  coalesce,
  concat,
  contains,
  defineChart,
  each,
  entries,
  eq,
  fail,
  ge,
  gt,
  hasKey,
  hasPrefix,
  hasSuffix,
  hook,
  isSet,
  items,
  join,
  KEEP,
  keys,
  le,
  length,
  lower,
  lt,
  max,
  merge,
  min,
  mul,
  ne,
  not,
  notEmpty,
  omitEmpty,
  or,
  replace,
  required,
  sha256,
  sub,
  toJson,
  toYaml,
  trimSuffix,
  trunc,
  when,
  type HelmChart,
} from '../../src';
import { label } from '../../src/values/functions';
import { HOSTILE_KEYS, HOSTILE_TEXTS } from '../../src/verify/hostile-words';

/** cdk8s itself fails on the keys that JavaScript has for its own objects. */
const STATIC_KEYS = HOSTILE_KEYS.filter((key) => key !== 'constructor' && key !== '__proto__');

const NAME = /^[a-z]([-a-z0-9]{0,14}[a-z0-9])?$/;

const values = z.object({
  text: z.string().default('some text').describe('Any text at all'),
  other: z.string().default('other'),
  label: z.string().regex(NAME).default('web').describe('A DNS label'),
  bounded: z.string().min(2).max(12).default('bounded'),
  url: z.url().default('https://example.com/'),
  mail: z.email().default('ops@example.com'),
  tag: z
    .string()
    .regex(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/)
    .default('1.20'),
  digits: z
    .string()
    .regex(/^\d+(\.\d{1,3})?$/)
    .default('1.20'),
  level: z.enum(['debug', 'info', 'on', '1e3', 'a "quoted" one']).default('info'),
  small: z.int().min(0).max(50).default(2),
  big: z.int().min(-1_000_000_000).max(1_000_000_000).default(1_000_000),
  huge: z.int().default(9_007_199_254_740_991),
  port: z.int().min(1).max(65_535).optional(),
  ratio: z.number().default(0.5),
  percent: z.number().min(0).max(100).default(99.9),
  enabled2: z.boolean().default(true),
  on: z.boolean().default(false).describe('A key that YAML 1.1 reads as true'),
  surge: z.union([z.int().min(0).max(100), z.string().regex(/^[0-9]{1,2}%$|^100%$/)]).default('25%'),
  hosts: z.array(z.string().regex(/^[a-z0-9.-]+$/)).default(['a.example.com']),
  words: z.array(z.string()).default([]),
  ports: z.array(z.int().min(1).max(65_535)).min(1).max(4).default([80]),
  grid: z.array(z.array(z.string())).default([['a'], []]),
  env: z.record(z.string(), z.string()).default({ 'a.b': 'c' }),
  plain: z.record(z.string().regex(/^[a-z]+$/), z.string().regex(/^[A-Za-z0-9]*$/)).default({}),
  counts: z.record(z.string(), z.int().min(-5).max(5_000_000)).default({}),
  flags: z.record(z.string(), z.boolean()).default({ verbose: true }),
  ratios: z.record(z.string().regex(/^[a-z]+$/), z.number()).default({}),
  queues: z
    .record(
      z.string().regex(NAME),
      z.object({
        url: z.url(),
        depth: z.int().min(0).max(2_000_000),
        paused: z.boolean(),
        note: z.string().optional(),
        tags: z.array(z.string()),
      }),
    )
    .default({}),
  rules: z
    .array(
      z.object({
        host: z.string(),
        weight: z.number(),
        paths: z.array(
          z.object({ path: z.string(), port: z.union([z.int().min(1).max(9), z.string().regex(/^[a-z]+$/)]) }),
        ),
        labels: z.record(z.string(), z.string()),
      }),
    )
    .default([]),
  affinity: z.record(z.string(), z.unknown()).default({}),
  tolerations: z.array(z.unknown()).default([]),
  maybe: z.string().optional(),
  maybeFlag: z.boolean().optional(),
  maybeMap: z.record(z.string(), z.string()).optional(),
  maybeList: z.array(z.string()).optional(),
  maybeGroup: z.object({ a: z.string(), b: z.int().optional() }).optional(),
  group: z.object({
    name: z.string().default('group'),
    deep: z.object({
      count: z.int().default(3),
      list: z.array(z.string()).default([]),
      'odd key': z.string().default('odd'),
    }),
    maybe: z.int().min(0).max(10).optional(),
  }),
  resources: z.object({
    requests: z
      .record(z.string().regex(/^[a-z./-]+$/), z.string().regex(/^[0-9]+(m|Mi|Gi)?$/))
      .default({ cpu: '100m' }),
    limits: z.record(z.string().regex(/^[a-z./-]+$/), z.string().regex(/^[0-9]+(m|Mi|Gi)?$/)).default({}),
  }),
  pages: z
    .array(z.record(z.string().regex(/^[A-Za-z][A-Za-z ._-]*$/), z.string().regex(/^[\t\n\r -~]*$/)))
    .default([{ 'odd.Key': 'first line\n  second: "line" #\n' }]),
  own: z.object({ a: z.string(), b: z.int().min(0).max(5) }).default({ a: 'own', b: 1 }),
});

/** Every function, every class of value, loops and conditions inside one another, and static text that breaks what it can. */
export const torture = defineChart(
  {
    name: 'torture',
    version: '1.2.3-rc.1+build.5',
    appVersion: '1.10',
    description: 'Everything at once: "quotes", {{ braces }}, #hashes and: colons',
    annotations: { 'example.com/odd': '{{ .Values.text }}' },
    values,
  },
  (chart, v) => {
    scalars(chart);
    texts(chart);
    numbers(chart);
    collections(chart);
    choices(chart);
    loops(chart);
    nested(chart);
    statics(chart);
    clusterScoped(chart);
    lifecycle(chart);

    function config(id: string, data: unknown, metadata: ApiObjectMetadata = {}): ApiObject {
      return new ApiObject(chart, id, { apiVersion: 'example.com/v1', kind: 'Words', metadata, data });
    }

    function scalars(_: HelmChart): void {
      config('scalars', {
        text: v.text,
        other: v.other,
        label: v.label,
        bounded: v.bounded,
        url: v.url,
        mail: v.mail,
        tag: v.tag,
        digits: v.digits,
        level: v.level,
        small: v.small,
        big: v.big,
        huge: v.huge,
        port: v.port,
        ratio: v.ratio,
        percent: v.percent,
        enabled: v.enabled2,
        on: v.on,
        surge: v.surge,
        maybe: v.maybe,
        maybeFlag: v.maybeFlag,
        maybeMap: v.maybeMap,
        maybeList: v.maybeList,
        maybeGroup: v.maybeGroup,
        groupMaybe: v.group.maybe,
        odd: v.group.deep['odd key'],
        own: v.own,
        ownA: v.own.a,
        ownB: v.own.b,
      });
    }

    function texts(_: HelmChart): void {
      config('texts', {
        image: `${v.label}:${v.tag}`,
        sentence: `text "${v.text}" and %s, 100% \\ ${v.other}; ${v.small}/${v.big}/${v.huge}`,
        url: `http://${v.label}.${chart.release.namespace}.svc:${v.small}/`,
        concat: concat(v.text, '-', v.small, v.level),
        level: `<${v.level}>`,
        b64: b64enc(v.text),
        sha: sha256(v.text),
        trunc: trunc(v.text, 3),
        trunc0: trunc(v.text, 0),
        lower: lower(v.text),
        labelled: label(v.text),
        trimmed: trimSuffix(v.text, 'a'),
        trimmedBy: trimSuffix(v.text, v.other),
        replaced: replace(v.text, 'a', v.other),
        joined: join(v.words, ', '),
        joinedBy: join(v.words, v.other),
        joinedKeys: join(keys(v.env), ','),
        contains: contains(v.text, 'a'),
        containsOther: contains(v.text, v.other),
        prefix: hasPrefix(v.text, 'a'),
        suffix: hasSuffix(v.text, v.other),
        release: chart.release.name,
        namespace: chart.release.namespace,
        service: chart.release.service,
        install: chart.release.isInstall,
        upgrade: chart.release.isUpgrade,
        chart: `${chart.info.name}-${chart.info.version}-${chart.info.appVersion}`,
        kube: chart.capabilities.kubeVersion,
        new: chart.capabilities.kubeVersionAtLeast('1.29'),
        newer: chart.capabilities.kubeVersionAtLeast('1.99.0'),
        autoscaling: chart.capabilities.has('autoscaling/v2'),
        monitoring: chart.capabilities.has('monitoring.coreos.com/v1'),
      });
      config('comparisons', {
        eqText: eq(v.text, v.other),
        neText: ne(v.text, 'a'),
        eqLevel: eq(v.level, 'on'),
        eqInt: eq(v.small, 2),
        eqBool: eq(v.on, v.enabled2),
        ltText: lt(v.text, v.other),
        leText: le(v.text, v.other),
        gtText: gt(v.text, v.other),
        geText: ge(v.text, v.other),
        ltInt: lt(v.small, v.big),
        geInt: ge(v.big, v.huge),
        ltRatio: lt(v.ratio, v.percent),
        eqRatio: eq(v.ratio, v.percent),
        gtRatio: gt(v.ratio, 0.5),
        gtWhole: gt(v.percent, 50),
        and: and(v.on, v.enabled2),
        or: or(v.on, eq(v.text, ''), v.enabled2),
        not: not(v.on),
        notEmptyText: notEmpty(v.text),
        notEmptyList: notEmpty(v.words),
        notEmptyMap: notEmpty(v.env),
        isSet: isSet(v.maybe),
        isSetGroup: isSet(v.maybeGroup),
        hasKey: hasKey(v.env, 'a.b'),
        hasKeyText: hasKey(v.env, v.text),
      });
    }

    function numbers(_: HelmChart): void {
      config('numbers', {
        add: add(v.small, 1),
        addBig: add(v.big, v.small),
        sub: sub(v.small, v.big),
        mul: mul(v.small, 1_000_000),
        min: min(v.small, v.big),
        max: max(v.big, 7),
        nested: add(mul(v.small, 3), sub(10, min(v.small, 5))),
        inText: `${add(v.small, 1_000_000)} and ${mul(v.big, 2)}`,
        lengthList: length(v.words),
        lengthMap: length(v.env),
        lengthText: length(v.text),
        quoted: `${v.small}`,
        quotedHuge: `${v.huge}`,
      });
    }

    function collections(_: HelmChart): void {
      config('collections', {
        hosts: v.hosts,
        words: v.words,
        ports: v.ports,
        grid: v.grid,
        env: v.env,
        plain: v.plain,
        counts: v.counts,
        flags: v.flags,
        ratios: v.ratios,
        queues: v.queues,
        rules: v.rules,
        affinity: v.affinity,
        tolerations: v.tolerations,
        group: v.group,
        deep: v.group.deep,
        resources: v.resources,
        limits: omitEmpty(v.resources.limits),
        omitEnv: omitEmpty(v.env),
        omitList: omitEmpty([when(v.on, v.text), when(v.enabled2, 'b')]),
        omitMap: omitEmpty({ a: when(v.on, v.text), b: v.maybe }),
        keptMap: { a: when(v.on, v.text), b: v.maybe },
        keptList: [when(v.on, v.text), v.maybe],
        merged: merge(v.env, v.plain, { extra: v.text }),
        mergedCounts: merge(v.counts, { a: 1 }),
        keys: keys(v.env),
        json: toJson({ a: v.text, b: v.small, c: v.words, d: v.on }),
        jsonEnv: toJson(v.env),
        jsonRules: toJson(v.rules),
        jsonText: toJson(v.text),
        jsonRatio: toJson(v.ratio),
        jsonAffinity: toJson(v.affinity),
        checksum: sha256(toJson(v.env)),
        yamlPages: toYaml(v.pages),
        yamlPart: toYaml({ resources: v.resources, pages: v.pages, number: v.huge, on: v.on }),
        yamlHosts: toYaml(v.hosts),
        yamlNumbers: toYaml(v.ratios),
        yamlText: when(eq(v.level, 'on'), toYaml(v.text)),
        yamlKeys: when(eq(v.level, '1e3'), toYaml(v.env)),
        empty: {},
        emptyList: [],
        [v.label]: 'a computed key',
        [`prefix.${v.label}`]: v.text,
      });
    }

    function choices(_: HelmChart): void {
      config('choices', {
        text: choose(v.on, v.text, v.other),
        number: choose(gt(v.small, 2), v.small, v.big),
        literal: choose(v.on, 'a', 'b'),
        boolean: choose(v.on, v.enabled2, false),
        map: choose(v.on, { a: v.text }, { b: v.other, c: [1] }),
        list: choose(v.on, v.words, [v.text]),
        mixed: choose<unknown>(v.on, v.env, 'none'),
        chain: choose<unknown>(
          v.on,
          { a: 1 },
          choose<unknown>(v.enabled2, { b: 2 }, choose<unknown>(eq(v.level, 'on'), { c: 3 }, [])),
        ),
        inner: { before: 1, chosen: when(v.on, { x: when(v.enabled2, v.text) }), after: 2 },
        list2: ['first', when(v.on, { a: v.text }), choose<unknown>(v.enabled2, { b: 1 }, ['c']), 'last'],
        mapFirst: [{ a: when(v.on, 'x'), b: 'y' }, { c: when(v.on, 'only') }],
        coalesced: coalesce(v.maybe, v.text),
        coalescedFlag: coalesce(v.maybeFlag, v.on),
        coalescedPort: coalesce(v.port, 80),
        coalescedMap: coalesce(v.maybeMap, v.env),
        coalescedList: coalesce<readonly string[]>(v.maybeList, ['fallback']),
        whenValue: when(v.on, v.text),
        whenMap: when(v.on, v.env),
        whenNested: when(v.on, when(v.enabled2, 'both')),
        failing: choose<unknown>(ne(v.text, 'never'), 'fine', fail(`the text is '${v.text}'`)),
        bothOrNone: and(isSet(v.maybe), eq(required(v.maybe, 'never asked for'), 'a')),
        eitherOr: or(not(isSet(v.maybe)), ne(required(v.maybe, 'never asked for'), 'a')),
        eagerFallback: when(isSet(v.maybe), coalesce(v.maybe, required(v.maybe, 'maybe must not be empty'))),
        required: when(or(isSet(v.maybe), eq(v.text, 'wanting')), { value: required(v.maybe, 'maybe is needed') }),
      });
      when(v.on, () => {
        const inner = config('conditional', { text: v.text });
        when(and(v.enabled2, gt(v.small, 1)), () => {
          config('conditional-inner', { outer: inner.name, of: `${inner.name}-x` });
        });
      });
    }

    function loops(_: HelmChart): void {
      config('loops', {
        hosts: items(v.hosts, (host, index) => ({ host, index, url: `https://${host}/${index}` })),
        words: items(v.words, (word) => word),
        indexed: items(v.words, (word, index) => `${index}: ${word}`),
        env: [
          { name: 'FIRST', value: '1' },
          items(v.env, (value, name) => ({ name, value })),
          { name: 'LAST', value: v.text },
        ],
        counts: items(v.counts, (count, name) => ({ name, count, twice: mul(count, 2), text: `${count}` })),
        flags: items(v.flags, (flag, name) => when(flag, `--${name}`)),
        onlyFlags: omitEmpty([items(v.flags, (flag, name) => when(flag, name))]),
        chosen: items(v.flags, (flag, name) => choose(flag, { name }, { not: name })),
        grid: items(v.grid, (row, at) => ({ at, cells: items(row, (cell, column) => ({ at, column, cell })) })),
        deep: items(v.rules, (rule, at) => ({
          at,
          host: rule.host,
          weight: rule.weight,
          paths: items(rule.paths, (path, index) => ({
            path: path.path,
            port: path.port,
            at,
            index,
            on: when(v.on, rule.host),
          })),
          labels: items(rule.labels, (value, key) => `${key}=${value}`),
          whole: rule.labels,
        })),
        queues: items(v.queues, (queue, name) => ({
          name,
          url: queue.url,
          depth: queue.depth,
          note: queue.note,
          known: isSet(queue.note),
          text: coalesce(queue.note, v.text),
          tags: queue.tags,
          joined: join(queue.tags, '+'),
          paused: when(queue.paused, 'paused'),
        })),
        whenLoop: when(
          v.on,
          items(v.words, (word) => ({ word })),
        ),
        static: items(['a', 'b'], (item, index) => ({ item, index, text: v.text })),
      });
    }

    function nested(_: HelmChart): void {
      each(v.queues, (queue, name) => {
        const worker = new ApiObject(chart, name, {
          apiVersion: 'example.com/v1',
          kind: 'Deployment',
          metadata: { annotations: { 'example.com/url': queue.url, 'example.com/text': v.text } },
          spec: {
            replicas: choose(queue.paused, 0, 1),
            template: {
              spec: {
                containers: [
                  {
                    name: 'worker',
                    image: `${v.label}:${v.tag}`,
                    args: ['--queue', queue.url, items(queue.tags, (tag) => `--tag=${tag}`)],
                  },
                ],
              },
            },
          },
        });
        when(not(queue.paused), () => {
          new ApiObject(chart, `${name}-service`, {
            apiVersion: 'example.com/v1',
            kind: 'Service',
            spec: { target: worker.name, note: queue.note, ports: v.ports },
          });
        });
      });
      each(v.ports, (port, index) => {
        new ApiObject(chart, `port-${index}`, {
          apiVersion: 'example.com/v1',
          kind: 'Service',
          spec: { ports: [{ port, name: `p${index}` }] },
        });
      });
      each(v.env, (value, key) => {
        new ApiObject(chart, `env-${key}`, { apiVersion: 'v1', kind: 'Secret', stringData: { value, key } });
      });
      when(v.enabled2, () => {
        each(v.plain, (value, key) => {
          when(ne(value, ''), () => {
            config(`plain-${key}`, { [key]: value });
          });
        });
      });
    }

    function statics(_: HelmChart): void {
      config('static-texts', Object.fromEntries(HOSTILE_TEXTS.map((text, index) => [`t${index}`, text])));
      config('static-keys', Object.fromEntries(STATIC_KEYS.map((key, index) => [key, index])));
      config('static-list', [...HOSTILE_TEXTS]);
      config(
        'static-data',
        {
          'app.conf': 'server {\n  listen 80;\n  location / { return 200 "{{ ok }}"; }\n}\n',
          'script.sh': '#!/bin/sh\nset -eu\nexec "$@"',
          'tail.txt': 'a\n\n\n',
          'indent.txt': '  a\n b\n',
          'crlf.txt': 'a\r\nb\r\n',
          'template.txt': 'a {{ .Values.text }}\n{{- if true }}\nb <no value>\n{{ end }}\n',
          numbers: [0, 1, -1, 1.5, 1e21, 1e-7, 1_000_000, 9_007_199_254_740_991],
          booleans: [true, false],
          mixed: `static {{ braces }} {{ "a" }} and ${v.text}`,
          mixedPlain: `static {{ braces }} and ${v.label}`,
        },
        { annotations: { 'example.com/note': '{{ include "x" . }}', 'example.com/on': 'on', 'example.com/n': '0644' } },
      );
    }

    function clusterScoped(_: HelmChart): void {
      const role = new ApiObject(chart, 'reader', {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        rules: [],
      });
      new ApiObject(chart, 'binding', {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRoleBinding',
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: role.name },
        subjects: [{ kind: 'ServiceAccount', name: 'default', namespace: chart.release.namespace }],
      });
      new ApiObject(chart, 'a-very-long-construct-path-that-no-kind-of-kubernetes-could-ever-take-whole', {
        apiVersion: 'example.com/v1',
        kind: 'CronJob',
        spec: { schedule: '0 0 * * *' },
      });
      new ApiObject(chart, 'Upper_Case.And.Dots', { apiVersion: 'v1', kind: 'Secret', stringData: { text: v.text } });
      new ApiObject(chart, `by-${v.label}`, { apiVersion: 'v1', kind: 'Secret', stringData: { text: v.text } });
      check(ne(v.text, 'forbidden'), `the text '${v.text}' is forbidden`);
      check(or(le(v.small, 40), v.enabled2), 'small must not be above 40 where enabled2 is off');
      when(v.on, () => {
        check(ne(v.other, 'forbidden while on'), 'other is forbidden');
      });
      chart.notes('', '  Text: {{ braces }}', `${v.text} for ${chart.release.name}`, `at http://${role.name}/`, '');
    }

    function lifecycle(_: HelmChart): void {
      new ApiObject(chart, 'migrate', {
        apiVersion: 'example.com/v1',
        kind: 'Job',
        metadata: { annotations: { ...hook({ events: ['pre-install', 'pre-upgrade'], weight: -5 }), ...KEEP } },
        spec: { text: v.text, env: { first: '1', ...entries(v.env) } },
      });
      when(v.on, () => {
        new ApiObject(chart, 'probe', {
          apiVersion: 'example.com/v1',
          kind: 'Pod',
          metadata: { annotations: hook({ events: ['test'], deletePolicies: ['hook-succeeded', 'hook-failed'] }) },
          spec: { text: `${v.text} {{ ok }}` },
        });
      });
      new ApiObject(chart, 'words.example.com', {
        apiVersion: 'apiextensions.k8s.io/v1',
        kind: 'CustomResourceDefinition',
        metadata: { name: 'words.example.com', annotations: { 'example.com/note': '{{ .Values.text }} <no value>' } },
        spec: {
          group: 'example.com',
          scope: 'Namespaced',
          names: { kind: 'Words', plural: 'words', singular: 'words', listKind: 'WordsList' },
          versions: [
            {
              name: 'v1',
              served: true,
              storage: true,
              schema: { openAPIV3Schema: { type: 'object', description: 'on: {{ braces }}\n  #hash' } },
            },
          ],
        },
      });
      each(v.rules, (rule, at) => {
        each(rule.paths, (path, index) => {
          when(ne(path.path, ''), () => {
            config(`rule-${at}-${index}`, { host: rule.host, path: path.path, port: path.port, text: v.text });
          });
        });
      });
    }
  },
);
