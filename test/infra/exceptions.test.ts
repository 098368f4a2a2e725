import { parse } from 'yaml';
import { LogBucket } from '../../src/infra/bucket/log-bucket';
import { checkovConfig, exceptionFiles, trivyIgnore } from '../../src/infra/exceptions';
import type { AcceptedFinding } from '../../src/infra/exceptions';
import { resource, template, testStack } from './support';
import { stackOf } from '../../src/infra/stack-environment';

const FINDINGS: readonly AcceptedFinding[] = [
  { address: 'aws_s3_bucket.b', checks: ['CKV_AWS_145', 'AWS-0132'], reason: 'no key here' },
  { address: 'aws_s3_bucket.c', checks: ['CKV_AWS_145'], reason: 'nor here' },
  { address: 'aws_s3_bucket.a', checks: ['CKV_AWS_145'], reason: 'nor here' },
];

describe('accepted findings', () => {
  test('are printed for Checkov as checks to skip, with the reason of each', () => {
    const text = checkovConfig(FINDINGS);
    expect(parse(text)).toEqual({ 'skip-check': ['CKV_AWS_145'] });
    expect(text).toContain('# CKV_AWS_145: aws_s3_bucket.b: no key here; aws_s3_bucket.a, aws_s3_bucket.c: nor here\n');
  });

  test('are printed for Trivy with the file and the reason', () => {
    expect(parse(trivyIgnore(FINDINGS))).toEqual({
      misconfigurations: [{ id: 'AWS-0132', paths: ['cdk.tf.json'], statement: 'aws_s3_bucket.b: no key here' }],
    });
  });

  test('are the same bytes in whatever order they are found', () => {
    expect(exceptionFiles([...FINDINGS].reverse())).toEqual(exceptionFiles(FINDINGS));
  });

  test('make no file where there are none', () => {
    expect(exceptionFiles([])).toEqual({});
  });

  test('name the resource that they stand beside', () => {
    const stack = testStack();
    new LogBucket(stack, 'logs', { name: 'logs', writers: ['s3'], accessLogs: 'none' });
    const { address } = resource(template(stack), 'aws_s3_bucket');
    expect(stackOf(stack).acceptedFindings.map((finding) => [finding.address, finding.checks])).toEqual([
      [address, ['CKV_AWS_145', 'AWS-0132']],
    ]);
  });
});
