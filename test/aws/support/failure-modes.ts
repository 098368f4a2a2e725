/** A way in which users of well-known modules got hurt, what is done about it, and the tests that show it. */
export interface FailureMode {
  /** What users see. */
  readonly symptom: string;
  /** Why it cannot happen here, or what happens instead. */
  readonly answer: string;
  /** Titles of tests by their file below `test/`. */
  readonly shown: Readonly<Record<string, readonly string[]>>;
}

/** The failure modes, in the order in which they are numbered. */
export const FAILURE_MODES: readonly FailureMode[] = [
  {
    symptom: 'destroy stops at interfaces, groups and subnets that are in use',
    answer: 'network, cluster and delivery are stacks of their own; what keeps permissions outlives what needs them',
    shown: {
      'infra/stacks/network.test.ts': ['holds nothing of a cluster'],
      'infra/eks/node-group.test.ts': ['keeps the permissions of its role until its nodes are gone'],
      'infra/eks/cluster.test.ts': ['keeps the permissions of its role until it is gone'],
      'aws/apply/places.test.ts': ['destroys %s', 'leaves nothing that an API would list'],
    },
  },
  {
    symptom: 'load balancers that a controller made block the deletion of the network',
    answer:
      'Terraform can own the load balancer, whose pods are bound to it; `chartwright teardown` removes the others',
    shown: {
      'infra/load-balancing/target-group.test.ts': [
        'takes pods by address, so that a load balancer need not be made in the cluster',
      ],
      'aws/teardown.test.ts': ['removes what is of its cluster, and nothing that is of another'],
      'teardown/teardown.test.ts': ['removes kind after kind, and asks again until nothing of a kind is there'],
    },
  },
  {
    symptom: "Karpenter's nodes survive the cluster and are billed",
    answer: 'its nodes carry the tag of the cluster alone, by which `chartwright teardown` removes them first',
    shown: {
      'aws/teardown.test.ts': ['removes what is of its cluster, and nothing that is of another'],
      'teardown/teardown.test.ts': ['leaves nodes that Karpenter did not make'],
      'infra/policies/catalogue.test.ts': ["terminates only what carries its cluster's tag"],
      'infra/eks/karpenter.test.ts': ["finds exactly one security group, the cluster's"],
    },
  },
  {
    symptom: 'the log group of a deleted cluster is still there when the next one wants it',
    answer: 'the group is made before what logs into it, and an existing one is taken over by an import',
    shown: {
      'infra/eks/cluster.test.ts': [
        'logs into a group that is there before it, so that a cluster made again finds none of its own making',
        'takes over the log group that a deleted cluster left',
      ],
      'infra/database/database.test.ts': ['logs into groups that are there before RDS would make its own'],
    },
  },
  {
    symptom: 'access entries clash, or are replaced when somebody else runs Terraform',
    answer: 'administrators are given, never derived from the caller; roles of nodes are refused; paths are kept',
    shown: {
      'infra/eks/cluster.test.ts': [
        'gives access to the given administrators only, whoever runs Terraform',
        'keeps the path of a role of IAM Identity Center',
        'fails on the role of %ss as administrator',
      ],
      'aws/apply/places.test.ts': [
        'changes nothing in the stack %s when it is planned again, by the same principal and by another',
      ],
    },
  },
  {
    symptom: '"expect exactly one securityGroup tagged kubernetes.io/cluster/…"',
    answer: 'nodes have the group that EKS makes, and no other',
    shown: {
      'infra/eks/cluster.test.ts': ['makes no security group, so that the load balancer controller finds exactly one'],
    },
  },
  {
    symptom: 'the policy of a key flips with the caller, or locks everybody out',
    answer: 'the account itself and named administrators hold it',
    shown: {
      'infra/key.test.ts': [
        'is in the hands of the account and of named administrators, never of whoever runs Terraform',
      ],
    },
  },
  {
    symptom: 'a node group is replaced with a gap, or "already exists"',
    answer: 'names begin with a prefix and end by themselves; the new group is there before the old one goes',
    shown: {
      'infra/eks/node-group.test.ts': ['is replaced without a gap and without a clash of names'],
      'aws/apply/refactor.test.ts': [
        'has a node group renamed: the new one is made before the old one goes, and the other is not touched',
      ],
    },
  },
  {
    symptom: 'the number of nodes is set back, or a change of it does nothing',
    answer: 'minimum and maximum are what is said; the number belongs to the autoscaler',
    shown: { 'infra/eks/node-group.test.ts': ['leaves the number of its nodes to the autoscaler'] },
  },
  {
    symptom: 'nodes are never ready, because the CNI comes after them',
    answer: 'CNI, kube-proxy and the Pod Identity agent come before the first node',
    shown: {
      'infra/eks/node-group.test.ts': [
        'comes after CNI, kube-proxy and Pod Identity agent, without which nodes are never ready',
      ],
    },
  },
  {
    symptom: 'the CNI starts before the agent that gives it its permissions',
    answer: 'agent, identity and CNI are made in this order',
    shown: {
      'infra/eks/node-add-ons.test.ts': [
        'come in the order agent, CNI, and before them the access of the administrators',
        'give the CNI an identity of its own, before it starts',
      ],
    },
  },
  {
    symptom: 'CoreDNS hangs where there is Fargate only',
    answer: 'it is told so, after the profile that takes it',
    shown: {
      'infra/eks/add-ons.test.ts': ['tell CoreDNS that there is Fargate only, after the profile that takes it'],
    },
  },
  {
    symptom: 'nodes take fewer pods than they could, or more than they have addresses for',
    answer: 'the CNI delegates prefixes before the first node; nodes are told how many pods that makes',
    shown: {
      'infra/eks/node-add-ons.test.ts': [
        'have the CNI delegate prefixes and enforce network policies before the first node',
      ],
      'infra/eks/launch-template.test.ts': ['tells the node how many pods it takes with prefix delegation'],
      'infra/network/subnet.test.ts': ['keeps the upper half of a subnet for prefixes where told'],
    },
  },
  {
    symptom: 'the load balancer controller finds no subnets',
    answer: 'public and private subnets always carry its tags',
    shown: { 'infra/network/subnet.test.ts': ['tags subnets for load balancers, whatever tags the user adds'] },
  },
  {
    symptom: 'controllers cannot ask the metadata service',
    answer: 'it stays closed to pods; region, VPC and cluster are in the outputs instead',
    shown: {
      'infra/eks/launch-template.test.ts': ['keeps the metadata service to the node, by version 2 only'],
      'infra/stacks/cluster.test.ts': ['tells controllers what they cannot ask the metadata of a node for'],
    },
  },
  {
    symptom: 'encryption that is wanted later replaces the cluster or the database',
    answer: 'everything is encrypted from the first day',
    shown: {
      'infra/eks/cluster.test.ts': ['has the defaults of a private, observed, encrypted control plane'],
      'infra/stacks/cluster.test.ts': ['encrypts all of its data by one key'],
    },
  },
  {
    symptom: 'RDS: password in the state, clash of final snapshots, parameter group in use, drift of minor versions',
    answer: 'RDS keeps the password; snapshots have a name of their own; a new group comes first; major versions only',
    shown: {
      'infra/database/database.test.ts': [
        'has no password in Terraform: RDS makes, keeps and rotates it',
        'names its last snapshot after its security group, which no other life of it had',
        'makes the parameter group of a new major version before the old one is gone',
        'asks for a major version only, so that RDS can go ahead with minor ones',
      ],
      'aws/apply/places.test.ts': ['keeps no password, key or token in the state of %s'],
    },
  },
  {
    symptom: 'security groups whose rules name each other are a cycle',
    answer: 'groups are bare; one object owns the rules',
    shown: {
      'infra/security-group.test.ts': ['is bare: rules are resources of their own'],
      'infra/connections.test.ts': ['makes a rule on either side of two groups'],
    },
  },
  {
    symptom: 'subnets counted by index are made anew when a zone comes or goes',
    answer: 'subnets are kept by zone and tier, and have their ranges by a fixed plan',
    shown: {
      'infra/network/subnet-plan.test.ts': ['moves no subnet when zones or tiers come and go'],
      'aws/apply/refactor.test.ts': ['loses its middle zone: that zone goes, and nothing of another is made anew'],
    },
  },
  {
    symptom: 'buckets refuse ACLs',
    answer: 'there are none',
    shown: { 'infra/bucket/bucket.test.ts': ['belongs to its account, without an ACL'] },
  },
  {
    symptom: 'CloudFront cannot read what a key encrypts, or key and distribution are a cycle',
    answer: 'origin access control, and a key that lets CloudFront in by account',
    shown: {
      'infra/cdn/distribution.test.ts': ['alone may read the bucket, by access control and not by identity'],
      'infra/key.test.ts': ['lets CloudFront in by account, not by distribution'],
    },
  },
  {
    symptom: 'ECR: copies without lifecycle, repositories that cannot be deleted, tags that cannot move',
    answer: 'a template for copies comes first; a disposable repository is emptied; tags never move',
    shown: {
      'infra/registry/registry.test.ts': [
        'gives copies in its account the lifecycle that replication leaves behind, before the first copy',
      ],
      'infra/registry/repository.test.ts': [
        'is emptied and deleted in a disposable environment',
        'has tags that never move, a scan of each push, and a key',
      ],
    },
  },
  {
    symptom: 'a Kubernetes or Helm provider against a cluster of the same run',
    answer: "there is AWS's provider alone; Helm takes values that are made from outputs",
    shown: { 'infra/places/places.test.ts': ['speaks to AWS and to nothing else'] },
  },
  {
    symptom: 'Cluster Autoscaler cannot begin with no nodes',
    answer: 'its group carries labels, taints and disk as tags',
    shown: {
      'infra/eks/node-group.test.ts': [
        'tells Cluster Autoscaler of labels, taints and disk of a node that does not exist yet',
      ],
    },
  },
  {
    symptom: 'an upgrade over two versions, or a bill for extended support',
    answer: 'synthesis refuses both',
    shown: {
      'infra/eks/versions.test.ts': ['a step of two minor versions', 'extended support that nobody wants to pay for'],
    },
  },
  {
    symptom: 'IPv6: the CNI lacks a policy, policies clash, and nothing leaves',
    answer: 'a policy of the cluster, within its role; a gateway for what leaves',
    shown: {
      'infra/policies/catalogue.test.ts': ['for IPv6 may assign prefixes and read security groups'],
      'infra/network/internet-access.test.ts': [
        'gives each subnet its part of an IPv6 range, and private ones a way out only',
      ],
    },
  },
  {
    symptom: 'no storage class, and a CSI driver without permissions',
    answer: 'the EBS driver is there with an identity of its own',
    shown: {
      'infra/eks/add-ons.test.ts': ['have the EBS CSI driver tag its volumes as those of its cluster'],
      'infra/policies/catalogue.test.ts': [
        "attaches volumes to nodes of its cluster only, and deletes those of its cluster's tag only",
      ],
    },
  },
  {
    symptom: 'GitHub: thumbprints that change, and one provider an account',
    answer: 'no thumbprint is pinned, and an existing provider is taken',
    shown: {
      'infra/iam/oidc-provider.test.ts': [
        "pins no thumbprint, which would break when the issuer's certificate changes",
        'takes the one that the account has already',
      ],
    },
  },
];
