import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { declarationsOf } from '../../scripts/api-types/declarations';
import { declaredOrder } from '../../scripts/api-types/declared-order';
import type { ApiObject, Field } from '../../scripts/api-types/model';
import { summaryOf } from '../../scripts/api-types/summary';
import { fieldTable, kindTable } from '../../scripts/api-types/tables';

const field = (name: string, more: Partial<Field> = {}): Field => ({
  name,
  summary: '',
  required: false,
  type: 'string',
  object: undefined,
  shape: 'one',
  keys: [],
  since: undefined,
  ...more,
});
const model = (...objects: readonly ApiObject[]) =>
  new Map(objects.map((object) => [`io.k8s.api.${object.group}.v1.${object.name}`, object]));
const declaration = (...fields: readonly Field[]) =>
  declarationsOf(model({ name: 'Thing', group: 'apps', summary: 'A thing.', fields })).get('apps');

describe('summaryOf', () => {
  it.each([
    ['Container image name. More info: https://kubernetes.io/docs This field is optional.', 'Container image name.'],
    ['Use the host (e.g. its network). More.', 'Use the host (e.g. its network).'],
    ['How often to probe. Defaults to 10 seconds. Minimum value is 1.', 'How often to probe. Defaults to 10 seconds.'],
    ['Number of pods\nto run', 'Number of pods to run.'],
    ['Type of update. Possible enum values: "A" means a.', 'Type of update.'],
    ['A pattern such as */5. Other.', 'A pattern such as * /5.'],
    ['', ''],
  ])('makes of %j %j', (description, summary) => {
    expect(summaryOf(description)).toBe(summary);
  });
});

describe('declarationsOf', () => {
  it('declares required and optional fields with what they hold', () => {
    expect(
      declaration(
        field('image', { required: true, summary: 'An image.' }),
        field('ports', { type: 'ContainerPort', object: 'io.k8s.api.apps.v1.ContainerPort', shape: 'list' }),
        field('labels', { shape: 'map', since: '1.34' }),
        field('policy', { type: '"A" | "B"', shape: 'list' }),
        field('$ref'),
      ),
    ).toBe(
      [
        '\n\n/** A thing. */\nexport interface Thing {',
        '/** An image. */\nreadonly image: string;',
        'readonly ports?: readonly ContainerPort[];',
        '/** Kubernetes 1.34 and later. */\nreadonly labels?: Readonly<Record<string, string>>;',
        'readonly policy?: readonly ("A" | "B")[];',
        'readonly "$ref"?: string;\n}\n',
      ].join('\n'),
    );
  });

  it('imports what another file declares', () => {
    const text = declaration(
      field('template', { type: 'PodTemplateSpec', object: 'io.k8s.api.core.v1.PodTemplateSpec' }),
      field('size', { type: 'Quantity', shape: 'map' }),
    );
    expect(text).toContain(
      "import type { PodTemplateSpec } from './core';\nimport type { Quantity } from './scalars';\n",
    );
  });
});

describe('fieldTable', () => {
  it('tells where fields lead to and by what their items differ', () => {
    const fields = [
      field('name', { required: true }),
      field('env', { type: 'EnvVar', object: 'io.k8s.api.core.v1.EnvVar', shape: 'list', keys: ['name'] }),
      field('rules', { type: 'Rule', object: 'io.k8s.api.core.v1.Rule', shape: 'list', required: true }),
      field('items', { type: 'Item', object: 'io.k8s.api.core.v1.Item', shape: 'map' }),
      field('args', { shape: 'list' }),
      field('replicas', { type: 'number' }),
      field('policy', { type: '"A" | "B"' }),
      field('kind', { type: '"Thing"' }),
    ];
    expect(fieldTable(model({ name: 'Thing', group: 'core', summary: '', fields }))).toContain(
      'Thing: "name! env:EnvVar[name] rules!:Rule[] items:Item{} args:string[] replicas:number policy:A|B kind",',
    );
  });

  it('fails where two API groups have objects of one name', () => {
    const thing = { name: 'Thing', summary: '', fields: [] };
    expect(() => fieldTable(model({ ...thing, group: 'core' }, { ...thing, group: 'apps' }))).toThrow(
      'two API groups have a Thing',
    );
  });
});

describe('kindTable', () => {
  const verbs = ['create', 'get', 'list', 'delete'];
  const kind = { apiVersion: 'v1', kind: 'Thing', resource: 'things', namespaced: true, verbs };

  it('lists what can be created and what older versions serve too', () => {
    const kinds = [kind, { ...kind, kind: 'Review', verbs: ['create'] }, { ...kind, kind: 'New' }];
    const table = kindTable(kinds, (candidate) => candidate.kind !== 'New');
    expect(table).toContain('"kind":"Thing"');
    expect(table).not.toMatch(/Review|"New"/);
  });
});

describe('declaredOrder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'declared-order-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('follows the Go source, into the structs that stand in line', () => {
    mkdirSync(join(folder, 'core', 'v1'), { recursive: true });
    writeFileSync(
      join(folder, 'core', 'v1', 'types.go'),
      [
        'type Pod struct {',
        '\tmetav1.TypeMeta `json:",inline"`',
        '\tName string `json:"name" protobuf:"bytes,1,opt,name=name"`',
        '\t// A comment about `json:"nothing"`.',
        '\tVolumeSource `json:",inline"`',
        '\tLabels map[string]string `json:"labels,omitempty"`',
        '\tHidden string `json:"-"`',
        '}',
        'type VolumeSource struct {',
        '\tEmptyDir *EmptyDir `json:"emptyDir,omitempty"`',
        '}',
      ].join('\n'),
    );
    const order = declaredOrder({
      'k8s.io/api': folder,
      'k8s.io/apimachinery': '',
      'k8s.io/apiextensions-apiserver': '',
    });
    expect(order('io.k8s.api.core.v1.Pod')).toEqual(['apiVersion', 'kind', 'name', 'emptyDir', 'labels']);
  });
});
