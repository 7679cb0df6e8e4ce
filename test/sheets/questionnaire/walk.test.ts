import { describe, expect, test } from 'vitest';
import { cellAt } from '../../../sheets/grid/tab.ts';
import { columns, type RowCode } from '../../../sheets/questionnaire/layout.ts';
import { observe, sound } from '../../domain/rules/fixture.ts';
import { Librarian } from './librarian.ts';

/** A librarian's walk through a quarter, sentence by sentence. */

const typed = (value: number | string): string => String(value).replace('.', ',');

const fillIn = (marja: Librarian): void => {
  for (const [code, value] of Object.entries(sound)) marja.type(code as RowCode, typed(value ?? ''));
};

const standing = (marja: Librarian): string => marja.shown('standing', 'lastYear');

const rowOf = (marja: Librarian, code: RowCode): number => marja.parsed?.place.get(code) ?? -1;
const standingCell = (marja: Librarian) => cellAt(marja.tab(), rowOf(marja, 'standing'), columns.lastYear);

describe('Marja', () => {
  const marja = new Librarian('2026-Q1', {
    lastYear: observe({ ...sound, lending_unfilled: 30, borrowing_unfilled: 44 }),
  });

  test('fills in a quarter, and is asked about one figure', () => {
    fillIn(marja);
    marja.type('lending_filled_national', '451');
    marja.type('done', true);
    marja.check();
    expect(standing(marja)).toBe(
      'Nog niet ingediend: nog 3 punten. Begin bij ‘Samen geleverd’. Is alles klaar, dan gaat het vanzelf.',
    );
    expect(marja.submission?.state).toBe('queries-open');
  });

  test('is led to the row where she can begin, and after a change still', () => {
    const row = 1 + rowOf(marja, 'lending_filled');
    const opening = `=HYPERLINK("#gid=20261&range=D${row}";`;
    expect(standingCell(marja).entered?.formulaValue?.startsWith(opening)).toBe(true);
    marja.type('lending_filled_national', '452');
    expect(standing(marja)).toMatch(/^Uw laatste wijziging wordt nagekeken\./);
    marja.type('lending_filled_national', '451');
    expect(standing(marja)).toMatch(/^Nog niet ingediend: nog 3 punten\./);
    expect(marja.check()).toBe(0);
  });

  test('corrects it, and is asked why another is so high', () => {
    marja.type('lending_filled_national', '463');
    marja.check();
    expect(marja.shown('lending_filled')).toBe('✓');
    expect(marja.shown('lending_unfilled')).toBe(
      'Vraag: 66 is meer dan twee keer zoveel als een jaar eerder (30). Klopt het? Schrijf rechts hoe dat komt.',
    );
  });

  test('writes why, and it is handed in by itself', () => {
    marja.type('lending_unfilled', 'Verbouwing van het magazijn', 'explanation');
    marja.type('remarks', 'Veel cijfers zijn toevallig gelijk.');
    marja.check();
    expect(standing(marja)).toBe('Ingediend op 14 april, 14:32. Dank u wel. U kunt nog wijzigen tot 4 mei.');
    expect(marja.shown('lending_unfilled')).toBe('✓ Met toelichting.');
    expect(marja.submission?.counted?.revision).toBe(1);
    expect(marja.check()).toBe(0);
  });

  test('changes a figure two days later', () => {
    marja.type('lending_unfilled', '67');
    marja.type('lending_unfilled', 'Verbouwing van het magazijn, geldt nog', 'explanation');
    marja.check('2026-04-16T10:00:00+02:00');
    expect(standing(marja)).toBe('Ingediend, en op 16 april gewijzigd. De laatste cijfers tellen.');
    expect(marja.submission?.counted?.revision).toBe(2);
  });

  test('finds the quarter closed in May, with a box for a correction', () => {
    marja.check('2026-05-05T09:00:00+02:00');
    expect(standing(marja)).toBe('Dit kwartaal is gesloten. Klopt er iets niet? Zet een vinkje bij ‘Correctie’.');
    expect(marja.shown('done', 'label')).toBe('Correctie: er klopt iets niet');
    expect(marja.check('2026-05-05T09:00:00+02:00')).toBe(0);
  });

  test('types another figure, which does not count yet', () => {
    marja.type('borrowing_unfilled', '45');
    marja.check('2026-07-06T09:00:00+02:00');
    expect(marja.shown('borrowing_unfilled')).toBe(
      'Ter info: dit kwartaal is gesloten. Uw wijziging telt nog niet mee; meegeteld is 43. Zet bovenaan een vinkje bij ‘Correctie’.',
    );
    expect(marja.submission?.state).toBe('closed');
  });

  test('asks for a correction', () => {
    marja.type('done', true, 'previous');
    marja.type('done', 'dubbel geteld in maart', 'explanation');
    marja.check('2026-07-06T09:05:00+02:00');
    expect(marja.submission?.state).toBe('correction-requested');
    expect(standing(marja)).toBe('Uw correctie ligt bij de secretaris. De gepubliceerde cijfers blijven zolang staan.');
    expect(marja.shown('borrowing_unfilled')).toBe(
      'Ter info: uw correctie ligt bij de secretaris. Zolang telt 43 mee.',
    );
    expect(marja.submission?.counted?.revision).toBe(2);
    expect(marja.check('2026-07-06T09:05:00+02:00')).toBe(0);
  });
});

describe('A question about a total', () => {
  test('is answered beside the total', () => {
    const lastYear = observe({ ...sound, lending_filled_loans: 200, lending_filled_copies: 30, lending_unfilled: 70 });
    const marja = new Librarian('2026-Q1', { lastYear });
    fillIn(marja);
    marja.type('done', true);
    marja.check();
    // Equal figures are asked about first; only what is written after that answers it.
    marja.type('remarks', 'Toeval dat er cijfers gelijk zijn.');
    marja.check();
    expect(marja.shown('lending_filled')).toBe(
      'Vraag: 612 is meer dan twee keer zoveel als een jaar eerder (230). Klopt het? Schrijf rechts hoe dat komt.',
    );
    marja.type('lending_filled', 'Een nieuwe school is klant', 'explanation');
    marja.type('remarks', 'Toeval dat er cijfers gelijk zijn.');
    marja.check();
    expect(marja.shown('lending_filled')).toBe('✓ Met toelichting.');
    expect(marja.submission?.state).toBe('submitted');
  });
});
