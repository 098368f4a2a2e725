import type { ClusterOutput } from '../../contract/cluster';
import type { EdgeOutput } from '../../contract/edge';
import type { LogsOutput } from '../../contract/logs';
import type { AccessGrant } from '../../contract/team';
import type { StaticSiteProps } from '../cdn/static-site';
import type { PipelineProviderProps } from '../delivery/pipeline-provider';
import type { PipelineSubject } from '../delivery/pipeline-subject';

/** What the jobs of a role may do; nothing that is not said here. */
export interface DeliveryRoleOptions {
  /** Which jobs: `githubSubject(…)`, `gitlabSubject(…)`, `bitbucketSubject(…)`; of one service. */
  readonly subjects: readonly PipelineSubject[];
  /**
   * Repositories of the cluster stack, by logical name, that images are pushed to.
   *
   * @default []
   */
  readonly pushImages?: readonly string[] | undefined;
  /**
   * Sites of the edge stack, by logical name, that are published.
   *
   * @default []
   */
  readonly publishSites?: readonly string[] | undefined;
  /**
   * What the jobs do with the bucket of the chart repository: `read` installs charts from it, `write` publishes them too.
   *
   * @default - they do not reach the bucket
   */
  readonly charts?: 'read' | 'write' | undefined;
  /**
   * Policies in the cluster, for jobs that run helm.
   *
   * @default [] - the jobs do not reach the cluster
   */
  readonly deploy?: readonly AccessGrant[] | undefined;
  /**
   * Policies that AWS manages, by name, as `ReadOnlyAccess` for jobs that plan.
   *
   * @default []
   */
  readonly managedPolicies?: readonly string[] | undefined;
}

/** How the charts are served. */
export interface ChartRepositoryOptions extends Pick<StaticSiteProps, 'domainName' | 'countries'> {
  /**
   * Copies the repository to the second region of the logs, which answers when the first fails.
   *
   * @default false
   */
  readonly failover?: boolean | undefined;
}

/** What describes the delivery stack. */
export interface DeliveryStackProps {
  /** What the cluster stack tells. */
  readonly cluster: ClusterOutput;
  /** What the logs stack tells. */
  readonly logs: LogsOutput;
  /**
   * What the edge stack tells.
   *
   * @default - there is neither a domain for the charts nor a site to publish
   */
  readonly edge?: EdgeOutput | undefined;
  /**
   * The domain name, in the edge stack's zone, under which CloudFront serves the charts to everybody.
   *
   * @default - charts are in the bucket alone, `s3://<application>-<environment>-charts-<account>`, for those whom IAM lets
   */
  readonly chartRepository?: ChartRepositoryOptions | undefined;
  /**
   * CI services that the account trusts, one entry for each.
   *
   * @default [] - none
   */
  readonly services?: readonly PipelineProviderProps[] | undefined;
  /**
   * Roles by logical name.
   *
   * @default {}
   */
  readonly roles?: Readonly<Record<string, DeliveryRoleOptions>> | undefined;
}
