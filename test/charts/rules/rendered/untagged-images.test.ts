import { z } from 'zod';
import { defineChart, Deployment, imageReference, imageValues, type ImageDefaults } from '../../../../src';
import { synthesize } from '../../../../src/charts/synthesize';

function warningsOf(image: ImageDefaults, metadata: { readonly appVersion?: string } = {}): readonly string[] {
  const values = z.object({ image: imageValues(image) });
  const chart = defineChart({ name: 'shop', version: '1.0.0', ...metadata, values }, (scope, v) => {
    const reference = imageReference(v.image, scope.info);
    new Deployment(scope, 'web', { containers: [{ name: 'web', image: reference }] });
  });
  return synthesize(chart).warnings;
}

test('an image that has no tag unless a value gives one is warned of', () => {
  expect(warningsOf({ repository: 'shop/web' })).toEqual([
    `'web': the container "web" has the image "shop/web:", without a tag, where no value gives one; give the chart an appVersion, or the tag a default`,
  ]);
});

test.each([
  ['the version of the application', { repository: 'shop/web' }, { appVersion: '1.4.2' }],
  ['its default', { repository: 'shop/web', tag: '1.4.2' }, {}],
])('an image is not warned of that has its tag from %s', (_, image, metadata) => {
  expect(warningsOf(image, metadata)).toEqual([]);
});
