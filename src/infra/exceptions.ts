/** Id of a check of Checkov (`CKV_AWS_145`) or Trivy (`AWS-0132`). */
export type CheckId = `CKV_AWS_${number}` | `CKV2_AWS_${number}` | `AWS-${number}`;

/** What scanners say of a resource, and why it stays so. */
export interface Finding {
  /** Ids of the checks that say so. */
  readonly checks: readonly [CheckId, ...CheckId[]];
  /** Why no other way is open, in a sentence. */
  readonly reason: string;
}

/** A finding with the resource that it is about. */
export interface AcceptedFinding extends Finding {
  /** Address of the resource in the synthesized stack, as in `aws_s3_bucket.logs_F00`. */
  readonly address: string;
}

/** File in a synthesized stack that scanners read. */
const STACK_FILE = 'cdk.tf.json';

/**
 * What scanners are to pass over in a stack, as the files that they read, to be put beside `cdk.tf.json`. A scanner that
 * finds nothing has no file. Pure.
 *
 * Checkov cannot skip a check for one resource of Terraform JSON, so it is skipped for the stack: what cannot be helped
 * belongs into a small stack of its own.
 *
 * @example
 * const files = exceptionFiles(stackOf(bucket).acceptedFindings);
 * files['.checkov.yaml'];
 */
export function exceptionFiles(findings: readonly AcceptedFinding[]): Readonly<Record<string, string>> {
  return {
    ...(reasonsByCheck(findings, 'CKV').size === 0 ? {} : { '.checkov.yaml': checkovConfig(findings) }),
    ...(reasonsByCheck(findings, 'AWS-').size === 0 ? {} : { '.trivyignore.yaml': trivyIgnore(findings) }),
  };
}

/** Prints accepted findings as Checkov's configuration. Pure. */
export function checkovConfig(findings: readonly AcceptedFinding[]): string {
  const reasons = [...reasonsByCheck(findings, 'CKV')];
  return [
    '# Checks that are passed over, and why:',
    ...reasons.map(([check, lines]) => `# ${check}: ${lines.join('; ')}`),
    'skip-check:',
    ...reasons.map(([check]) => `  - ${check}`),
    '',
  ].join('\n');
}

/** Prints accepted findings as Trivy's list of what to ignore. Pure. */
export function trivyIgnore(findings: readonly AcceptedFinding[]): string {
  return [
    'misconfigurations:',
    ...[...reasonsByCheck(findings, 'AWS-')].flatMap(([id, lines]) => [
      `  - id: ${id}`,
      '    paths:',
      `      - ${STACK_FILE}`,
      // A text of JSON is one of YAML.
      `    statement: ${JSON.stringify(lines.join('; '))}`,
    ]),
    '',
  ].join('\n');
}

/** The reasons of each check of a scanner, sorted, each with the resources that it is about. */
function reasonsByCheck(findings: readonly AcceptedFinding[], scanner: string): ReadonlyMap<string, readonly string[]> {
  const checks = [...new Set(findings.flatMap((finding) => finding.checks))].filter((check) =>
    check.startsWith(scanner),
  );
  return new Map(
    checks.sort().map((check) => {
      const about = findings.filter((finding) => finding.checks.includes(check));
      const reasons = [...new Set(about.map(({ reason }) => reason))].sort();
      return [
        check,
        reasons.map((reason) => {
          const addresses = about.filter((finding) => finding.reason === reason).map(({ address }) => address);
          return `${addresses.sort().join(', ')}: ${reason}`;
        }),
      ];
    }),
  );
}
