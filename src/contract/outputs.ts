import { z } from 'zod';
import { ChartwrightError } from '../errors';
import { clusterOutput, type ClusterOutput } from './cluster';
import { deliveryOutput, type DeliveryOutput } from './delivery';
import { edgeOutput, type EdgeOutput } from './edge';
import { findJsonObject } from './json-in-text';
import { logsOutput, type LogsOutput } from './logs';
import { networkOutput, type NetworkOutput } from './network';
import { OUTPUT_ID } from './output-id';
import { stateOutput, type StateOutput } from './state';

/** What each stack of an environment tells, by the stack's name. */
export interface StackOutputs {
  /** Bucket of the states. */
  readonly state: StateOutput;
  /** Buckets that logs are delivered to. */
  readonly logs: LogsOutput;
  /** VPC and subnets. */
  readonly network: NetworkOutput;
  /** Zone, certificates, sites and load balancers. */
  readonly edge: EdgeOutput;
  /** Cluster and data. */
  readonly cluster: ClusterOutput;
  /** Chart repository and roles of pipelines. */
  readonly delivery: DeliveryOutput;
}

/** Name of a stack. */
export type StackName = keyof StackOutputs;

/** Output of any one stack. */
export type StackOutput = StackOutputs[StackName];

/** The schema of each stack's output, in the order in which the stacks are applied. */
export const STACK_OUTPUTS = {
  state: stateOutput,
  logs: logsOutput,
  network: networkOutput,
  edge: edgeOutput,
  cluster: clusterOutput,
  delivery: deliveryOutput,
} as const;

/** A text that holds what `terraform output -json` printed. */
export interface OutputDocument {
  /** Where the text comes from; named in errors. */
  readonly file: string;
  /** The text. Lines before and after the JSON, such as Terraform's warnings, are passed over. */
  readonly text: string;
}

/**
 * Reads the outputs of any number of stacks, in any order: each document says which stack it is.
 *
 * @throws ChartwrightError `E_OUTPUTS` if a document holds no JSON object; lacks the output `chartwright` or has
 *   another beside it; is marked sensitive; misses a key, has one too many or one of another type; or if two documents
 *   are of the same stack, or of different applications or environments.
 *
 * @example
 * const outputs = readOutputs([{ file: 'network.json', text: '{}' }]);
 * outputs.network?.vpcId;
 */
export function readOutputs(documents: readonly OutputDocument[]): Partial<StackOutputs> {
  const files = new Map<StackName, string>();
  let first: { readonly file: string; readonly output: StackOutput } | undefined;
  let outputs: Partial<StackOutputs> = {};
  for (const { file, text } of documents) {
    const output = readOutput({ file, text });
    const other = files.get(output.stack);
    if (other !== undefined) {
      throw refusal(file, `stack '${output.stack}' is given twice, by ${other} and ${file}; give it once`);
    }
    first ??= { file, output };
    for (const key of ['application', 'environment'] as const) {
      if (output[key] !== first.output[key]) {
        throw refusal(
          file,
          `'${key}' is '${output[key]}', that of ${first.file} is '${first.output[key]}'; give the outputs of one environment`,
        );
      }
    }
    files.set(output.stack, file);
    outputs = { ...outputs, [output.stack]: output };
  }
  return outputs;
}

/**
 * Reads the output of one stack.
 *
 * @throws ChartwrightError `E_OUTPUTS` as {@link readOutputs} says.
 */
export function readOutput({ file, text }: OutputDocument): StackOutput {
  const { [OUTPUT_ID]: output, ...others } = documentOf(file, text);
  if (output === undefined) {
    throw refusal(
      file,
      `output '${OUTPUT_ID}' is missing; got ${list(Object.keys(others))}; run terraform output -json in a stack's folder after terraform apply`,
    );
  }
  const sensitive = Object.entries({ [OUTPUT_ID]: output, ...others }).filter(([, { sensitive }]) => sensitive);
  if (sensitive.length > 0) {
    throw refusal(
      file,
      `output ${list(sensitive.map(([id]) => id))} is sensitive; values files hold names and ARNs, never a secret; pass the ARN of a Secrets Manager secret instead`,
    );
  }
  if (Object.keys(others).length > 0) {
    throw refusal(
      file,
      `output ${list(Object.keys(others))} is not part of the contract; a stack has the one output '${OUTPUT_ID}'; remove it, or move it to a stack of its own`,
    );
  }
  return stackOutput(file, output.value);
}

/**
 * The output of a stack that the caller cannot do without.
 *
 * @throws ChartwrightError `E_OUTPUTS` if no document of that stack was read.
 */
export function requireOutput<S extends StackName>(outputs: Partial<StackOutputs>, stack: S): StackOutputs[S] {
  const output: StackOutputs[S] | undefined = outputs[stack];
  if (output === undefined) {
    throw new ChartwrightError(
      'E_OUTPUTS',
      `the outputs of stack '${stack}' are missing; got ${list(Object.keys(outputs))}; add what terraform output -json prints in the folder of '${stack}'`,
    );
  }
  return output;
}

const terraformOutputs = z.record(
  z.string(),
  z.object({ sensitive: z.boolean(), type: z.unknown().optional(), value: z.unknown() }),
);

function documentOf(file: string, text: string): z.infer<typeof terraformOutputs> {
  const json = findJsonObject(text);
  if (json === undefined) {
    throw refusal(file, 'no JSON object found; wants what terraform output -json prints');
  }
  const document = terraformOutputs.safeParse(json);
  if (!document.success) {
    throw refusal(file, `${issues(document.error)}; wants what terraform output -json prints, not a bare value`);
  }
  return document.data;
}

function stackOutput(file: string, value: unknown): StackOutput {
  const head = z.looseObject({ stack: z.literal(stackNames()) }).safeParse(value);
  if (!head.success) {
    throw refusal(file, `'stack' must name a stack: one of ${list(stackNames())}; got ${JSON.stringify(value)}`);
  }
  const output = STACK_OUTPUTS[head.data.stack].safeParse(value);
  if (!output.success) {
    throw refusal(
      file,
      `the output of stack '${head.data.stack}' does not keep the contract: ${issues(output.error)}; apply the stack as this version of Chartwright synthesizes it`,
    );
  }
  return output.data;
}

function stackNames(): StackName[] {
  return ['state', 'logs', 'network', 'edge', 'cluster', 'delivery'];
}

/** Every issue with its path, in one line. */
function issues(error: z.ZodError): string {
  return error.issues
    .map((issue) => (issue.path.length > 0 ? `'${issue.path.join('.')}': ${issue.message}` : issue.message))
    .join('; ');
}

function list(ids: readonly string[]): string {
  return ids.length === 0 ? 'none' : ids.map((id) => `'${id}'`).join(', ');
}

function refusal(file: string, message: string): ChartwrightError {
  return new ChartwrightError('E_OUTPUTS', `${file}: ${message}`, { file });
}
