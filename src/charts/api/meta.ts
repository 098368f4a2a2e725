// Made by scripts/generate-api-types.mjs from the API of Kubernetes 1.35. Do not edit.

/** A label selector is a label query over a set of resources. */
export interface LabelSelector {
  /** matchLabels is a map of {key,value} pairs. */
  readonly matchLabels?: Readonly<Record<string, string>>;
  /** matchExpressions is a list of label selector requirements. */
  readonly matchExpressions?: readonly LabelSelectorRequirement[];
}

/** A label selector requirement is a selector that contains values, a key, and an operator that relates the key and values. */
export interface LabelSelectorRequirement {
  /** key is the label key that the selector applies to. */
  readonly key: string;
  /** operator represents a key's relationship to a set of values. */
  readonly operator: 'DoesNotExist' | 'Exists' | 'In' | 'NotIn';
  /** values is an array of string values. */
  readonly values?: readonly string[];
}

/** ObjectMeta is metadata that all persisted resources must have, which includes all objects users must create. */
export interface ObjectMeta {
  /** Name must be unique within a namespace. */
  readonly name?: string;
  /** GenerateName is an optional prefix, used by the server, to generate a unique name ONLY IF the Name field has not been provided. */
  readonly generateName?: string;
  /** Namespace defines the space within which each name must be unique. */
  readonly namespace?: string;
  /** Map of string keys and values that can be used to organize and categorize (scope and select) objects. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Annotations is an unstructured key value map stored with a resource that may be set by external tools to store and retrieve arbitrary metadata. */
  readonly annotations?: Readonly<Record<string, string>>;
  /** List of objects depended by this object. */
  readonly ownerReferences?: readonly OwnerReference[];
  /** Must be empty before the object is deleted from the registry. */
  readonly finalizers?: readonly string[];
}

/** OwnerReference contains enough information to let you identify an owning object. */
export interface OwnerReference {
  /** API version of the referent. */
  readonly apiVersion: string;
  /** Kind of the referent. */
  readonly kind: string;
  /** Name of the referent. */
  readonly name: string;
  /** UID of the referent. */
  readonly uid: string;
  /** If true, this reference points to the managing controller. */
  readonly controller?: boolean;
  /** If true, AND if the owner has the "foregroundDeletion" finalizer, then the owner cannot be deleted from the key-value store until this reference is removed. Defaults to false. */
  readonly blockOwnerDeletion?: boolean;
}
