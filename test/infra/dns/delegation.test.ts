import { Delegation } from '../../../src/infra/dns/delegation';
import { HostedZone } from '../../../src/infra/dns/hosted-zone';
import { resource, synth } from '../support';

describe('Delegation', () => {
  const delegate = (domainName: string, parent: string, vpcIds?: readonly string[]) =>
    synth((stack) => {
      const child = new HostedZone(stack, 'zone', { domainName, vpcIds });
      new Delegation(stack, 'delegation', { parent: { zoneId: 'ZP', domainName: parent }, child });
    });

  test("names the child's servers in the parent", () => {
    const json = delegate('places.example.com', 'example.com');
    expect(resource(json, 'aws_route53_record')).toMatchObject({
      zone_id: 'ZP',
      name: 'places.example.com',
      type: 'NS',
    });
    expect(resource(json, 'aws_route53_record')['records']).toBe(
      `\${${resource(json, 'aws_route53_zone').address}.name_servers}`,
    );
  });

  test('fails for a zone that is not below', () => {
    expect(() => delegate('example.com', 'example.com')).toThrow("wants a zone below 'example.com'");
    expect(() => delegate('places.example.org', 'example.com')).toThrow("wants a zone below 'example.com'");
  });

  test('fails for a private zone', () => {
    expect(() => delegate('places.example.com', 'example.com', ['vpc-1'])).toThrow(
      'a private zone; wants a public one',
    );
  });
});
