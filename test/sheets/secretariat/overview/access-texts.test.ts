import { describe, expect, it } from 'vitest';
import { accessWords } from '../../../../sheets/secretariat/overview/access-texts.ts';

/** The column *Toegang*. */

const own = new Set(['secretaris@voorbeeld.nl', 'functies@ibl.iam.gserviceaccount.com']);

describe('column Toegang', () => {
  it.each<[string, readonly string[] | null, string, string | null]>([
    ['we may not see it', null, '–', null],
    ['nobody but us and the secretary', [...own], 'alleen u: deel het nog', null],
    ['nobody at all any more', [], 'alleen u: deel het nog', null],
    ['one of the staff', [...own, 'ibl@rozet.nl'], 'ibl@rozet.nl', 'ibl@rozet.nl'],
    ['two of the staff', ['joris@rozet.nl', 'marja@rozet.nl', ...own], '2 adressen', 'joris@rozet.nl\nmarja@rozet.nl'],
    [
      'a whole organisation',
      ['@rozet.nl', ...own],
      'iedereen van rozet.nl',
      '@rozet.nl\nsecretaris@voorbeeld.nl\nfuncties@ibl.iam.gserviceaccount.com',
    ],
    [
      'whoever has the link, whoever else may',
      ['*', 'ibl@rozet.nl'],
      'iedereen met de link: zet dat uit',
      'Iedereen die het adres kent, kan dit blad wijzigen.',
    ],
  ])('when it can be changed by %s', (_, editors, words, note) => {
    expect(accessWords(editors, own)).toEqual({ words, note });
  });
});
