/**
 * The seam: the only module that names `cdktf`. Everything else in this folder imports its names from here, and the
 * resources of AWS by deep path (`@cdktf/provider-aws/lib/<resource>`), so that moving to the continuation of cdktf
 * is a change of one file and one import prefix.
 */
export {
  App,
  DataTerraformRemoteStateLocal,
  DataTerraformRemoteStateS3,
  Fn,
  Lazy,
  LocalBackend,
  S3Backend,
  TerraformElement,
  TerraformOutput,
  TerraformProvider,
  TerraformResource,
  TerraformStack,
  Testing,
  Token,
} from 'cdktf';
export type {
  IResolvable,
  IStackSynthesizer,
  ITerraformDependable,
  TerraformRemoteState,
  TerraformResourceLifecycle,
} from 'cdktf';
