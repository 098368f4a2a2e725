import { defineConfig, entryOf, type EnvironmentOutputs } from 'chartwright/config';
import {
  argoApplications,
  argoApplicationsText,
  githubWorkflow,
  githubWorkflowText,
  jenkinsfile,
} from 'chartwright/delivery';
import { places, placesBackend, placesBatch, placesDatabase, placesPlatform } from 'chartwright/places';

const place = { application: 'places', account: '111122223333', region: 'eu-central-1' } as const;

/** What the stacks tell becomes what the charts are installed with; the compiler checks both ends. */
const values = {
  'places-platform': ({ cluster, network }: EnvironmentOutputs) => {
    const { port, secretArn } = entryOf(cluster.databases, 'places');
    return {
      namespace: entryOf(cluster.workloads, 'batch').namespace,
      teams: Object.values(cluster.teams).map(({ kubernetesGroup }) => kubernetesGroup),
      network: { databaseCidrs: [network.cidr], databasePort: port },
      region: cluster.region,
      database: { secretArn },
    };
  },
  places: ({ cluster, edge }: EnvironmentOutputs) => {
    const { host, port, databaseName: name } = entryOf(cluster.databases, 'places');
    const batch = entryOf(cluster.workloads, 'batch');
    return {
      global: { database: { host, port, name } },
      backend: {
        image: { repository: entryOf(cluster.repositories, 'backend').url },
        extraEnv: { ALLOWED_ORIGIN: entryOf(edge.sites, 'web').url },
        ingress: {
          host: `api.${edge.zone.name}`,
          annotations: {
            'alb.ingress.kubernetes.io/certificate-arn': edge.certificateArn,
            'alb.ingress.kubernetes.io/listen-ports': '[{"HTTP":80},{"HTTPS":443}]',
            'alb.ingress.kubernetes.io/ssl-redirect': '443',
          },
        },
      },
      batch: {
        image: { repository: entryOf(cluster.repositories, 'batch').url },
        bucket: { name: entryOf(cluster.buckets, 'data').name, region: cluster.region },
        serviceAccount: {
          name: batch.serviceAccount,
          // By Pod Identity, EKS knows the role; by their own token, pods are told.
          ...(batch.mode === 'irsa' && { annotations: { 'eks.amazonaws.com/role-arn': batch.roleArn } }),
        },
      },
    };
  },
};

/** The platform makes the namespace of Places, so that its release is kept in another one. */
const releases = [{ chart: 'places-platform', namespace: 'places-platform' }, { chart: 'places' }];

const role = (name: string) => `arn:aws:iam::${place.account}:role/places-prod-delivery-${name}`;
const image = (name: string) => ({
  name,
  folder: 'examples/places',
  dockerfile: `examples/places/${name}/Dockerfile`,
  repository: `${place.account}.dkr.ecr.${place.region}.amazonaws.com/places-prod/${name}`,
  release: 'places',
  values: `${name}.image`,
});

/** What pipelines do; the ends of buckets' names and the distribution are what Terraform told once. */
const delivery = {
  environment: 'prod',
  region: place.region,
  cluster: 'places-prod',
  chartRepository: 's3://places-prod-charts-20260102030405000000000001',
  installFrom: 'https://charts.places.example.com',
  // The platform has rights of the whole cluster, and is installed by people.
  releases: ['places'],
  roles: { images: role('images'), charts: role('charts'), deploy: role('deploy'), site: role('site') },
  images: [image('backend'), image('batch')],
  sites: [
    {
      folder: 'examples/places/frontend',
      bucket: 'places-prod-web-20260102030405000000000001',
      distributionId: 'E1A2B3C4D5E6F7',
    },
  ],
};
const applications = argoApplications({
  environment: 'prod',
  chartRepository: delivery.installFrom,
  gitRepository: 'https://github.com/acme/places.git',
  releases: [
    { chart: 'places-platform', version: placesPlatform.metadata.version, namespace: 'places-platform' },
    { chart: 'places', version: places.metadata.version, namespace: 'places' },
  ],
});

export default defineConfig({
  charts: [placesBackend, placesBatch, placesDatabase, placesPlatform, places],
  terraform: async (app, options) => {
    const { placesProgram } = await import('chartwright/places/infra');
    placesProgram(app, options);
  },
  environments: {
    dev: { ...place, releases, values },
    prod: { ...place, releases, values },
  },
  files: {
    'examples/places/delivery/github-workflow.yaml': githubWorkflowText(githubWorkflow(delivery)),
    'examples/places/delivery/Jenkinsfile': jenkinsfile(delivery),
    'examples/places/delivery/argo-cd.yaml': argoApplicationsText(applications),
  },
});
