export {
  argoApplications,
  argoApplicationsText,
  DEFAULT_ARGO_NAMESPACE,
  DEFAULT_ARGO_PROJECT,
  IN_CLUSTER_SERVER,
  type ArgoApplication,
  type ArgoProps,
  type ArgoRelease,
  type ArgoSource,
} from './argo-applications';
export {
  DEFAULT_BRANCH,
  DEFAULT_NODE_VERSION,
  type DeliveryProps,
  type ImageBuild,
  type SitePublication,
} from './delivery-props';
export {
  githubWorkflow,
  githubWorkflowText,
  type GithubJob,
  type GithubStep,
  type GithubWorkflow,
} from './github-workflow';
export { DEFAULT_AGENT, DEFAULT_TOKEN_CREDENTIAL, jenkinsfile, type JenkinsOptions } from './jenkinsfile';
