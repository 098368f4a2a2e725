import { Option } from 'commander';

/** What a command is told of a chart. */
export const CHART = 'name of a chart, a folder as ./web, or an archive as web-1.0.0.tgz';

/** What a command is told of a store. */
export const STORE = 'a folder, s3://bucket/prefix or oci://host/path';

/** What a command is told of a repository with an index, which registries have not. */
export const REPOSITORY = 'a folder, or s3://bucket/prefix';

/** Registries without TLS. */
export function plainHttp(): Option {
  return new Option('--plain-http', 'speak to a registry without TLS').default(false);
}

/** Copies of the index that CloudFront keeps. */
export function distribution(): Option {
  return new Option(
    '--cloudfront-distribution <id>',
    'distribution in front of a bucket that drops its copies of what changes',
  );
}

/** Where a result is for a machine. */
export function json(): Option {
  return new Option('--json', 'print the result as one JSON document').default(false);
}
