import { z } from 'zod';
import { notEmpty } from '../../values/functions';
import { choose } from '../../values/structure';
import type { ValuesOf } from '../../values/values-of';
import type { ChartInfo } from '../release';
import { NAME, OPTIONAL_DIGEST, OPTIONAL_TAG, REPOSITORY } from './patterns';

/** Defaults of {@link imageValues}. */
export interface ImageDefaults {
  /** Repository with its registry, without tag, as in `123456789012.dkr.ecr.eu-west-1.amazonaws.com/places/backend`. */
  readonly repository: string;
  /** @default - the chart's appVersion */
  readonly tag?: string;
  /** @default 'IfNotPresent' */
  readonly pullPolicy?: 'IfNotPresent' | 'Always' | 'Never';
}

/**
 * Values that name an image: repository, tag or digest, pull policy and pull secrets. A digest counts before a tag.
 *
 * @example
 * const values = z.object({ image: imageValues({ repository: 'places/backend' }) });
 */
export function imageValues({ repository, tag = '', pullPolicy = 'IfNotPresent' }: ImageDefaults) {
  return z.object({
    repository: z.string().regex(REPOSITORY).default(repository).describe('Repository of the image, with its registry'),
    tag: z
      .string()
      .regex(OPTIONAL_TAG)
      .default(tag)
      .describe('Tag of the image; empty for the appVersion of the chart'),
    digest: z.string().regex(OPTIONAL_DIGEST).default('').describe('Digest of the image; it counts before the tag'),
    pullPolicy: z.enum(['IfNotPresent', 'Always', 'Never']).default(pullPolicy).describe('When nodes pull the image'),
    pullSecrets: z
      .array(z.string().regex(NAME))
      .default([])
      .describe('Names of Secrets with credentials of the registry'),
  });
}

/** An image in values. */
export type ImageValues = ValuesOf<ReturnType<typeof imageValues>>;

/** The image as a container names it. */
export function imageReference(
  image: Pick<ImageValues, 'repository' | 'tag' | 'digest'>,
  { appVersion }: Pick<ChartInfo, 'appVersion'>,
): string {
  const tag = choose(notEmpty(image.tag), image.tag, appVersion);
  return choose(notEmpty(image.digest), `${image.repository}@${image.digest}`, `${image.repository}:${tag}`);
}
