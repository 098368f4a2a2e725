import { ChartwrightError } from '../../errors';

/** Images that are kept by the beginning of their tag. */
export interface KeptImages {
  /** Beginnings of tags, as in `v`, `sha-`. */
  readonly tagPrefixes: readonly string[];
  /** How many of the newest are kept. */
  readonly count: number;
}

/** Which images of a repository expire. */
export interface ImageLifecycle {
  /**
   * Days after which an image without a tag is deleted.
   *
   * @default 7
   */
  readonly untaggedDays?: number | undefined;
  /**
   * Images that are kept by the beginning of their tag; each counts by itself.
   *
   * @default [] - see `keep`
   */
  readonly kept?: readonly KeptImages[] | undefined;
  /**
   * How many of the newest images of any other tag are kept.
   *
   * @default 100
   */
  readonly keep?: number | undefined;
}

/** Days that an image stays after its last tag went to another, or its push broke off. */
export const UNTAGGED_DAYS = 7;

/** Tagged images that are kept: months of releases, and every one that could still be running. */
export const KEPT_IMAGES = 100;

/**
 * The lifecycle policy of a repository, as ECR's JSON. A repository has one policy, whose rules are tried in order. Pure.
 *
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html
 * @throws ChartwrightError `E_INFRA` if a number is no positive integer, or a tag prefix is empty or `latest`
 */
export function lifecyclePolicy({
  untaggedDays = UNTAGGED_DAYS,
  kept = [],
  keep = KEPT_IMAGES,
}: ImageLifecycle): string {
  positive('untaggedDays', untaggedDays);
  positive('keep', keep);
  const rules = [
    {
      description: `expire untagged images after ${untaggedDays} days`,
      selection: { tagStatus: 'untagged', countType: 'sinceImagePushed', countUnit: 'days', countNumber: untaggedDays },
    },
    ...kept.map(({ tagPrefixes, count }) => {
      positive('kept.count', count);
      tagPrefixes.forEach(checkTagPrefix);
      return {
        description: `keep ${count} of ${tagPrefixes.join(', ')}`,
        selection: {
          tagStatus: 'tagged',
          tagPrefixList: tagPrefixes,
          countType: 'imageCountMoreThan',
          countNumber: count,
        },
      };
    }),
    {
      description: `keep ${keep} in all`,
      selection: { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: keep },
    },
  ];
  return JSON.stringify({
    rules: rules.map((rule, index) => ({ rulePriority: index + 1, ...rule, action: { type: 'expire' } })),
  });
}

function positive(property: string, value: number): void {
  if (Number.isInteger(value) && value > 0) return;
  throw new ChartwrightError('E_INFRA', `'${property}' is ${value}; wants a positive integer`);
}

function checkTagPrefix(prefix: string): void {
  if (prefix !== '' && prefix !== 'latest') return;
  throw new ChartwrightError(
    'E_INFRA',
    `'tagPrefixes' holds '${prefix}'; wants the beginning of tags that are never moved, as in 'v' or 'sha-'; tags are immutable, so 'latest' could be pushed once only`,
  );
}
