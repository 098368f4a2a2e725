import { Kubeconform } from './support/kubeconform';

const deployment = (container: object) =>
  JSON.stringify({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'api' },
    spec: {
      replicas: 2,
      selector: { matchLabels: { app: 'api' } },
      strategy: { rollingUpdate: { maxSurge: '25%', maxUnavailable: 0 } },
      template: { metadata: { labels: { app: 'api' } }, spec: { containers: [container] } },
    },
  });
const valid = {
  name: 'main',
  image: 'registry.example.com/app:1.0.0',
  resources: { limits: { cpu: 1, memory: '1Gi' } },
};

describe('kubeconform', () => {
  it.each(['v1.33.0', 'v1.34.0', 'v1.35.0'])('judges by the schemas of Kubernetes %s', async (version) => {
    const kubeconform = await Kubeconform.install();
    expect(kubeconform.versions).toContain(version);
    await expect(kubeconform.complaints(deployment(valid), version)).resolves.toEqual([]);
    const [complaint, ...more] = await kubeconform.complaints(
      deployment({ ...valid, imagePulPolicy: 'Always' }),
      version,
    );
    expect(complaint).toMatch(/^Deployment 'api': .*'?imagePulPolicy'? not allowed/);
    expect(more).toEqual([]);
  });

  it('fails a kind that it has no schema of', async () => {
    const kubeconform = await Kubeconform.install();
    const object = JSON.stringify({ apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'one' } });
    await expect(kubeconform.complaints(object, 'v1.35.0')).resolves.toEqual([
      expect.stringContaining("Widget 'one': could not find schema for Widget"),
    ]);
  });
});
