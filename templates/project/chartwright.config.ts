import { defineConfig, entryOf } from 'chartwright/config';
import { githubWorkflow, githubWorkflowText } from 'chartwright/delivery';
import { app } from './src/chart';
import { place, repository } from './src/place';

const { application, account, region } = place;
const role = (name: string) => `arn:aws:iam::${account}:role/${application}-dev-delivery-${name}`;

/** Checks every change, and delivers the main branch: into the registry, the bucket and the cluster that `src/infra.ts` makes. */
const workflow = githubWorkflow({
  environment: 'dev',
  region,
  cluster: `${application}-dev`,
  chartRepository: `s3://${application}-dev-charts-${account}`,
  roles: { images: role('images'), charts: role('charts'), deploy: role('deploy') },
  images: [
    {
      name: 'app',
      folder: 'app',
      repository: `${account}.dkr.ecr.${region}.amazonaws.com/${application}-dev/app`,
      release: application,
    },
  ],
});

export default defineConfig({
  charts: [app],
  // Loaded when Terraform is made, and by no other command.
  terraform: async (terraform, options) => {
    const { infrastructure } = await import('./src/infra.js');
    infrastructure(terraform, options);
  },
  environments: {
    dev: {
      ...place,
      values: {
        // What Terraform tells becomes what the chart is installed with; the compiler checks both ends.
        'my-app': ({ cluster }) => ({ image: { repository: entryOf(cluster.repositories, 'app').url } }),
      },
    },
  },
  files: repository === undefined ? {} : { '.github/workflows/delivery.yaml': githubWorkflowText(workflow) },
});
