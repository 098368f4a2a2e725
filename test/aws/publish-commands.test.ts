import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { CloudFrontClient, CreateDistributionCommand, ListInvalidationsCommand } from '@aws-sdk/client-cloudfront';
import { ECRClient, CreateRepositoryCommand } from '@aws-sdk/client-ecr';
import { CreateBucketCommand, GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { registryCredentials } from '../../src/publish/stores/registry-credentials';
import { deploymentChart, writeFilesBelow } from '../support/chart-folder';
import { chartwright } from '../support/command-line';
import { emptyFolder } from '../support/folder';
import { describeWithTool, freePort, startServer, toolCache } from '../support/tool';
import { EMULATED_ACCOUNT } from './support/emulator';

const credentials = { accessKeyId: 'first', secretAccessKey: 'secret' };

const moto = join(toolCache, 'moto-5.2.5', 'bin', 'moto_server');

// As moto is, for it knows invalidations of its own distributions alone.
describeWithTool('the command line, with an emulated AWS', moto, () => {
  let server: ChildProcess;
  let environment: Readonly<Record<string, string>>;
  let endpoint = '';
  const before = { ...process.env };

  beforeAll(async () => {
    const port = await freePort();
    endpoint = `http://127.0.0.1:${port}`;
    server = await startServer(moto, ['-H', '127.0.0.1', '-p', String(port)], endpoint);
    environment = {
      AWS_ENDPOINT_URL: endpoint,
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'first',
      AWS_SECRET_ACCESS_KEY: 'secret',
    };
  }, 120_000);
  afterAll(() => {
    process.env = before;
    server.kill('SIGKILL');
  });

  test('publishes into a bucket, drops the copies of the distribution in front of it, and cares for what is there', async () => {
    const options = { endpoint, region: 'eu-central-1', credentials };
    const s3 = new S3Client({ ...options, forcePathStyle: true });
    const location = { LocationConstraint: 'eu-central-1' as const };
    await s3.send(new CreateBucketCommand({ Bucket: 'charts', CreateBucketConfiguration: location }));
    const cloudFront = new CloudFrontClient(options);
    const origin = { Id: 'o', DomainName: 'charts.s3.amazonaws.com', S3OriginConfig: { OriginAccessIdentity: '' } };
    const { Distribution } = await cloudFront.send(
      new CreateDistributionCommand({
        DistributionConfig: {
          CallerReference: 'charts',
          Comment: '',
          Enabled: true,
          Origins: { Quantity: 1, Items: [origin] },
          DefaultCacheBehavior: { TargetOriginId: 'o', ViewerProtocolPolicy: 'redirect-to-https' },
        },
      }),
    );
    const DistributionId = Distribution?.Id ?? '';
    const folder = writeFilesBelow(emptyFolder(), deploymentChart('1.0.0'));
    const store = 's3://charts/stable';
    const published = await chartwright(folder, ['publish', store, '.', '--cloudfront-distribution', DistributionId], {
      environment,
    });
    expect([published.ended, published.stdout]).toEqual([0, 'web-1.0.0.tgz published\nindex written\n']);
    const { InvalidationList } = await cloudFront.send(new ListInvalidationsCommand({ DistributionId }));
    expect(InvalidationList?.Quantity).toBe(1);
    expect((await chartwright(folder, ['site', store], { environment })).stdout).toContain('written');
    const page = await s3.send(new GetObjectCommand({ Bucket: 'charts', Key: 'stable/index.html' }));
    expect(page.ContentType).toBe('text/html; charset=utf-8');
    expect((await chartwright(folder, ['repo', 'yank', store, 'web@1.0.0', '--yes'], { environment })).ended).toBe(0);
    expect((await chartwright(folder, ['repo', 'check', store], { environment })).stdout).toBe(
      'everything is in order\n',
    );
    s3.destroy();
    cloudFront.destroy();
  }, 120_000);

  test('gets a token of ECR for a registry', async () => {
    Object.assign(process.env, environment);
    const ecr = new ECRClient({ endpoint, region: 'eu-central-1', credentials });
    await ecr.send(new CreateRepositoryCommand({ repositoryName: 'charts/web' }));
    const login = registryCredentials({ environment: {}, home: emptyFolder() });
    expect(await login(`${EMULATED_ACCOUNT}.dkr.ecr.eu-central-1.amazonaws.com`)).toMatchObject({ username: 'AWS' });
    ecr.destroy();
  });
});
