import { z } from 'zod';
import { OUTPUT_ID } from '../contract/output-id';
import { STACK_OUTPUTS } from '../contract/outputs';
import type { StackName, StackOutputs } from '../contract/outputs';
import { ChartwrightError } from '../errors';
import { stateOf } from './backend';
import { DataTerraformRemoteStateLocal, DataTerraformRemoteStateS3 } from './cdktf';
import type { TerraformRemoteState } from './cdktf';
import { replaceReferences } from './references';
import type { EnvironmentStack } from './stack';

/** A stack that has published its output. */
export interface Producer<Name extends StackName> extends EnvironmentStack<Name> {
  /** What it published: known values, and references to its own resources. */
  readonly output: StackOutputs[Name];
}

/**
 * What another stack of the environment tells, for the props of this one. This is the one place where stacks meet.
 *
 * Values that are known at synthesis stay what they are. What AWS makes up is read from the other stack's state, so that
 * stack is applied first; in an offline environment it is a placeholder of the same form, and nothing is read.
 *
 * @throws ChartwrightError `E_INFRA` if the two are of different environments
 * @example
 * new ClusterStack(app, environment, (stack) => ({ ...props, network: upstream(stack, network) }));
 */
export function upstream<Name extends StackName>(
  consumer: EnvironmentStack,
  producer: Producer<Name>,
): StackOutputs[Name] {
  if (consumer.environment !== producer.environment) {
    throw new ChartwrightError(
      'E_INFRA',
      `stack '${consumer.node.id}' reads stack '${producer.node.id}' of another environment; wants one of its own`,
      { construct: consumer.node.path },
    );
  }
  consumer.addDependency(producer);
  if (consumer.environment.offline) {
    const schema = z.toJSONSchema(STACK_OUTPUTS[producer.stackName]);
    return replaceReferences(producer.output, (path) => example(schema, path));
  }
  const state = remoteState(consumer, producer);
  return replaceReferences(producer.output, (path, kind) => {
    const expression = `${OUTPUT_ID}${path.map((key) => `[${JSON.stringify(key)}]`).join('')}`;
    if (kind === 'list') return state.getList(expression);
    return kind === 'number' ? state.getNumber(expression) : state.getString(expression);
  });
}

function remoteState(consumer: EnvironmentStack, producer: EnvironmentStack): TerraformRemoteState {
  const id = `${producer.stackName}-state`;
  const state = stateOf(producer.environment, producer.stackName);
  return 'path' in state
    ? new DataTerraformRemoteStateLocal(consumer, id, state)
    : new DataTerraformRemoteStateS3(consumer, id, state);
}

type Schema = z.core.JSONSchema.BaseSchema;

/** The example that the contract has for a leaf. */
function example(schema: Schema, path: readonly (string | number)[]): unknown {
  const leaf = path.reduce<Schema | undefined>((at, key) => (at === undefined ? undefined : step(at, key)), schema);
  const [found] = leaf?.examples ?? (leaf?.items === undefined ? [] : [listExample(leaf)]);
  if (found === undefined) {
    throw new ChartwrightError('E_INTERNAL', `the contract has no example for '${path.join('.')}'`);
  }
  return found;
}

function listExample({ items }: Schema): unknown {
  return typeof items === 'object' && !Array.isArray(items) ? items.examples?.slice(0, 1) : undefined;
}

function step({ properties, additionalProperties, items }: Schema, key: string | number): Schema | undefined {
  const next = typeof key === 'number' ? items : (properties?.[key] ?? additionalProperties);
  return typeof next === 'object' && !Array.isArray(next) ? next : undefined;
}
