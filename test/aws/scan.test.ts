import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placesEnvironment } from '../../src/infra/places/environments';
import { places } from '../../src/infra/places/places';
import { checkov } from './support/checkov';
import { folderOf, newApp } from './support/synthesis';
import { Terraform, planOffline } from './support/terraform';
import { stackOf } from '../../src/infra/stack-environment';

const MINUTES = 60_000;

describe('Checkov, of Places in production', () => {
  const app = newApp();
  const stacks = { ...places(app, placesEnvironment('prod', { offline: true })) };
  beforeAll(() => {
    app.synth();
  });

  test.each(Object.entries(stacks))(
    'finds nothing in the stack %s, as written and as planned',
    async (_, stack) => {
      const folder = folderOf(app, stack);
      const written = await checkov(folder, 'cdk.tf.json', 'terraform_json');
      expect(written.failed).toEqual([]);
      expect(written.passed.size).toBeGreaterThan(5);

      const terraform = new Terraform(folder);
      await planOffline(terraform);
      writeFileSync(join(folder, 'plan.json'), await terraform.run('show', '-json', 'plan.bin'));
      const planned = await checkov(folder, 'plan.json', 'terraform_plan');
      expect(planned.failed).toEqual([]);
      expect(planned.passed.size).toBeGreaterThan(5);
    },
    10 * MINUTES,
  );

  test('is told to pass over two checks, which no other way satisfies', () => {
    const accepted = Object.values(stacks).flatMap((stack) =>
      stackOf(stack).acceptedFindings.flatMap(({ checks }) => checks),
    );
    expect([...new Set(accepted)].filter((check) => check.startsWith('CKV')).sort()).toEqual([
      'CKV_AWS_145',
      'CKV_AWS_86',
    ]);
  });
});
