import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { mapParts } from '../../values/parts';
import { omitEmpty } from '../../values/structure';
import { fieldsIn } from '../api/field-lookup';
import type {
  NetworkPolicyEgressRule,
  NetworkPolicyIngressRule,
  NetworkPolicyPeer,
  NetworkPolicySpec,
} from '../api/networking';
import { createObject, type Metadata } from '../create-object';
import type { TemplatedObject } from '../templated';
import type { ListItem } from '../workloads/container';
import { selectorOf, type AnyWorkload } from '../workloads/workload';

/** Pods or addresses: the pods of a workload, or a peer as in the API. */
export type Peer = AnyWorkload | TemplatedObject<NetworkPolicyPeer>;

/** Who may reach the pods. */
export interface IngressTraffic extends Omit<TemplatedObject<NetworkPolicyIngressRule>, 'from'> {
  /** @default - everybody */
  readonly from?: readonly ListItem<Peer>[] | undefined;
}

/** Whom the pods may reach. */
export interface EgressTraffic extends Omit<TemplatedObject<NetworkPolicyEgressRule>, 'to'> {
  /** @default - everybody */
  readonly to?: readonly ListItem<Peer>[] | undefined;
}

/** A network policy, with the fields of the API's NetworkPolicySpec. */
export interface NetworkPolicyProps extends Omit<TemplatedObject<NetworkPolicySpec>, 'ingress' | 'egress'> {
  /** Name, labels and annotations of the policy. @default - a name after the release and the construct */
  readonly metadata?: Metadata | undefined;
  /** The workload whose pods it is about. @default - the pods of `podSelector`; every pod of the namespace where that is not given either */
  readonly selects?: AnyWorkload | undefined;
  /** What may come in. @default - nothing, unless `egress` alone is given */
  readonly ingress?: readonly ListItem<IngressTraffic>[] | undefined;
  /** What may go out. @default - everything, unless `policyTypes` has `Egress` */
  readonly egress?: readonly ListItem<EgressTraffic>[] | undefined;
}

/**
 * What may reach pods, and what they may reach. With neither `ingress` nor `egress` nothing may come in.
 *
 * @example
 * new NetworkPolicy(chart, 'api', {
 *   selects: api,
 *   ingress: [{ from: [web], ports: [{ port: 'http' }] }],
 *   egress: [allowDns()],
 * });
 */
export class NetworkPolicy extends Construct {
  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, props: NetworkPolicyProps) {
    super(scope, id);
    const { selects, ingress, egress } = props;
    this.resource = createObject(this, 'Resource', 'NetworkPolicy', {
      metadata: props.metadata,
      spec: {
        ...fieldsIn('NetworkPolicySpec', props),
        podSelector: props.podSelector ?? (selects === undefined ? {} : { matchLabels: selectorOf(selects) }),
        policyTypes: props.policyTypes ?? policyTypes(props),
        // The API server keeps no empty list, so that one would be written anew each time that it is applied.
        ingress: omitEmpty(
          (ingress ?? []).map((rule) =>
            mapParts<IngressTraffic>(rule, ({ from, ...rest }) => ({ ...rest, from: from?.map(peerObject) })),
          ),
        ),
        egress: omitEmpty(
          (egress ?? []).map((rule) =>
            mapParts<EgressTraffic>(rule, ({ to, ...rest }) => ({ ...rest, to: to?.map(peerObject) })),
          ),
        ),
      },
    });
  }

  /** Name of the policy. */
  get name(): string {
    return this.resource.name;
  }
}

function policyTypes({ ingress, egress }: NetworkPolicyProps): readonly string[] {
  if (egress === undefined) return ['Ingress'];
  return ingress === undefined ? ['Egress'] : ['Ingress', 'Egress'];
}

function peerObject(peer: ListItem<Peer>): unknown {
  return mapParts<Peer>(peer, (one) => ('node' in one ? { podSelector: { matchLabels: selectorOf(one) } } : one));
}

/** Label that Kubernetes gives each namespace: https://kubernetes.io/docs/reference/labels-annotations-taints/#kubernetes-io-metadata-name */
const NAMESPACE_NAME_LABEL = 'kubernetes.io/metadata.name';

/** All pods of a namespace, as a peer. */
export function podsOfNamespace(name: string): TemplatedObject<NetworkPolicyPeer> {
  return { namespaceSelector: { matchLabels: { [NAMESPACE_NAME_LABEL]: name } } };
}

/** Lets pods look names up: traffic to port 53 of the cluster's DNS. */
export function allowDns(): EgressTraffic {
  return {
    to: [{ ...podsOfNamespace('kube-system'), podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } }],
    ports: [
      { protocol: 'UDP', port: 53 },
      { protocol: 'TCP', port: 53 },
    ],
  };
}
