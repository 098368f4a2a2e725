import { readPlan } from '../../src/testing';
import { expectRefusal } from '../support/refusal';

/** One resource of a plan. */
const resource = (type: string, name: string, actions: readonly string[], change: object = {}) => ({
  address: `${type}.${name}`,
  mode: 'managed',
  type,
  name,
  provider_name: 'registry.terraform.io/hashicorp/aws',
  change: { actions, before: null, after: null, after_unknown: {}, ...change },
});

const PLAN = {
  format_version: '1.2',
  terraform_version: '1.9.8',
  resource_changes: [
    resource('aws_subnet', 'a', ['create'], {
      after: { cidr_block: '10.0.0.0/20', tags: { team: 'maps' } },
      after_unknown: { id: true, tags: {}, tags_all: { x: true } },
    }),
    resource('aws_subnet', 'b', ['no-op'], { before: { cidr_block: '10.0.16.0/20' } }),
    resource('aws_vpc', 'main', ['update'], { before: { tags: {} }, after: { tags: { team: 'maps' } } }),
    resource('aws_db_instance', 'main', ['delete', 'create'], { replace_paths: [['engine'], ['subnet', 0, 'id']] }),
    resource('aws_eip', 'nat', ['create', 'delete']),
    resource('aws_key_pair', 'old', ['delete'], { before: { key_name: 'old' } }),
    resource('aws_key_pair', 'kept', ['forget']),
  ],
};

const addresses = (changes: readonly { readonly address: string }[]) => changes.map(({ address }) => address);

test('a plan lists what is created, changed, replaced, destroyed and left alone', () => {
  const plan = readPlan(PLAN);
  expect(addresses(plan.creates())).toEqual(['aws_subnet.a']);
  expect(addresses(plan.updates())).toEqual(['aws_vpc.main']);
  expect(addresses(plan.replaces())).toEqual(['aws_db_instance.main', 'aws_eip.nat']);
  expect(addresses(plan.deletes())).toEqual(['aws_key_pair.old']);
  expect(addresses(plan.unchanged())).toEqual(['aws_subnet.b']);
});

test('changes are all but what stays, of one type or of all', () => {
  const plan = readPlan(JSON.stringify(PLAN));
  expect(addresses(plan.changes('aws_subnet'))).toEqual(['aws_subnet.a']);
  expect(plan.changes()).toHaveLength(6);
});

test('a change has its attributes, and the names of those that are known only afterwards', () => {
  expect(readPlan(PLAN).creates()).toEqual([
    {
      address: 'aws_subnet.a',
      type: 'aws_subnet',
      name: 'a',
      action: 'create',
      before: undefined,
      after: { cidr_block: '10.0.0.0/20', tags: { team: 'maps' } },
      unknown: ['id', 'tags_all'],
      replacedFor: [],
    },
  ]);
});

test('a replacement says what forces it', () => {
  expect(readPlan(PLAN).replaces('aws_db_instance')[0]?.replacedFor).toEqual(['engine', 'subnet.0.id']);
});

test('a plan of nothing has no changes', () => {
  expect(readPlan({ format_version: '1.2', terraform_version: '1.9.8' }).changes()).toEqual([]);
});

test.each([
  ['what is no JSON', 'Terraform will perform the following actions', 'no plan that can be read'],
  ['a state', { version: 4, resources: [] }, "'format_version'"],
  ['another format', { format_version: '2.0' }, "'format_version'"],
  [
    'an action that is not known',
    { format_version: '1.2', resource_changes: [resource('aws_vpc', 'main', ['adopt'])] },
    "'aws_vpc.main' has the actions adopt",
  ],
])('fails for %s', (_, plan, text) => {
  expectRefusal(() => readPlan(plan), 'E_INFRA', text);
});
