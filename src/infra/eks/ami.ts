/** What differs between the images of nodes. */
interface AmiFacts {
  /** Device of the volume that holds images and logs of containers. */
  readonly dataDevice: string;
  /** Language of the configuration that a node reads at start. */
  readonly userData: 'nodeadm' | 'bottlerocket';
  /** Architecture as in the node label `kubernetes.io/arch`. */
  readonly architecture: 'amd64' | 'arm64';
}

/**
 * The images that EKS keeps up to date for node groups.
 *
 * @see https://docs.aws.amazon.com/eks/latest/APIReference/API_Nodegroup.html
 */
export const AMI_TYPES = {
  AL2023_x86_64_STANDARD: { dataDevice: '/dev/xvda', userData: 'nodeadm', architecture: 'amd64' },
  AL2023_ARM_64_STANDARD: { dataDevice: '/dev/xvda', userData: 'nodeadm', architecture: 'arm64' },
  BOTTLEROCKET_x86_64: { dataDevice: '/dev/xvdb', userData: 'bottlerocket', architecture: 'amd64' },
  BOTTLEROCKET_ARM_64: { dataDevice: '/dev/xvdb', userData: 'bottlerocket', architecture: 'arm64' },
} as const satisfies Readonly<Record<string, AmiFacts>>;

/** Image of nodes. */
export type AmiType = keyof typeof AMI_TYPES;

/** Amazon Linux for the architecture that every image runs on. */
export const AMI_TYPE: AmiType = 'AL2023_x86_64_STANDARD';

/**
 * The configuration that a node reads at start; EKS adds the cluster's own part to it. Pure.
 *
 * @see https://awslabs.github.io/amazon-eks-ami/nodeadm/doc/api/
 * @see https://bottlerocket.dev/en/os/latest/#/api/settings/kubernetes/
 */
export function userData(amiType: AmiType, maxPods: number): string {
  if (AMI_TYPES[amiType].userData === 'bottlerocket') return `[settings.kubernetes]\nmax-pods = ${maxPods}\n`;
  return [
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="//"',
    '',
    '--//',
    'Content-Type: application/node.eks.aws',
    '',
    '---',
    'apiVersion: node.eks.aws/v1alpha1',
    'kind: NodeConfig',
    'spec:',
    '  kubelet:',
    '    config:',
    `      maxPods: ${maxPods}`,
    '',
    '--//--',
    '',
  ].join('\n');
}
