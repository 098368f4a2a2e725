import { prerelease } from 'semver';
import { parseAllDocuments, stringify } from 'yaml';
import { z } from 'zod';
import { contentText, type PackableChart } from './archive';
import { artifactHubChanges, type ChangelogLine } from './differences/changelog';
import { isJsonObject, listOf, textOf, type JsonObject } from './differences/difference';
import type { Json } from './print-yaml';

/** What Artifact Hub shows of a chart besides its `Chart.yaml` (https://artifacthub.io/docs/topics/annotations/helm/). */
export interface ArtifactHubOptions {
  /** Rendered objects, of which the container images are listed. @default - no image is listed */
  readonly objects?: readonly JsonObject[] | undefined;
  /** Licence of the chart, by its SPDX identifier. @default - none is said */
  readonly license?: string | undefined;
  /** Pages about the chart. @default - none */
  readonly links?: readonly { readonly name: string; readonly url: string }[] | undefined;
  /** What is new in this version. @default - nothing is said */
  readonly changes?: readonly ChangelogLine[] | undefined;
  /** Whether an update is urgent. @default false */
  readonly containsSecurityUpdates?: boolean | undefined;
  /** Key that the archive is signed with. @default - it is not signed */
  readonly signKey?: { readonly fingerprint: string; readonly url: string } | undefined;
  /** Examples of the custom resources that the chart defines. @default - none */
  readonly crdExamples?: readonly JsonObject[] | undefined;
}

/**
 * Annotations of `Chart.yaml` for Artifact Hub. Only those with something to say are there.
 *
 * @example
 * const annotations = artifactHubAnnotations(chart, { objects, license: 'Apache-2.0' });
 * const { archive } = packChart(withMetadata(chart, { annotations }));
 */
export function artifactHubAnnotations(chart: PackableChart, options: ArtifactHubOptions = {}): Record<string, string> {
  const yaml = (items: readonly unknown[] | undefined) =>
    items?.length ? stringify(items, { lineWidth: 0 }) : undefined;
  const facts = {
    license: options.license,
    images: yaml(containerImages(options.objects ?? []).map((image) => ({ name: imageName(image), image }))),
    links: yaml(options.links),
    changes: options.changes?.length ? artifactHubChanges(options.changes) : undefined,
    prerelease: prerelease(chart.metadata.version) ? 'true' : undefined,
    containsSecurityUpdates: options.containsSecurityUpdates ? 'true' : undefined,
    signKey: options.signKey && stringify(options.signKey, { lineWidth: 0 }),
    crds: yaml(customResources(chart)),
    crdsExamples: yaml(options.crdExamples),
  };
  return Object.fromEntries(
    Object.entries(facts).flatMap(([key, value]) => (value === undefined ? [] : [[`artifacthub.io/${key}`, value]])),
  );
}

/** Who owns a repository (https://artifacthub.io/docs/topics/repositories/#ownership-claim). */
export interface ArtifactHubRepository {
  /** Identifier that Artifact Hub gave the repository, which makes its publisher verified. @default - it is not claimed */
  readonly repositoryId?: string | undefined;
  readonly owners: readonly { readonly name: string; readonly email: string }[];
}

/** Text of `artifacthub-repo.yml`, which stands beside the index. */
export function artifactHubRepository({ repositoryId, owners }: ArtifactHubRepository): string {
  return stringify({ ...(repositoryId === undefined ? {} : { repositoryID: repositoryId }), owners });
}

/** What chart-testing and Artifact Hub miss in a chart's metadata, as advice to its author. */
export function metadataAdvice({ metadata, files }: PackableChart): readonly string[] {
  const missing = {
    "'maintainers' is empty; name those who answer for the chart, with an email or a URL":
      !metadata.maintainers?.length,
    "'icon' is missing; give the URL of an SVG or a square PNG": !metadata.icon,
    "'description' is missing; say in a sentence what the chart installs": !metadata.description,
    "'keywords' is empty; give the words that people search for": !metadata.keywords?.length,
    "'annotations' name no licence; give 'artifacthub.io/license', as in Apache-2.0":
      metadata.annotations?.['artifacthub.io/license'] === undefined,
    "'README.md' is missing; say how to install the chart, and what its values mean": !files.has('README.md'),
    "'values.schema.json' is missing; without it Helm takes misspelt values": !files.has('values.schema.json'),
  };
  return Object.entries(missing).flatMap(([advice, isMissing]) => (isMissing ? [advice] : []));
}

/** Images of all containers, each once, sorted. */
function containerImages(objects: readonly JsonObject[]): string[] {
  const images = new Set<string>();
  const visit = (value: Json | undefined) => {
    if (!isJsonObject(value)) {
      listOf(value).forEach(visit);
      return;
    }
    for (const list of ['containers', 'initContainers']) {
      for (const container of listOf(value[list])) {
        if (isJsonObject(container) && textOf(container['image']) !== '') images.add(textOf(container['image']));
      }
    }
    Object.values(value).forEach(visit);
  };
  objects.forEach(visit);
  return [...images].sort();
}

/** Last part of an image's repository: `api` of `host:5000/team/api:1.0@sha256:…`. */
function imageName(image: string): string {
  const [repository = ''] = image.split('@');
  return repository.slice(repository.lastIndexOf('/') + 1).replace(/:.*$/, '');
}

function customResources({ files }: PackableChart) {
  const sources = [...files]
    .filter(([path]) => /^crds\/.*\.(ya?ml|json)$/.test(path))
    .map(([, content]) => contentText(content));
  return sources
    .flatMap((source) => [...parseAllDocuments(source)])
    .flatMap((document) => resourceOf(document.toJS()) ?? []);
}

const crd = z.object({
  kind: z.literal('CustomResourceDefinition'),
  metadata: z.object({ name: z.string() }),
  spec: z.object({
    names: z.object({ kind: z.string() }),
    versions: z.array(
      z.object({
        name: z.string(),
        storage: z.boolean().optional(),
        schema: z.object({ openAPIV3Schema: z.object({ description: z.string().optional() }).optional() }).optional(),
      }),
    ),
  }),
});

function resourceOf(definition: unknown) {
  const { data } = crd.safeParse(definition);
  if (!data) return undefined;
  const { metadata, spec } = data;
  const version = spec.versions.find(({ storage }) => storage) ?? spec.versions[0];
  const description = version?.schema?.openAPIV3Schema?.description;
  return {
    kind: spec.names.kind,
    version: version?.name ?? '',
    name: metadata.name,
    displayName: spec.names.kind,
    description: description ?? `Custom resource ${spec.names.kind}`,
  };
}
