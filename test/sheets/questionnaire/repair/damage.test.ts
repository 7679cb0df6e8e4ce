import { describe, expect, test } from 'vitest';
import { columns } from '../../../../sheets/questionnaire/layout.ts';
import { Librarian } from '../librarian.ts';
import { area, begun, byLabel, cols, figures, type Request, read, rows, sheetId, words } from './damage-fixture.ts';

/** Damage to a tab is repaired without losing typed text. */

describe('What people do to a tab', () => {
  test.each<[string, readonly Request[]]>([
    ['insert a row among the figures', [{ insertDimension: { range: rows(7, 8), inheritFromBefore: true } }]],
    ['insert a row above everything', [{ insertDimension: { range: rows(0, 1), inheritFromBefore: false } }]],
    ['insert a column before the figures', [{ insertDimension: { range: cols(3, 4), inheritFromBefore: true } }]],
    ['insert a column before the labels', [{ insertDimension: { range: cols(0, 1), inheritFromBefore: false } }]],
    ['insert a column behind the figures', [{ insertDimension: { range: cols(4, 5), inheritFromBefore: true } }]],
    ['delete the column of last year', [{ deleteDimension: { range: cols(1, 2) } }]],
    [
      'hide rows and columns',
      [
        {
          updateDimensionProperties: { range: rows(5, 7), properties: { hiddenByUser: true }, fields: 'hiddenByUser' },
        },
      ],
    ],
    ['move a row', [{ moveDimension: { source: rows(13, 14), destinationIndex: 6 } }]],
    [
      'overwrite a code',
      [
        {
          updateCells: {
            range: area(6, 7, 6, 7),
            rows: [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }],
            fields: 'userEnteredValue',
          },
        },
      ],
    ],
    [
      'clear three codes and labels',
      [
        { updateCells: { range: area(6, 8, 6, 7), fields: 'userEnteredValue' } },
        { updateCells: { range: area(6, 8, 0, 1), fields: 'userEnteredValue' } },
      ],
    ],
    [
      'type over a label',
      [
        {
          updateCells: {
            range: area(5, 6, 0, 1),
            rows: [{ values: [{ userEnteredValue: { stringValue: 'mijn verzoeken' } }] }],
            fields: 'userEnteredValue',
          },
        },
      ],
    ],
    [
      'type over Controle',
      [
        {
          updateCells: {
            range: area(5, 6, 4, 5),
            rows: [{ values: [{ userEnteredValue: { stringValue: 'klopt!' } }] }],
            fields: 'userEnteredValue',
          },
        },
      ],
    ],
    [
      'type over a head',
      [
        {
          updateCells: {
            range: area(3, 4, 3, 4),
            rows: [{ values: [{ userEnteredValue: { stringValue: 'K1' } }] }],
            fields: 'userEnteredValue',
          },
        },
      ],
    ],
    [
      'copy a row below',
      [
        { insertDimension: { range: rows(20, 21), inheritFromBefore: true } },
        { copyPaste: { source: area(26, 27, 0, 9), destination: area(20, 21, 0, 9), pasteType: 'PASTE_NORMAL' } },
      ],
    ],
    [
      'rename the tab',
      [{ updateSheetProperties: { properties: { sheetId, title: 'eerste kwartaal' }, fields: 'title' } }],
    ],
    ['sort what they see by label', [{ sortRange: { range: area(5, 14, 0, 6), sortSpecs: byLabel } }]],
    ['sort whole rows by label', [{ sortRange: { range: area(5, 14, 0, 9), sortSpecs: byLabel } }]],
    ['sort nothing but the labels', [{ sortRange: { range: area(5, 8, 0, 1), sortSpecs: byLabel } }]],
    [
      'insert a column and sort what they see',
      [
        { insertDimension: { range: cols(2, 3), inheritFromBefore: true } },
        { sortRange: { range: area(5, 14, 0, 7), sortSpecs: byLabel } },
      ],
    ],
    ['swap two codes', [words(5, 6, ['lending_filled_loans', 'lending_requests_received'])]],
    ['clear every code', [{ updateCells: { range: area(0, 59, 6, 7), fields: 'userEnteredValue' } }]],
    ['delete the column of codes', [{ deleteDimension: { range: cols(6, 7) } }]],
    ['delete the hidden columns', [{ deleteDimension: { range: cols(6, 9) } }]],
    ['delete the row with the heads', [{ deleteDimension: { range: rows(3, 4) } }]],
    ['merge labels', [{ mergeCells: { range: area(5, 8, 0, 1), mergeType: 'MERGE_ALL' } }]],
    ['take every merge apart', [{ unmergeCells: { range: { sheetId } } }]],
    ['type over a heading', [words(4, 0, ['Uitgaand'])]],
    ['take the protection off', [{ deleteProtectedRange: { protectedRangeId: sheetId } }]],
  ])('%s: every figure is read as it was typed, and ours is put back', (_, requests) => {
    const marja = begun();
    marja.send(requests);
    marja.check();
    expect(figures(marja.parsed)).toEqual(read);
    expect(marja.parsed?.observations.find(({ measure }) => measure === 'lending_unfilled')?.explanation).toBe(
      'verbouwing',
    );
    expect(marja.submission?.reading?.findings.filter(({ settled }) => !settled)).toEqual([]);
    marja.check();
    expect(marja.check()).toBe(0);
    expect(figures(marja.parsed)).toEqual(read);
    expect(marja.shown('lending_requests_received', 'label')).toBe('Verzoeken van andere bibliotheken');
    expect(marja.shown('lending_requests_received')).toMatch(/^(?:✓|Ter info: de omschrijving)/u);
    expect(marja.shown('lending_filled', 'input')).toBe('612');
  });

  test.each([
    ['Onderwerp', 0],
    ['de vorige keer', 2],
    ['Dit kwartaal', 3],
    ['Controle', 4],
    ['Uw toelichting', 5],
  ])('delete the column %s: it comes back where it was, and what is typed then is read', (_, column) => {
    const marja = begun();
    marja.send([{ deleteDimension: { range: cols(column, column + 1) } }]);
    marja.check();
    if (column !== 3 && column !== 5) expect(figures(marja.parsed)).toEqual(read);
    marja.type('lending_requests_received', '540');
    marja.check();
    marja.check();
    expect(marja.parsed?.place.columns).toEqual(columns);
    expect(figures(marja.parsed).lending_requests_received).toBe(540);
    expect(marja.submission?.reading?.findings.filter(({ kind }) => kind === 'columns')).toEqual([]);
    expect(marja.check()).toBe(0);
  });

  test('delete the colours, one or all of them: they come back, once', () => {
    const marja = begun();
    const { rules } = marja.tab();
    expect(rules.length).toBeGreaterThan(20);
    marja.send([{ deleteConditionalFormatRule: { sheetId, index: 3 } }]);
    expect(marja.check()).toBeGreaterThan(0);
    expect(marja.tab().rules).toEqual(rules);
    marja.send(rules.map(() => ({ deleteConditionalFormatRule: { sheetId, index: 0 } })));
    marja.check();
    expect(marja.tab().rules).toEqual(rules);
    expect(marja.check()).toBe(0);
  });

  test('a row twice, with two figures, asks which one', () => {
    const marja = begun();
    marja.send([
      { insertDimension: { range: rows(20, 21), inheritFromBefore: true } },
      { copyPaste: { source: area(5, 6, 0, 9), destination: area(20, 21, 0, 9), pasteType: 'PASTE_NORMAL' } },
      {
        updateCells: {
          range: area(20, 21, 3, 4),
          rows: [{ values: [{ userEnteredValue: { numberValue: 590 } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    marja.check();
    expect(marja.shown('lending_requests_received')).toBe(
      'Aanpassen: deze regel staat er twee keer, met 580 en met 590. Maak één van de twee leeg.',
    );
    expect(figures(marja.parsed).lending_requests_received).toBeNull();
  });

  test('a block pasted one row too low is asked about, and nothing is moved', () => {
    const marja = new Librarian();
    const values = ['580', '583', '29'].map((value) => ({
      values: [{ userEnteredValue: { numberValue: Number(value) } }],
    }));
    marja.send([{ updateCells: { range: area(6, 9, 3, 4), rows: values, fields: 'userEnteredValue' } }]);
    marja.check();
    expect(marja.shown('lending_requests_received')).toBe(
      'Vraag: uw cijfers lijken één rij te laag te staan. Wilt u ze nakijken? Wij hebben niets verplaatst.',
    );
    expect(marja.parsed?.overtyped).toMatchObject([
      { code: 'lending_filled', role: 'input', row: 8, column: 3, typed: '29' },
    ]);
    expect(marja.check()).toBe(0);
    marja.type('lending_requests_received', '580');
    marja.check();
    expect(marja.shown('lending_requests_received')).toBe('✓');
  });

  test('what was typed over cells of ours is kept in Teruggevonden, also the second time', () => {
    const marja = begun();
    marja.type('lending_filled', '700');
    marja.type('lending_unfilled', 'mijn eigen omschrijving', 'label');
    marja.check();
    expect(marja.shown('lending_filled', 'input')).toBe('612');
    expect(marja.shown('lending_unfilled', 'label')).toBe('Niet geleverd');
    marja.type('lending_filled', '701');
    marja.check('2026-04-15T09:00:00+02:00');
    expect(marja.check()).toBe(0);
    const kept = marja.workbook().tabs.find(({ title }) => title === 'Teruggevonden');
    expect(kept?.rows.map((row) => row.map((cell) => cell.shown))).toEqual([
      ['Wat er stond', 'Tabblad', 'Vak', 'Teruggevonden op'],
      ['700', '2026-K1', 'D9', '14 april, 14:32'],
      ['mijn eigen omschrijving', '2026-K1', 'A14', '14 april, 14:32'],
      ['701', '2026-K1', 'D9', '15 april, 09:00'],
    ]);
  });

  test('cells that were merged are cells of their own again, and say so', () => {
    const marja = begun();
    marja.send([{ mergeCells: { range: area(6, 8, 3, 4), mergeType: 'MERGE_ALL' } }]);
    marja.check();
    expect(marja.shown('lending_filled_copies')).toBe(
      'Ter info: dit vak was met een ander samengevoegd. Het is weer los, met wat wij er het laatst in lazen. Kijk het nog eens na.',
    );
    expect(figures(marja.parsed).lending_filled_loans).toBe(583);
    expect(
      marja.tab().merges.some(({ startRowIndex, startColumnIndex }) => startRowIndex === 6 && startColumnIndex === 3),
    ).toBe(false);
  });

  test.each([
    ['x', 'Ter info: links staat ‘x’. Dat lezen wij niet als vinkje. Maak het vak leeg en zet een vinkje.'],
    ['', 'Zet een vinkje als u klaar bent. Staat er nog iets open, dan leest u dat hierboven. Uw vinkje blijft staan.'],
  ])('%j in the box is no tick, and is looked at once', (typedInBox, says) => {
    const marja = begun();
    marja.type('done', typedInBox);
    marja.check();
    expect(marja.parsed?.ticked).toBe(false);
    expect(marja.shown('done')).toBe(says);
    expect(marja.shown('standing', 'lastYear')).toMatch(/^Bezig/u);
    expect(marja.check()).toBe(0);
  });

  test('the locale of the workbook changed', () => {
    const marja = begun();
    marja.send([{ updateSpreadsheetProperties: { properties: { locale: 'en_US' }, fields: 'locale' } }]);
    marja.type('done', true);
    marja.check();
    expect(marja.submission?.reading?.findings[0]?.kind).toBe('locale');
    expect(marja.submission?.state).toBe('queries-open');
    expect(marja.shown('done', 'verdict')).toBe(
      'Aanpassen: dit bestand staat niet op Nederlands; een punt en een komma betekenen dan iets anders. Vraag de secretaris dit te herstellen.',
    );
  });

  test('columns that moved while their heads are gone: the figures are where our sums are', () => {
    const marja = begun();
    marja.send([
      { updateCells: { range: area(3, 4, 0, 9), fields: 'userEnteredValue' } },
      { insertDimension: { range: cols(2, 3), inheritFromBefore: true } },
    ]);
    marja.check();
    expect(figures(marja.parsed)).toEqual(read);
    marja.check();
    expect(figures(marja.parsed)).toEqual(read);
    expect(marja.parsed?.findings).toEqual([]);
    expect(marja.check()).toBe(0);
  });

  test('the heads and a column are gone: no old Controle is left that says it is being checked', () => {
    const marja = begun();
    marja.send([{ deleteDimension: { range: cols(5, 6) } }, { deleteDimension: { range: rows(3, 4) } }]);
    marja.check();
    marja.check();
    expect(JSON.stringify(marja.tab().rows)).not.toContain('"… wordt nagekeken"');
  });

  test('a column that is dragged elsewhere is read there', () => {
    const marja = begun();
    marja.send([
      { unmergeCells: { range: { sheetId } } },
      { moveDimension: { source: cols(columns.input, columns.input + 1), destinationIndex: 6 } },
    ]);
    marja.check();
    expect(figures(marja.parsed)).toEqual(read);
    marja.check();
    expect(figures(marja.parsed)).toEqual(read);
    expect(marja.submission?.reading?.findings.filter(({ kind }) => kind === 'columns')).toEqual([]);
    expect(marja.check()).toBe(0);
  });

  test('heads that change places leave it unsure where the figures are: nothing is read', () => {
    const marja = begun();
    marja.send([words(3, columns.previous, ['Dit kwartaal'])]);
    marja.check();
    expect(marja.parsed?.findings.map(({ kind }) => kind)).toEqual(['columns']);
    expect(marja.tab().rows[5]?.[columns.input]?.shown).toBe('580');
  });
});
