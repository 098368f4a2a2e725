import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { githubWorkflow, githubWorkflowText } from '../../src/delivery/github-workflow';
import { toolCache } from '../../src/helm/find-helm';
import { sampleDelivery } from '../support/delivery';
import { expectRefusal } from '../support/refusal';
import { describeWithTool } from '../support/tool';

const workflow = githubWorkflow(sampleDelivery);
const actionlint = join(toolCache(process.env) ?? '', 'actionlint-1.7.7', 'actionlint');

/** The scripts of a job as one text. */
const scriptOf = (job: string): string =>
  (workflow.jobs[job]?.steps ?? []).map((step) => ('run' in step ? step.run : '')).join('\n');

describeWithTool('actionlint', actionlint, () => {
  it.each([
    ['with an image and a site', workflow],
    ['of charts alone', githubWorkflow({ ...sampleDelivery, images: [], sites: [] })],
  ])('finds nothing wrong in a workflow %s', (_, one) => {
    const { stdout, stderr } = spawnSync(actionlint, ['-no-color', '-shellcheck=', '-'], {
      input: githubWorkflowText(one),
      encoding: 'utf8',
    });
    expect(`${stdout}${stderr}`).toBe('');
  });
});

test('no job has a right that it does not need, and only those that deliver may ask for a token', () => {
  expect(workflow.permissions).toEqual({});
  const rights = Object.entries(workflow.jobs).map(([name, { permissions }]) => [name, permissions['id-token']]);
  expect(Object.fromEntries(rights)).toEqual({
    check: undefined,
    'image-backend': 'write',
    charts: 'write',
    'site-1': 'write',
    deploy: 'write',
  });
});

test('nothing is delivered from anything but a push to the branch', () => {
  for (const [name, job] of Object.entries(workflow.jobs)) {
    if (name !== 'check') expect(job.if).toBe("github.event_name == 'push' && github.ref == 'refs/heads/main'");
  }
});

test('each job assumes its own role by its token, and no long-lived key is named', () => {
  const text = githubWorkflowText(workflow);
  expect(text).not.toMatch(/secrets\.|access-key|AKIA/);
  expect(JSON.stringify(workflow.jobs['charts'])).toContain(sampleDelivery.roles.charts);
  expect(JSON.stringify(workflow.jobs['image-backend'])).toContain(sampleDelivery.roles.images);
});

test('an image is deployed by the digest that its push gave', () => {
  expect(workflow.jobs['image-backend']?.outputs).toEqual({ digest: '${{ steps.push.outputs.digest }}' });
  expect(workflow.jobs['deploy']?.needs).toEqual(['charts', 'image-backend']);
  expect(scriptOf('deploy')).toContain(
    '--set "places.places-backend.image.digest=${{ needs.image-backend.outputs.digest }}"',
  );
});

test('every release is deployed from where charts are published, unless others are named', () => {
  expect(scriptOf('deploy')).toContain('deploy prod --repository s3://places-prod-charts --rollback');
  const installFrom = 'https://charts.places.example.com';
  const text = githubWorkflowText(githubWorkflow({ ...sampleDelivery, installFrom, releases: ['places', 'web'] }));
  expect(text).toContain(`deploy prod places web --repository ${installFrom} --rollback`);
});

test('a deployment is one of the environment, whose rules can hold it up', () => {
  expect(workflow.jobs['deploy']?.environment).toBe('prod');
});

test('a site drops its copies when its files are there', () => {
  expect(scriptOf('site-1')).toMatch(/s3 sync[^]*create-invalidation --distribution-id E1A2B3/);
});

test.each([
  [
    'a folder with a command in it',
    { images: [{ ...sampleDelivery.images[0]!, folder: 'x; rm -rf /' }] },
    'images.folder',
  ],
  ['a cluster with an expansion in it', { cluster: '$(id)' }, 'cluster'],
  ['an environment with spaces', { environment: 'my prod' }, 'environment'],
  ['a release with a command in it', { releases: ['places; id'] }, 'releases'],
  ['a repository with a command in it', { installFrom: '$(id)' }, 'installFrom'],
  ['sites without a role', { roles: { ...sampleDelivery.roles, site: undefined } }, 'roles.site'],
])('fails for %s', (_, change, property) => {
  expectRefusal(() => githubWorkflow({ ...sampleDelivery, ...change }), 'E_PROP', `'${property}'`);
});
