import { WebAcl } from '../../../src/infra/cdn/web-acl';
import type { WebAclProps } from '../../../src/infra/cdn/web-acl';
import { resource, synth } from '../support';

function webAcl(props: Partial<WebAclProps> = {}) {
  return synth((stack) => {
    new WebAcl(stack, 'firewall', { name: 'site', protects: 'cloudfront', ...props });
  });
}

const names = (rules: unknown) =>
  [...JSON.stringify(rules).matchAll(/"name":"(\w+)","override_action"/g)].map(([, name]) => name);

describe('WebAcl', () => {
  test('asks the rules against known attacks and against hidden addresses', () => {
    expect(names(resource(webAcl(), 'aws_wafv2_web_acl')['rule'])).toEqual([
      'AWSManagedRulesAmazonIpReputationList',
      'AWSManagedRulesAnonymousIpList',
      'AWSManagedRulesKnownBadInputsRuleSet',
      'AWSManagedRulesCommonRuleSet',
    ]);
  });

  test('asks the rules that it is told, and limits the rate last', () => {
    const acl = resource(webAcl({ rules: ['AWSManagedRulesSQLiRuleSet'], rateLimit: 100 }), 'aws_wafv2_web_acl');
    expect(acl['rule']).toMatchObject([
      { name: 'AWSManagedRulesSQLiRuleSet', priority: 0 },
      { name: 'RateLimit', priority: 1, action: { block: {} }, statement: { rate_based_statement: { limit: 100 } } },
    ]);
  });

  test('is in us-east-1 for CloudFront, with its log', () => {
    const json = webAcl();
    expect(resource(json, 'aws_wafv2_web_acl')).toMatchObject({ scope: 'CLOUDFRONT', provider: 'aws.us-east-1' });
    expect(resource(json, 'aws_cloudwatch_log_group')).toMatchObject({
      provider: 'aws.us-east-1',
      name: 'aws-waf-logs-places-test-site',
      retention_in_days: 365,
    });
  });

  test('is in the region of load balancers', () => {
    const acl = resource(webAcl({ protects: 'load-balancers' }), 'aws_wafv2_web_acl');
    expect(acl).toMatchObject({ scope: 'REGIONAL', provider: 'aws' });
  });

  test('logs no header that lets its reader in', () => {
    expect(resource(webAcl(), 'aws_wafv2_web_acl_logging_configuration')['redacted_fields']).toEqual([
      { single_header: { name: 'authorization' } },
      { single_header: { name: 'cookie' } },
    ]);
  });

  test.each<[string, Partial<WebAclProps>, string]>([
    ['a limit that AWS refuses', { rateLimit: 9 }, "'rateLimit' is 9; wants a whole number of requests from 10"],
    ['a group twice', { rules: ['AWSManagedRulesSQLiRuleSet', 'AWSManagedRulesSQLiRuleSet'] }, 'wants each group once'],
  ])('fails on %s', (_, props, message) => {
    expect(() => webAcl(props)).toThrow(message);
  });
});
