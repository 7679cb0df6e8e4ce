import { clipped } from '../../../domain/submissions/typed-text.ts';

/**
 * Column *Toegang* of *Overzicht*: the people who can change a library's workbook (docs/domain.md,
 * decision 14).
 */
interface AccessWords {
  readonly words: string;
  /** All addresses, as a note on the cell; null = no note. */
  readonly note: string | null;
}

const anybody = '*';

export const accessHeader = {
  text: 'Toegang',
  note: 'Wie het blad kan bewerken. ‘Alleen u’ betekent: deel het nog met de bibliotheek. Wij kijken dit elke dag na.',
} as const;

const counted = (addresses: readonly string[]): string =>
  addresses.length === 1 ? clipped(addresses[0] ?? '') : `${addresses.length} adressen`;

/**
 * `editors` as Drive names them: addresses, `@domain`, or `*` for everyone with the link. `own`:
 * the addresses in every workbook, of the secretary and of this service.
 */
export const accessWords = (editors: readonly string[] | null, own: ReadonlySet<string>): AccessWords => {
  if (editors === null) return { words: '–', note: null };
  if (editors.includes(anybody))
    return { words: 'iedereen met de link: zet dat uit', note: 'Iedereen die het adres kent, kan dit blad wijzigen.' };
  const domain = editors.find((editor) => editor.startsWith('@'));
  if (domain) return { words: `iedereen van ${clipped(domain.slice(1))}`, note: editors.join('\n') };
  const others = editors.filter((editor) => !own.has(editor));
  return others.length === 0
    ? { words: 'alleen u: deel het nog', note: null }
    : { words: counted(others), note: others.join('\n') };
};
