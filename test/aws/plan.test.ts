import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from '../../src/infra/cdktf';
import { defineEnvironment } from '../../src/infra/environment';
import { EdgeCatalogue } from './support/edge-catalogue';
import { Terraform, planOffline } from './support/terraform';

const MINUTES = 60_000;

const environment = defineEnvironment({
  application: 'places',
  name: 'all',
  accountId: '123456789012',
  region: 'eu-central-1',
  zones: ['eu-central-1a', 'eu-central-1b'],
  profile: 'dev',
  offline: true,
});

describe('a plan without an account', () => {
  test(
    'creates every resource of network and edge, and asks AWS nothing',
    async () => {
      const outdir = mkdtempSync(join(tmpdir(), 'chartwright-plan-'));
      const app = new App({ outdir });
      const stack = new EdgeCatalogue(app, environment);
      app.synth();
      const changes = await planOffline(new Terraform(join(outdir, 'stacks', stack.node.id)));
      expect(changes.filter(({ change }) => change.actions.join() !== 'create')).toEqual([]);
      expect(changes.length).toBeGreaterThan(200);
    },
    5 * MINUTES,
  );
});
