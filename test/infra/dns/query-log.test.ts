import { HostedZone } from '../../../src/infra/dns/hosted-zone';
import { QueryLog } from '../../../src/infra/dns/query-log';
import type { EnvironmentStack } from '../../../src/infra/stack';
import { resource, synth } from '../support';

const privateZone = (stack: EnvironmentStack) =>
  new HostedZone(stack, 'zone', { domainName: 'places.internal', vpcIds: ['vpc-1'] });

describe('QueryLog', () => {
  test('writes to us-east-1, once a policy lets Route 53 in for this zone', () => {
    const json = synth((stack) => {
      new QueryLog(stack, 'queries', { zone: new HostedZone(stack, 'zone', { domainName: 'places.example.com' }) });
    });
    expect(resource(json, 'aws_cloudwatch_log_group')).toMatchObject({
      provider: 'aws.us-east-1',
      name: '/aws/route53/places.example.com',
      retention_in_days: 365,
    });
    const policy = resource(json, 'aws_cloudwatch_log_resource_policy');
    expect(policy['provider']).toBe('aws.us-east-1');
    expect(policy['policy_document']).toContain(
      '"Resource":["arn:aws:logs:us-east-1:111122223333:log-group:/aws/route53/places.example.com:*"]',
    );
    expect(resource(json, 'aws_route53_query_log')['depends_on']).toEqual([policy.address]);
  });

  test('fails for a private zone', () => {
    expect(() =>
      synth((stack) => {
        new QueryLog(stack, 'queries', { zone: privateZone(stack) });
      }),
    ).toThrow("'zone' is 'places.internal', a private zone; wants a public one");
  });
});
