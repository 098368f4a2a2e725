/**
 * Every way in which Chartwright refuses, as a closed set. A code is API: scripts match on it, the text may improve.
 *
 * - `E_VALUES…`: a values schema or a values document;
 * - `E_CHART…`: a chart definition or what its builder made;
 * - `E_VALUE_INSPECTED`: TypeScript looked at a value instead of passing it on;
 * - `E_INTERNAL`: a fault of Chartwright itself, never of its user.
 */
export type ErrorCode =
  | 'E_INTERNAL'
  | 'E_USAGE'
  | 'E_INTERRUPTED'
  | 'E_CONFIG'
  | 'E_FILE'
  | 'E_TOOL'
  | 'E_SCHEMA_TYPE'
  | 'E_SCHEMA_DEFAULT'
  | 'E_SCHEMA_PATTERN'
  | 'E_VALUES_SYNTAX'
  | 'E_VALUES_INVALID'
  | 'E_VALUES_FAIL'
  | 'E_VALUE_INSPECTED'
  | 'E_EXPRESSION'
  | 'E_CHART_METADATA'
  | 'E_CHART_OBJECT'
  | 'E_CHART_NAME'
  | 'E_CHART_SCOPE'
  | 'E_CHART_DUPLICATE'
  | 'E_CHART_SELECTOR'
  | 'E_CHART_EXTERNAL'
  | 'E_PROP'
  | 'E_RELATION'
  | 'E_DIFFERENCE'
  | 'E_BREAKING'
  | 'E_ARCHIVE'
  | 'E_INDEX'
  | 'E_STORE'
  | 'E_PUBLISHED'
  | 'E_SIGNATURE'
  | 'E_OUTPUTS'
  | 'E_INFRA'
  | 'E_TEARDOWN';

/** Where a mistake is: any of a construct path, a path into the values, a file. */
export interface ErrorPlace {
  /** Path of the construct below its chart or stack, as in `api/deployment`. @default - it is in no construct, or in none that can be told */
  readonly construct?: string | undefined;
  /** Path of the value, as in `image.tag`. @default - it is in no value */
  readonly value?: string | undefined;
  /** File that holds the mistake. @default - it is in no file */
  readonly file?: string | undefined;
}

/**
 * The one error that Chartwright throws on purpose.
 *
 * The message says which property is wrong, what it got, what it wants, and the fix; `place` repeats the paths as data.
 *
 * @example
 * try {
 *   throw new ChartwrightError('E_PROP', "'replicas' is -1; wants an integer from 0; give 0 to stop the workload");
 * } catch (error) {
 *   if (error instanceof ChartwrightError && error.code === 'E_PROP') process.stderr.write(error.message);
 * }
 */
export class ChartwrightError extends Error {
  override readonly name = 'ChartwrightError';

  constructor(
    /** Stable, machine-readable reason. */
    readonly code: ErrorCode,
    message: string,
    /** Where the mistake is. */
    readonly place: ErrorPlace = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
