// Made by scripts/generate-api-types.mjs from the API of Kubernetes 1.35. Do not edit.

import type { LabelSelector, ObjectMeta } from './meta';

/** AggregationRule describes how to locate ClusterRoles to aggregate into the ClusterRole. */
export interface AggregationRule {
  /** ClusterRoleSelectors holds a list of selectors which will be used to find ClusterRoles and create the rules. */
  readonly clusterRoleSelectors?: readonly LabelSelector[];
}

/** ClusterRole is a cluster level, logical grouping of PolicyRules that can be referenced as a unit by a RoleBinding or ClusterRoleBinding. */
export interface ClusterRole {
  readonly apiVersion?: 'rbac.authorization.k8s.io/v1';
  readonly kind?: 'ClusterRole';
  /** Standard object's metadata. */
  readonly metadata?: ObjectMeta;
  /** Rules holds all the PolicyRules for this ClusterRole. */
  readonly rules?: readonly PolicyRule[];
  /** AggregationRule is an optional field that describes how to build the Rules for this ClusterRole. */
  readonly aggregationRule?: AggregationRule;
}

/** ClusterRoleBinding references a ClusterRole, but not contain it. */
export interface ClusterRoleBinding {
  readonly apiVersion?: 'rbac.authorization.k8s.io/v1';
  readonly kind?: 'ClusterRoleBinding';
  /** Standard object's metadata. */
  readonly metadata?: ObjectMeta;
  /** Subjects holds references to the objects the role applies to. */
  readonly subjects?: readonly Subject[];
  /** RoleRef can only reference a ClusterRole in the global namespace. */
  readonly roleRef: RoleRef;
}

/** PolicyRule holds information that describes a policy rule, but does not contain information about who the rule applies to or which namespace the rule applies to. */
export interface PolicyRule {
  /** Verbs is a list of Verbs that apply to ALL the ResourceKinds contained in this rule. */
  readonly verbs: readonly string[];
  /** APIGroups is the name of the APIGroup that contains the resources. */
  readonly apiGroups?: readonly string[];
  /** Resources is a list of resources this rule applies to. */
  readonly resources?: readonly string[];
  /** ResourceNames is an optional white list of names that the rule applies to. */
  readonly resourceNames?: readonly string[];
  /** NonResourceURLs is a set of partial urls that a user should have access to. *s are allowed, but only as the full, final step in the path Since non-resource URLs are not namespaced, this field is only applicable for ClusterRoles referenced from a ClusterRoleBinding. */
  readonly nonResourceURLs?: readonly string[];
}

/** Role is a namespaced, logical grouping of PolicyRules that can be referenced as a unit by a RoleBinding. */
export interface Role {
  readonly apiVersion?: 'rbac.authorization.k8s.io/v1';
  readonly kind?: 'Role';
  /** Standard object's metadata. */
  readonly metadata?: ObjectMeta;
  /** Rules holds all the PolicyRules for this Role. */
  readonly rules?: readonly PolicyRule[];
}

/** RoleBinding references a role, but does not contain it. */
export interface RoleBinding {
  readonly apiVersion?: 'rbac.authorization.k8s.io/v1';
  readonly kind?: 'RoleBinding';
  /** Standard object's metadata. */
  readonly metadata?: ObjectMeta;
  /** Subjects holds references to the objects the role applies to. */
  readonly subjects?: readonly Subject[];
  /** RoleRef can reference a Role in the current namespace or a ClusterRole in the global namespace. */
  readonly roleRef: RoleRef;
}

/** RoleRef contains information that points to the role being used. */
export interface RoleRef {
  /** APIGroup is the group for the resource being referenced. */
  readonly apiGroup: string;
  /** Kind is the type of resource being referenced. */
  readonly kind: 'ClusterRole' | 'Role';
  /** Name is the name of resource being referenced. */
  readonly name: string;
}

/** Subject contains a reference to the object or user identities a role binding applies to. */
export interface Subject {
  /** Kind of object being referenced. */
  readonly kind: 'Group' | 'ServiceAccount' | 'User';
  /** APIGroup holds the API group of the referenced subject. Defaults to "" for ServiceAccount subjects. Defaults to "rbac.authorization.k8s.io" for User and Group subjects. */
  readonly apiGroup?: string;
  /** Name of the object being referenced. */
  readonly name: string;
  /** Namespace of the referenced object. */
  readonly namespace?: string;
}
