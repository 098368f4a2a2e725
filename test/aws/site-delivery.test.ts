import { execFile, type ChildProcess } from 'node:child_process';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { CloudFrontClient, CreateDistributionCommand, ListInvalidationsCommand } from '@aws-sdk/client-cloudfront';
import {
  CreateBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { siteCommands } from '../../src/delivery/steps';
import { describeWithTool, freePort, startServer, toolCache } from '../support/tool';

const root = join(__dirname, '..', '..');
const aws = join(toolCache, 'awscli-1.46.2', 'bin', 'aws');
const moto = join(toolCache, 'moto-5.2.5', 'bin', 'moto_server');
const bucket = 'places-prod-web';
const region = 'eu-central-1';

// As moto is, for it knows invalidations of its own distributions alone.
describeWithTool('the delivery of the front end, by the command line of AWS', aws, () => {
  let server: ChildProcess;
  let s3: S3Client;
  let cloudFront: CloudFrontClient;
  let distributionId = '';

  beforeAll(async () => {
    const port = await freePort();
    const endpoint = `http://127.0.0.1:${port}`;
    server = await startServer(moto, ['-H', '127.0.0.1', '-p', String(port)], endpoint);
    const options = { endpoint, region, credentials: { accessKeyId: 'first', secretAccessKey: 'secret' } };
    s3 = new S3Client({ ...options, forcePathStyle: true });
    cloudFront = new CloudFrontClient(options);
    await s3.send(
      new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration: { LocationConstraint: region } }),
    );
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: 'old.js', Body: 'old' }));
    const origin = {
      Id: 'o',
      DomainName: `${bucket}.s3.amazonaws.com`,
      S3OriginConfig: { OriginAccessIdentity: '' },
    };
    const { Distribution } = await cloudFront.send(
      new CreateDistributionCommand({
        DistributionConfig: {
          CallerReference: 'web',
          Comment: '',
          Enabled: true,
          Origins: { Quantity: 1, Items: [origin] },
          DefaultCacheBehavior: { TargetOriginId: 'o', ViewerProtocolPolicy: 'redirect-to-https' },
        },
      }),
    );
    distributionId = Distribution?.Id ?? '';
    const env = {
      PATH: `${dirname(aws)}:${process.env['PATH'] ?? ''}`,
      HOME: process.env['HOME'],
      AWS_ENDPOINT_URL: endpoint,
      // The first version of the command line, which PyPI has, knows no AWS_REGION.
      AWS_DEFAULT_REGION: region,
      AWS_ACCESS_KEY_ID: 'first',
      AWS_SECRET_ACCESS_KEY: 'secret',
    };
    const commands = siteCommands({ folder: 'examples/places/frontend', bucket, distributionId });
    await promisify(execFile)('sh', ['-ec', commands.join('\n')], { cwd: root, env });
  }, 180_000);
  afterAll(() => {
    s3.destroy();
    cloudFront.destroy();
    server.kill('SIGKILL');
  });

  it('brings every file, and takes away what is no longer there', async () => {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket }));
    expect(Contents.map(({ Key }) => Key).sort()).toEqual(['index.html', 'places.css', 'places.js']);
  });

  it.each([
    ['index.html', 'html', 'no-cache'],
    ['places.js', 'javascript', 'public, max-age=3600'],
  ])('says of %s what it is, and how long copies of it count', async (key, type, control) => {
    const { ContentType, CacheControl } = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
    expect([ContentType, CacheControl]).toEqual([expect.stringContaining(type), control]);
  });

  it('drops the copies of the distribution', async () => {
    const { InvalidationList } = await cloudFront.send(
      new ListInvalidationsCommand({ DistributionId: distributionId }),
    );
    expect(InvalidationList?.Quantity).toBe(1);
  });
});
