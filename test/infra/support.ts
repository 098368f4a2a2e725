import { z } from 'zod';
import { Testing } from '../../src/infra/cdktf';
import { defineEnvironment } from '../../src/infra/environment';
import type { EnvironmentProps } from '../../src/infra/environment';
import { EnvironmentStack } from '../../src/infra/stack';

const blocks = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown())));

/** How a synthesized stack is read. */
export const synthesized = z.object({
  terraform: z.record(z.string(), z.unknown()),
  provider: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  resource: blocks.default({}),
  data: blocks.default({}),
  output: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});

/** A synthesized stack, as Terraform reads it. */
export type Template = z.output<typeof synthesized>;

/** An environment that most tests use: three zones, cheap profile. */
export const PROPS = {
  application: 'places',
  name: 'test',
  accountId: '111122223333',
  region: 'eu-central-1',
  zones: ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'],
  profile: 'dev',
} as const satisfies EnvironmentProps;

/** An empty stack of the test environment, with what the test wants different. */
export function testStack(props: Partial<EnvironmentProps> = {}): EnvironmentStack {
  return new EnvironmentStack(Testing.app(), 'test', defineEnvironment({ ...PROPS, ...props }));
}

/** What cdktf writes for the stack, its validations included. */
export function template(stack: EnvironmentStack): Template {
  stack.prepareStack();
  return synthesized.parse(JSON.parse(Testing.synth(stack, true)));
}

/** Synthesizes what `build` makes in an empty stack of the test environment. */
export function synth(build: (stack: EnvironmentStack) => void, props: Partial<EnvironmentProps> = {}): Template {
  const stack = testStack(props);
  build(stack);
  return template(stack);
}

/** The resources of a type, as in `aws_vpc`, with their addresses, in order of address. */
export function resources(
  from: Template,
  type: string,
): readonly { readonly address: string; readonly [attribute: string]: unknown }[] {
  return Object.entries(from.resource[type] ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, attributes]) => ({ ...attributes, address: `${type}.${name}` }));
}

/** The one resource of a type. */
export function resource(
  from: Template,
  type: string,
): { readonly address: string; readonly [attribute: string]: unknown } {
  const found = resources(from, type);
  expect(found.map((one) => one.address)).toHaveLength(1);
  return found[0]!;
}
