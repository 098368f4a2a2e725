import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';

const hostile =
  '<svg/onload=x> <a href=x> "><img src=x onerror=y> [x]: javascript:1\n\n![x"onerror="y](https://e.com/")';
const cases = [
  ['HTML is shown', 'a <b onclick="x()">b</b>', 'a &lt;b onclick=&quot;x()&quot;&gt;b&lt;/b&gt;'],
  ['a block of HTML is shown', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  [
    'a link to a web page is kept',
    '[a](https://e.com/?a="b)',
    '<a href="https://e.com/?a=&quot;b" rel="noopener noreferrer nofollow">a</a>',
  ],
  ['a link that runs is text', '[a](javascript:alert(1))', '<p>a</p>'],
  ['a link that hides its scheme is text', '[a](&#106;avascript:alert(1))', '<p>a</p>'],
  ['data is text', '[a](data:text/html,x)', '<p>a</p>'],
  [
    'an image is a link',
    '![logo](https://e.com/l.png)',
    '<a href="https://e.com/l.png" rel="noopener noreferrer nofollow">logo</a>',
  ],
  ['headings rank below the page’s', '# Title', '<h4>Title</h4>'],
  ['code is kept as it is', '`<b>`', '<code>&lt;b&gt;</code>'],
] as const;

let rendered: ReadonlyMap<string, string>;

beforeAll(() => {
  const sources = [hostile, ...cases.map(([, source]) => source)];
  const script = join(__dirname, '..', '..', 'support', 'render-markdown.ts');
  const { stdout } = spawnSync(process.execPath, ['--import', 'jiti/register', script], {
    input: JSON.stringify(sources),
    encoding: 'utf8',
  });
  const markups = z.array(z.string()).parse(JSON.parse(stdout));
  rendered = new Map(sources.map((source, at) => [source, markups[at] ?? '']));
}, 30_000);

test.each(cases)('%s', (_, source, expected) => {
  expect(rendered.get(source)).toContain(expected);
});

test('no element is made but those of Markdown', () => {
  const names = [...rendered.get(hostile)!.matchAll(/<(\w+)/g)].map(([, name]) => name);
  expect(names.filter((name) => name !== 'p' && name !== 'a')).toEqual([]);
});
