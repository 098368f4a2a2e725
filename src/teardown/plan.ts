import type { StackName } from '../contract/outputs';

/** A step of taking an environment down, with the commands of it. */
export interface TeardownStep {
  readonly title: string;
  readonly commands: readonly string[];
}

/** What the order is made from. */
export interface TeardownPlanProps {
  /** Name of the environment in the configuration. */
  readonly environment: string;
  /** `<application>-<environment>`, with which the names of the stacks begin. */
  readonly prefix: string;
  /** Folder that the stacks were synthesized into, as `dist/terraform`. */
  readonly folder: string;
  /** Stacks that there are. @default - all */
  readonly stacks?: readonly StackName[] | undefined;
}

/** The stacks in the order in which they are destroyed: each before those that it reads. Logs are written until the last. */
export const DESTROY_ORDER: readonly StackName[] = ['delivery', 'cluster', 'edge', 'network', 'state', 'logs'];

/**
 * What takes an environment down and leaves nothing behind, in order: first what people and controllers made inside the cluster,
 * then what controllers made outside it, then Terraform's stacks. Pure.
 */
export function teardownPlan({
  environment,
  prefix,
  folder,
  stacks = DESTROY_ORDER,
}: TeardownPlanProps): readonly TeardownStep[] {
  return [
    {
      title: 'delete what makes controllers make load balancers, nodes and volumes, while the controllers still run',
      commands: [
        'kubectl delete ingress,targetgroupbinding --all --all-namespaces --wait',
        'kubectl delete service --all-namespaces --field-selector spec.type=LoadBalancer --wait',
        'kubectl delete statefulset,persistentvolumeclaim --all --all-namespaces --wait',
      ],
    },
    {
      title: 'where Karpenter runs, delete its nodes, and wait until they are gone',
      commands: ['kubectl delete nodepools.karpenter.sh,ec2nodeclasses.karpenter.k8s.aws --all --wait'],
    },
    {
      title: 'remove what they left in AWS',
      commands: [`chartwright teardown ${environment} --yes`],
    },
    ...DESTROY_ORDER.filter((stack) => stacks.includes(stack)).map((stack) => ({
      title: `destroy the stack ${stack}`,
      commands: [`terraform -chdir=${folder}/stacks/${prefix}-${stack} destroy`],
    })),
  ];
}
