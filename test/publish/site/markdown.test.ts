import { safeMarkdown } from '../../../src/publish/site/markdown';

test.each([
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
])('%s', async (_, source, expected) => {
  expect((await safeMarkdown(3))(source).markup).toContain(expected);
});

test('no element is made but those of Markdown', async () => {
  const render = await safeMarkdown(3);
  const { markup } = render(
    '<svg/onload=x> <a href=x> "><img src=x onerror=y> [x]: javascript:1\n\n![x"onerror="y](https://e.com/")',
  );
  expect(
    [...markup.matchAll(/<(\w+)/g)].map(([, name]) => name).filter((name) => name !== 'p' && name !== 'a'),
  ).toEqual([]);
});
