// Made by scripts/generate-api-types.mjs from the API of Kubernetes 1.35. Do not edit.

import type { ObjectReference } from './core';
import type { ObjectMeta } from './meta';

/** Endpoint represents a single logical "backend" implementing a service. */
export interface Endpoint {
  /** addresses of this endpoint. */
  readonly addresses: readonly string[];
  /** conditions contains information about the current status of the endpoint. */
  readonly conditions?: EndpointConditions;
  /** hostname of this endpoint. */
  readonly hostname?: string;
  /** targetRef is a reference to a Kubernetes object that represents this endpoint. */
  readonly targetRef?: ObjectReference;
  /** deprecatedTopology contains topology information part of the v1beta1 API. */
  readonly deprecatedTopology?: Readonly<Record<string, string>>;
  /** nodeName represents the name of the Node hosting this endpoint. */
  readonly nodeName?: string;
  /** zone is the name of the Zone this endpoint exists in. */
  readonly zone?: string;
  /** hints contains information associated with how an endpoint should be consumed. */
  readonly hints?: EndpointHints;
}

/** EndpointConditions represents the current condition of an endpoint. */
export interface EndpointConditions {
  /** ready indicates that this endpoint is ready to receive traffic, according to whatever system is managing the endpoint. */
  readonly ready?: boolean;
  /** serving indicates that this endpoint is able to receive traffic, according to whatever system is managing the endpoint. */
  readonly serving?: boolean;
  /** terminating indicates that this endpoint is terminating. */
  readonly terminating?: boolean;
}

/** EndpointHints provides hints describing how an endpoint should be consumed. */
export interface EndpointHints {
  /** forZones indicates the zone(s) this endpoint should be consumed by when using topology aware routing. */
  readonly forZones?: readonly ForZone[];
  /** forNodes indicates the node(s) this endpoint should be consumed by when using topology aware routing. */
  readonly forNodes?: readonly ForNode[];
}

/** EndpointPort represents a Port used by an EndpointSlice. */
export interface EndpointPort {
  /** name represents the name of this port. Default is empty string. */
  readonly name?: string;
  /** protocol represents the IP protocol for this port. Default is TCP. */
  readonly protocol?: 'SCTP' | 'TCP' | 'UDP';
  /** port represents the port number of the endpoint. */
  readonly port?: number;
  /** The application protocol for this port. */
  readonly appProtocol?: string;
}

/** EndpointSlice represents a set of service endpoints. */
export interface EndpointSlice {
  readonly apiVersion?: 'discovery.k8s.io/v1';
  readonly kind?: 'EndpointSlice';
  /** Standard object's metadata. */
  readonly metadata?: ObjectMeta;
  /** addressType specifies the type of address carried by this EndpointSlice. */
  readonly addressType: 'FQDN' | 'IPv4' | 'IPv6';
  /** endpoints is a list of unique endpoints in this slice. */
  readonly endpoints: readonly Endpoint[];
  /** ports specifies the list of network ports exposed by each endpoint in this slice. */
  readonly ports?: readonly EndpointPort[];
}

/** ForNode provides information about which nodes should consume this endpoint. */
export interface ForNode {
  /** name represents the name of the node. */
  readonly name: string;
}

/** ForZone provides information about which zones should consume this endpoint. */
export interface ForZone {
  /** name represents the name of the zone. */
  readonly name: string;
}
