import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../../functions/exchange/reproduce.ts';

/** Finding the differences between two statistics. */

describe('differencesOf()', () => {
  it('finds none between equals', () => {
    expect(differencesOf({ counts: [{ figure: 'a', n: 1 }] }, { counts: [{ figure: 'a', n: 1 }] })).toEqual([]);
  });

  it.each([
    ['a value', { a: 1 }, { a: 2 }, [{ path: 'a', published: 1, now: 2 }]],
    ['null, which is no zero', { a: null }, { a: 0 }, [{ path: 'a', published: null, now: 0 }]],
    ['what is new', {}, { a: 1 }, [{ path: 'a', published: undefined, now: 1 }]],
    ['what is gone', { a: 1 }, {}, [{ path: 'a', published: 1, now: undefined }]],
    [
      'an entry by what it is about, wherever it stands',
      {
        counts: [
          { figure: 'a', n: 1 },
          { figure: 'b', n: 2 },
        ],
      },
      {
        counts: [
          { figure: 'b', n: 3 },
          { figure: 'a', n: 1 },
        ],
      },
      [{ path: 'counts.b.n', published: 2, now: 3 }],
    ],
    [
      'an entry by its place when two are about the same',
      {
        list: [
          { library: 'A', v: 1 },
          { library: 'A', v: 2 },
        ],
      },
      {
        list: [
          { library: 'A', v: 1 },
          { library: 'A', v: 3 },
        ],
      },
      [{ path: 'list.1.v', published: 2, now: 3 }],
    ],
  ])('names %s', (_, published, now, differences) => {
    expect(differencesOf(published, now)).toEqual(differences);
  });
});
