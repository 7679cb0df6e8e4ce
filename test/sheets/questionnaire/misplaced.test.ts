import { describe, expect, test } from 'vitest';
import { columns } from '../../../sheets/questionnaire/layout.ts';
import { Librarian } from './librarian.ts';
import { area, begun, byLabel, figures, numbers, observed, read, words } from './repair/damage-fixture.ts';

/** Figures that may be in the wrong row raise a question. */

describe('Figures that may stand in the wrong row', () => {
  test('a row copied over what they see of another: its figure is asked about until it is typed again', () => {
    const marja = begun();
    marja.send([
      { copyPaste: { source: area(6, 7, 0, 6), destination: area(13, 14, 0, 6), pasteType: 'PASTE_NORMAL' } },
    ]);
    marja.check();
    expect(figures(marja.parsed)).toMatchObject({ lending_filled_loans: 583, lending_unfilled: null });
    expect(marja.shown('lending_unfilled')).toBe(
      'Aanpassen: bij dit cijfer staat de omschrijving van een andere regel. Zet de regels terug, of maak dit vak leeg en typ het cijfer daarna opnieuw.',
    );
    marja.check();
    expect(marja.shown('lending_unfilled', 'label')).toBe('Geleverd als leen (komt terug)');
    marja.type('lending_unfilled', '');
    marja.check();
    expect(marja.shown('lending_unfilled', 'label')).toBe('Niet geleverd');
    marja.type('lending_unfilled', '66');
    marja.check();
    expect(figures(marja.parsed)).toMatchObject({ lending_filled_loans: 583, lending_unfilled: 66 });
  });

  test('a row in which we wrote a sum, its code and its answer beside the words of a figure is that figure again, and asked about', () => {
    const marja = begun();
    const [sum, loans] = [8, 6];
    for (const [from, to] of [
      [columns.input, columns.verdict],
      [columns.code, columns.checked],
    ] as const) {
      const source = area(sum, sum + 1, from, to + 1);
      marja.send([
        { copyPaste: { source, destination: area(loans, loans + 1, from, to + 1), pasteType: 'PASTE_NORMAL' } },
      ]);
    }
    const before = marja.tab().rows.length;
    marja.check();
    expect(figures(marja.parsed)).toMatchObject({ lending_filled_loans: null, lending_filled_copies: 29 });
    expect(marja.shown('lending_filled_loans')).toMatch(/^Aanpassen: hier staat een optelling van ons\./u);
    expect(marja.tab().rows).toHaveLength(before);
    marja.type('lending_filled_loans', '583');
    marja.check();
    expect(figures(marja.parsed)).toEqual(read);
    expect([marja.shown('lending_filled_loans'), marja.shown('lending_filled', 'input')]).toEqual(['✓', '612']);
    expect(marja.check()).toBe(0);
  });

  test('a row that was copied over another, whose words were typed back, counts nowhere else; the row comes back', () => {
    const marja = begun();
    const rowOf = (row: number) => area(row, row + 1, columns.input, columns.checked + 1);
    marja.send([{ copyPaste: { source: rowOf(7), destination: rowOf(6), pasteType: 'PASTE_NORMAL' } }]);
    marja.check();
    const { lending_filled_loans: _, ...others } = read;
    expect(figures(marja.parsed)).toEqual(others);
    expect(marja.tab().rows.at(-1)?.[0]?.shown).toBe('Geleverd als leen (komt terug)');
  });

  test('labels sorted with their figures are read by their labels, since that is what was last seen beside them', () => {
    const marja = begun();
    marja.send([{ sortRange: { range: area(5, 14, 0, 4), sortSpecs: byLabel } }]);
    marja.check();
    expect(figures(marja.parsed)).toEqual(read);
    marja.check();
    expect(figures(marja.parsed)).toEqual(read);
  });

  test('a whole row copied over another: nothing is read for the other', () => {
    const marja = begun();
    marja.send([
      { copyPaste: { source: area(6, 7, 0, 9), destination: area(13, 14, 0, 9), pasteType: 'PASTE_NORMAL' } },
    ]);
    marja.check();
    expect(figures(marja.parsed)).toMatchObject({ lending_filled_loans: 583 });
    expect(figures(marja.parsed)).not.toHaveProperty('lending_unfilled');
  });

  test('a label and a figure pasted together are asked about, until the figure is explained or typed again', () => {
    const marja = begun();
    marja.send([words(13, 0, ['Nee verkocht']), numbers(13, 3, [78])]);
    marja.check();
    marja.check();
    expect(marja.shown('lending_unfilled')).toBe(
      'Vraag: met een andere omschrijving kwam hier ook een ander cijfer (78). Hoort het bij deze regel? Schrijf rechts waar het vandaan komt.',
    );
    marja.type('lending_unfilled', 'x', 'explanation');
    marja.check();
    expect(marja.shown('lending_unfilled')).toMatch(/^Vraag: aan ‘x’ hebben wij te weinig/u);
    marja.type('lending_unfilled', 'uit het KB-overzicht', 'explanation');
    marja.check();
    expect(marja.shown('lending_unfilled')).toBe('✓ Met toelichting.');
    marja.type('lending_unfilled', '66');
    marja.check();
    expect(marja.shown('lending_unfilled')).toMatch(/^Ter info: deze toelichting schreef u bij 78;/u);
  });

  test('a block pasted one row too high is asked about, and what landed on our cells is kept', () => {
    const marja = new Librarian();
    marja.send([numbers(4, 3, [580, 583, 29])]);
    marja.check();
    marja.check();
    expect(marja.shown('lending_requests_received')).toBe(
      'Vraag: uw cijfers lijken één rij te hoog te staan. Kijkt u ze na? Wij hebben niets verplaatst. Staan ze goed, schrijf dan rechts dat u ze nakeek.',
    );
    const kept = marja.workbook().tabs.find(({ title }) => title === 'Teruggevonden');
    expect(kept?.rows[1]?.[0]?.shown).toBe('580');
  });

  test.each([
    ['612', '✓'],
    [
      '29',
      'Vraag: in dit vak, dat zelf optelt, stond ‘29’. Staan uw cijfers op de goede rij? Zo ja, schrijf rechts waar het verschil vandaan komt.',
    ],
  ])('%s typed over a total of 612', (typedOver, says) => {
    const marja = begun();
    marja.type('lending_filled', typedOver);
    marja.check();
    expect(marja.shown('lending_filled', 'input')).toBe('612');
    expect(marja.shown('lending_filled').replace(/^Ter info: dit vak telt zelf op.*/u, '✓')).toBe(says);
  });

  test('figures pasted a column too far left are kept, and the earlier figures are back', () => {
    const marja = new Librarian('2026-Q1', { previous: [observed('lending_requests_received', 640)] });
    marja.check();
    marja.send([numbers(5, 2, [580, 583])]);
    marja.check();
    expect(marja.shown('lending_requests_received', 'previous')).toBe('640');
    const kept = marja.workbook().tabs.find(({ title }) => title === 'Teruggevonden');
    expect(kept?.rows.slice(1).map((row) => row[0]?.shown)).toEqual(['580', '583']);
    expect(marja.shown('done')).toMatch(/^Ter info: er was iets veranderd/u);
    marja.check();
    expect(marja.check()).toBe(0);
  });
});
