import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Dynamic } from '../../values/expression';
import { notEmpty } from '../../values/functions';
import { branch } from '../../values/parts';
import { items, omitEmpty } from '../../values/structure';
import { refuse } from '../checks/refuse';
import { imageReference } from '../groups/image-values';
import { HelmChart } from '../helm-chart';
import type { ContainerProps } from '../workloads/container';
import type { PodProps } from '../workloads/pod-template';

/** An image taken apart, as `imageValues` has it in the values. */
export interface ImageOptions {
  /** Repository with its registry, without tag. */
  readonly repository: string;
  /** Tag; empty for the appVersion of the chart. @default - the chart's appVersion */
  readonly tag?: string | undefined;
  /** Digest, which counts before the tag; empty for none. @default - none */
  readonly digest?: string | undefined;
  /** When nodes pull the image. @default 'IfNotPresent' */
  readonly pullPolicy?: ContainerProps['imagePullPolicy'];
  /** Names of Secrets with credentials of the registry. @default [] */
  readonly pullSecrets?: Dynamic<readonly string[]> | undefined;
}

/** An image as text, as in `places/backend:1.4.2`, or taken apart. */
export type Image = string | ImageOptions;

/** The image of a container. */
export function imageOf(scope: Construct, image: Image): Pick<ContainerProps, 'image' | 'imagePullPolicy'> {
  if (typeof image === 'string') return { image };
  const { repository, tag = '', digest = '', pullPolicy } = image;
  const chart = Chart.of(scope);
  const appVersion = chart instanceof HelmChart ? chart.info.appVersion : tag;
  if (tag === '' && digest === '' && appVersion === '')
    refuse('image.tag', tag, 'a tag or a digest', 'only a chart of defineChart has an appVersion to fall back on');
  const byTag = imageReference({ repository, tag, digest: '' }, { appVersion });
  return { image: branch(notEmpty(digest), `${repository}@${digest}`, byTag), imagePullPolicy: pullPolicy };
}

/** The credentials with which nodes pull the image. */
export function pullSecretsOf(image: Image): PodProps['imagePullSecrets'] {
  if (typeof image === 'string' || image.pullSecrets === undefined) return undefined;
  return omitEmpty([items(image.pullSecrets, (name: string) => ({ name }))]);
}
