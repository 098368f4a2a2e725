import { defineConfig, entryOf } from 'chartwright/config';
import { githubWorkflow, githubWorkflowText } from 'chartwright/delivery';
import { app } from './src/chart';
import { place } from './src/place';

const { application, account, region } = place;
const role = (name: string) => `arn:aws:iam::${account}:role/${application}-dev-delivery-${name}`;

export default defineConfig({
  charts: [app],
  environments: {
    dev: {
      ...place,
      values: {
        // What Terraform tells becomes what the chart is installed with; the compiler checks both ends.
        'my-app': ({ cluster }) => ({ image: { repository: entryOf(cluster.repositories, 'app').url } }),
      },
    },
  },
  files: {
    '.github/workflows/delivery.yaml': githubWorkflowText(
      githubWorkflow({
        environment: 'dev',
        region,
        cluster: `${application}-dev`,
        // The bucket and the roles are what a delivery stack makes: see the guide 'from an empty account to a URL'.
        chartRepository: `s3://${application}-dev-charts`,
        roles: { images: role('images'), charts: role('charts'), deploy: role('deploy') },
      }),
    ),
  },
});
