import { runInNewContext } from 'node:vm';
import { SinglePageRewrite } from '../../../src/infra/cdn/single-page';
import { resource, synth } from '../support';

function rewritten(uri: string): unknown {
  const json = synth((stack) => {
    new SinglePageRewrite(stack, 'rewrite', 'site');
  });
  const code = String(resource(json, 'aws_cloudfront_function')['code']);
  return runInNewContext(`${code}; handler(event).uri`, { event: { request: { uri } } });
}

describe('SinglePageRewrite', () => {
  test.each(['/', '/places', '/places/7/', '/v1.2/places'])("answers the page '%s' with the index page", (uri) => {
    expect(rewritten(uri)).toBe('/index.html');
  });

  test.each(['/index.html', '/assets/app.3f2a.js', '/.well-known/security.txt'])(
    "leaves the file '%s' alone",
    (uri) => {
      expect(rewritten(uri)).toBe(uri);
    },
  );
});
