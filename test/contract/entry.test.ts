import { entryOf } from '../../src/contract/entry';
import { refusal } from '../refusal';

describe('entryOf', () => {
  it('gives the entry of that name', () => {
    expect(entryOf({ places: 1 }, 'places')).toBe(1);
  });

  it('fails for a name without an entry, and names those there are', () => {
    expect(refusal(() => entryOf({ places: 1 }, 'place'))).toMatchObject({
      code: 'E_OUTPUTS',
      message:
        "the outputs have no entry 'place'; there are 'places'; name one of these, or add 'place' to the stack and apply it",
    });
  });

  it('fails for a name that only the prototype has', () => {
    expect(refusal(() => entryOf({}, 'constructor')).message).toContain('there is none at all');
  });
});
