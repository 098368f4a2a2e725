import { Certificate } from '../../../src/infra/dns/certificate';
import type { CertificateProps } from '../../../src/infra/dns/certificate';
import { resource, resources, synth } from '../support';

const ZONE = { zoneId: 'Z1', domainName: 'places.example.com' };

describe('Certificate', () => {
  const certificate = (props: Partial<CertificateProps> = {}) =>
    synth((stack) => {
      const base: CertificateProps = { zone: ZONE, domainNames: ['places.example.com', 'api.places.example.com'] };
      stack.publish({ certificate: new Certificate(stack, 'certificate', { ...base, ...props }).arn });
    });

  test('is logged publicly, and replaced without being missed', () => {
    expect(resource(certificate(), 'aws_acm_certificate')).toMatchObject({
      domain_name: 'places.example.com',
      subject_alternative_names: ['api.places.example.com'],
      validation_method: 'DNS',
      options: { certificate_transparency_logging_preference: 'ENABLED' },
      lifecycle: { create_before_destroy: true },
    });
  });

  test('is proven by one record a name, which picks its own proof by that name', () => {
    const json = certificate();
    const records = resources(json, 'aws_route53_record');
    expect(records.map((record) => /o\.domain_name == "([^"]+)"/.exec(String(record['name']))?.[1])).toEqual([
      'api.places.example.com',
      'places.example.com',
    ]);
    expect(records.map((record) => 'for_each' in record)).toEqual([false, false]);
    expect(String(records[0]!['name'])).toContain(
      `${resource(json, 'aws_acm_certificate').address}.domain_validation_options`,
    );
  });

  test('is used once it is proven', () => {
    const json = certificate();
    const validation = resource(json, 'aws_acm_certificate_validation').address;
    expect(json.output['chartwright']!['value']).toMatchObject({ certificate: `\${${validation}.certificate_arn}` });
  });

  test('is where it is used', () => {
    const json = certificate({ region: 'us-east-1' });
    expect(resource(json, 'aws_acm_certificate')['provider']).toBe('aws.us-east-1');
    expect(resource(json, 'aws_acm_certificate_validation')['provider']).toBe('aws.us-east-1');
  });

  test.each<[string, CertificateProps['domainNames'], string]>([
    ['a wildcard', ['*.places.example.com'], "'domainNames' holds '*.places.example.com'; wants each name"],
    ['a name outside the zone', ['example.com'], "'domainNames' holds 'example.com'; wants 'places.example.com'"],
    ['a name that is none', ['places'], "'domainNames' is 'places'; wants a domain name"],
    ['a name twice', ['places.example.com', 'places.example.com'], 'wants each name once'],
  ])('fails on %s', (_, domainNames, message) => {
    expect(() => certificate({ domainNames })).toThrow(message);
  });
});
