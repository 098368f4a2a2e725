/** Bytes that one file of a chart may have: what Helm reads, from 3.17.3 on (https://helm.sh/docs/chart_template_guide/accessing_files/). */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;

/** Bytes that a whole chart may have once it is unpacked: what Helm reads, from 3.17.3 on. */
export const MAX_CHART_BYTES = 100 * 1024 * 1024;

/** Bytes that a Secret may have, so the size of a release record (https://kubernetes.io/docs/concepts/configuration/secret/#restriction-data-size). */
export const MAX_RELEASE_BYTES = 1024 * 1024;
