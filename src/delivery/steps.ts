import type { DeliveryProps, ImageBuild, SitePublication } from './delivery-props';

/** Holds what is committed against what the program makes, and runs the tests. */
export const CHECK_COMMANDS = [
  'npm ci',
  'npx chartwright synth',
  'git diff --exit-code -- helm',
  'npx chartwright verify',
  'npm test',
] as const;

/** Builds an image and pushes it; its digest comes into the file `<name>.digest`. The tag is the commit, for people. */
export function imageCommands(
  { name, folder, dockerfile = `${folder}/Dockerfile`, repository }: ImageBuild,
  { region }: DeliveryProps,
  commit: string,
): readonly string[] {
  const [registry = ''] = repository.split('/');
  return [
    `aws ecr get-login-password --region ${region} | docker login --username AWS --password-stdin ${registry}`,
    `docker buildx build --push --provenance=true --sbom=true --tag "${repository}:${commit}" --metadata-file ${name}.json --file ${dockerfile} ${folder}`,
    `jq --raw-output '."containerimage.digest"' ${name}.json > ${name}.digest`,
  ];
}

/** Packs and publishes the charts; nothing that is published is ever overwritten. */
export function chartCommands({ chartRepository }: DeliveryProps): readonly string[] {
  return ['npm ci', `npx chartwright publish ${chartRepository}`];
}

/** Brings a site up to date: what has its content in its name first and for a year, then what names it, then CloudFront. */
export function siteCommands({ folder, bucket, distributionId }: SitePublication): readonly string[] {
  return [
    `aws s3 sync ${folder} s3://${bucket} --exclude "*.html" --cache-control "public, max-age=3600"`,
    `aws s3 sync ${folder} s3://${bucket} --exclude "*" --include "*.html" --cache-control "no-cache"`,
    `aws s3 sync ${folder} s3://${bucket} --delete`,
    `aws cloudfront create-invalidation --distribution-id ${distributionId} --paths "/*"`,
  ];
}

/** Deploys by digest. `digestOf` gives the text that stands for the digest of an image in the pipeline's own language. */
export function deployCommands(props: DeliveryProps, digestOf: (image: ImageBuild) => string): readonly string[] {
  const {
    environment,
    region,
    cluster,
    chartRepository,
    installFrom = chartRepository,
    releases = [],
    images = [],
  } = props;
  const digests = images.map((image) => `${image.release}.${image.values ?? 'image'}.digest=${digestOf(image)}`);
  return [
    'npm ci',
    `aws eks update-kubeconfig --region ${region} --name ${cluster}`,
    [
      `npx chartwright deploy ${[environment, ...releases].join(' ')} --repository ${installFrom} --rollback`,
      ...digests.map((digest) => `--set "${digest}"`),
    ].join(' '),
  ];
}
