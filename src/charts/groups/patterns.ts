/** What the texts of Kubernetes look like, as patterns that both readings check and `toYaml` prints exactly. */

/** Name of an object: a DNS subdomain (RFC 1123). Length is a matter of the kind. */
export const NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** A name, or empty text for none. */
export const OPTIONAL_NAME = /^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)?$/;

/** Key of a label or annotation: a name, with a DNS subdomain and a slash before it where it belongs to somebody. */
export const QUALIFIED_NAME = /^([a-z0-9]([-a-z0-9.]*[a-z0-9])?\/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;

/** Value of a label. */
export const LABEL_VALUE = /^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;

/** Quantity of a resource, as in `100m`, `512Mi`, `1.5` (https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/). */
export const QUANTITY = /^([0-9]+([.][0-9]*)?|[.][0-9]+)([numkMGTPE]|[KMGTPE]i|[eE][-+]?[0-9]+)?$/;

/** Repository of an image, with the registry before it or not. */
export const REPOSITORY = /^[a-zA-Z0-9][a-zA-Z0-9.-]*(:[0-9]+)?(\/[a-z0-9]+([._-]+[a-z0-9]+)*)*$/;

/** Tag of an image, or empty text for none. */
export const OPTIONAL_TAG = /^([A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?$/;

/** Digest of an image, or empty text for none. */
export const OPTIONAL_DIGEST = /^(sha256:[0-9a-f]{64})?$/;
