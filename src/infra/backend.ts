import { LocalBackend, S3Backend } from './cdktf';
import type { TerraformStack } from './cdktf';
import type { Environment } from './environment';

/** Where the state of one stack is: a file, or an object in a bucket. */
export type StackState =
  | { readonly path: string }
  | {
      readonly bucket: string;
      readonly key: string;
      readonly region: string;
      readonly encrypt: true;
      readonly kmsKeyId?: string;
    };

/** State of a stack that is planned without an account: none to speak of, in its own folder. */
export const OFFLINE_STATE = 'offline.tfstate';

/** Where the state of a stack of the environment is. Pure. */
export function stateOf({ application, name, region, state, offline }: Environment, stackName: string): StackState {
  if (offline) return { path: OFFLINE_STATE };
  const file = `${name}/${stackName}.tfstate`;
  if ('folder' in state) return { path: `${state.folder}/${file}` };
  return {
    bucket: state.bucket,
    key: `${application}/${file}`,
    region: state.region ?? region,
    encrypt: true,
    ...(state.kmsKeyArn === undefined ? {} : { kmsKeyId: state.kmsKeyArn }),
  };
}

/** Declares where a stack keeps its state: cdktf's own default is an absolute path. */
export function declareBackend(stack: TerraformStack, environment: Environment, stackName: string): void {
  const state = stateOf(environment, stackName);
  if ('path' in state) {
    new LocalBackend(stack, state);
    return;
  }
  new S3Backend(stack, state);
  // cdktf's S3 backend predates the lock file, and its DynamoDB lock is deprecated in Terraform 1.11.
  stack.addOverride('terraform.backend.s3.use_lockfile', true);
}
