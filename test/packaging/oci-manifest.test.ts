import { ociChart, ociTag } from '../../src/packaging/oci-manifest';
import { archive } from '../publish/store-conformance';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

test('config and manifest are what helm push writes: its order of fields, its escapes, nothing empty', () => {
  const { manifest, blobs } = ociChart(
    archive({
      description: 'two\nlines <b>',
      home: 'https://example.com/?a&b',
      deprecated: false,
      keywords: [],
      maintainers: [{ name: 'A', email: 'a@example.com' }, { name: 'B' }],
      annotations: { z: '1', a: '2', 'org.opencontainers.image.title': 'not this' },
      dependencies: [{ name: 'lib', version: '2.x.x', condition: 'lib.enabled' }],
      type: 'application',
    }),
  );
  expect(text(blobs[0]!.bytes)).toBe(
    '{"name":"web","home":"https://example.com/?a\\u0026b","version":"1.0.0","description":"two lines \\u003cb\\u003e",' +
      '"maintainers":[{"name":"A","email":"a@example.com"},{"name":"B"}],"apiVersion":"v2",' +
      '"annotations":{"a":"2","org.opencontainers.image.title":"not this","z":"1"},' +
      '"dependencies":[{"name":"lib","version":"2.x.x","repository":"","condition":"lib.enabled"}],"type":"application"}',
  );
  expect(text(manifest.bytes).slice(text(manifest.bytes).indexOf('"annotations"'))).toBe(
    '"annotations":{"a":"2","org.opencontainers.image.authors":"A (a@example.com), B",' +
      '"org.opencontainers.image.created":"1970-01-01T00:00:00Z",' +
      '"org.opencontainers.image.description":"two lines \\u003cb\\u003e","org.opencontainers.image.title":"web",' +
      '"org.opencontainers.image.url":"https://example.com/?a\\u0026b","org.opencontainers.image.version":"1.0.0","z":"1"}}',
  );
});

test('a signature is a layer, and layers are sorted by digest', () => {
  const { blobs } = ociChart({ ...archive(), provenance: 'signed' });
  expect(blobs.map(({ mediaType }) => mediaType.replace('application/vnd.cncf.helm.', '')).sort()).toEqual([
    'chart.content.v1.tar+gzip',
    'chart.provenance.v1.prov',
    'config.v1+json',
  ]);
  expect(blobs.slice(1).map(({ digest }) => digest)).toEqual(
    blobs
      .slice(1)
      .map(({ digest }) => digest)
      .sort(),
  );
});

test('a tag has an underscore where the version has a plus', () => {
  expect(ociTag('1.0.0+b.1')).toBe('1.0.0_b.1');
});
