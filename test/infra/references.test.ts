import { Token } from '../../src/infra/cdktf';
import { replaceReferences } from '../../src/infra/references';

const reference = Token.asString({ resolve: () => 'later' });

describe('replaceReferences', () => {
  test('replaces what Terraform knows later, and tells where it is and what', () => {
    const value = {
      known: 'x',
      none: undefined,
      deep: [{ text: `arn:${reference}` }],
      number: Token.asNumber({ resolve: () => 1 }),
      list: Token.asList({ resolve: () => ['a'] }),
    };
    const replaced = replaceReferences(value, (path, kind) => {
      const text = path.join('/');
      return kind === 'number' ? 7 : kind === 'list' ? [text] : text;
    });
    expect(replaced).toEqual({
      known: 'x',
      none: undefined,
      deep: [{ text: 'deep/0/text' }],
      number: 7,
      list: ['list'],
    });
  });

  test('fails on a replacement of another kind', () => {
    expect(() => replaceReferences({ a: reference }, () => 1)).toThrow('replaced by a value of another kind');
  });
});
