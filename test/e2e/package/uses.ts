// What another project does with the package: compiled and run by package.test.ts in an empty project.
import { App, Chart } from 'cdk8s';
import { App as TerraformApp, TerraformStack } from 'cdktf';
import { ChartManifests, ConfigMap, defineChart, WebService } from 'chartwright';
import { defineConfig } from 'chartwright/config';
import { githubWorkflow } from 'chartwright/delivery';
import { recommended } from 'chartwright/eslint';
import { defineEnvironment, EnvironmentStack, Key, Role, serviceTrust, StackEnvironment } from 'chartwright/infra';
import { placesBackend } from 'chartwright/places';
import { directoryStore } from 'chartwright/publish';
import { z } from 'zod';

/** A definition of the package with one more value and one more object. */
export const shop = defineChart(
  { name: 'shop', version: '2.0.0', values: placesBackend.values.extend({ motto: z.string().default('open') }) },
  (chart, v) => {
    placesBackend.build(chart, v);
    new ConfigMap(chart, 'motto', { data: { motto: v.motto } });
  },
);

export const config = defineConfig({ charts: [shop] });
export const store = directoryStore('charts');
export const rules = recommended.rules;
export const workflow = githubWorkflow({
  environment: 'dev',
  region: 'eu-central-1',
  cluster: 'shop-dev',
  chartRepository: 's3://shop-charts',
  roles: { images: 'arn:aws:iam::1:role/i', charts: 'arn:aws:iam::1:role/c', deploy: 'arn:aws:iam::1:role/d' },
});

// A chart of ours and constructs of ours in an app of cdk8s.
const app = new App({ outdir: 'manifests' });
new ChartManifests(app, 'shop', shop, { values: { motto: 'closed' } });
new WebService(new Chart(app, 'plain', { namespace: 'team' }), 'web', { image: 'nginx:1.29', port: 8080 });
app.synth();

// Constructs of ours in an app of cdktf: in a stack of ours, and in one that is not.
const terraform = new TerraformApp({ outdir: 'terraform' });
const environment = defineEnvironment({
  application: 'shop',
  name: 'dev',
  accountId: '111122223333',
  region: 'eu-central-1',
  zones: ['eu-central-1a', 'eu-central-1b'],
  profile: 'dev',
});
new Role(new EnvironmentStack(terraform, 'backup', environment), 'role', {
  name: 'backup',
  description: 'Copies snapshots to the other region',
  trust: [serviceTrust('backup.amazonaws.com', '111122223333')],
});
const foreign = new TerraformStack(terraform, 'foreign');
new StackEnvironment(foreign, environment);
new Key(foreign, 'key', { name: 'backup', description: 'Encrypts copies of snapshots' });
terraform.synth();
