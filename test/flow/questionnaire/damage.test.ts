import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSubmission } from '../../../functions/store/submissions/submissions.ts';
import type { Tab } from '../../../sheets/grid/tab.ts';
import { columns, freshPlaces, type RowCode } from '../../../sheets/questionnaire/layout.ts';
import { sheetIdOf } from '../../../sheets/questionnaire/quarter-tab.ts';
import { completeForm, type LibraryId, quarter, type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';

/** A questionnaire damaged through the Sheets API, as people damage it, is read and restored. */
let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld();
});
afterAll(() => world.close());

const library: LibraryId = 'PB-ARN';
const sheetId = sheetIdOf(quarter);
const rowOf = (code: RowCode): number => freshPlaces(quarter).get(code) ?? -1;

/** The owner, whom no protection binds. */
const send = async (...requests: sheets_v4.Schema$Request[]): Promise<void> => {
  const address = `${world.local.endpoints.google}/v4/spreadsheets/${world.workbooks[library]}:batchUpdate`;
  const response = await fetch(address, {
    method: 'POST',
    headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
    body: JSON.stringify({ requests }),
  });
  expect(response.status, await response.text()).toBe(200);
  await world.local.google.settled();
};

const workbook = async () => {
  const read = await world.local.world.sheets.read(world.workbooks[library]);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
};
const tabWith = async (wanted: (tab: Tab) => boolean): Promise<Tab | undefined> => (await workbook()).tabs.find(wanted);
const ours = async (): Promise<Tab | undefined> => tabWith((tab) => tab.sheetId === sheetId);
const shownIn = (tab: Tab | undefined, row: number): readonly string[] =>
  (tab?.rows[row] ?? []).map((cell) => cell.shown);
const observed = async (measure: RowCode) =>
  (await loadSubmission(world.local.world.database, library, quarter))?.reading?.observations.find(
    (one) => one.measure === measure,
  );
const open = async () =>
  (await loadSubmission(world.local.world.database, library, quarter))?.reading?.findings.filter(
    ({ settled, level }) => !settled && level !== 'info',
  );

const text = (row: number, column: number, stringValue: string): sheets_v4.Schema$Request => ({
  updateCells: {
    start: { sheetId, rowIndex: row, columnIndex: column },
    rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
    fields: 'userEnteredValue',
  },
});

describe('what is typed over cells of ours', () => {
  it('is kept in Teruggevonden, and ours is put back, with the figure untouched', async () => {
    await world.type(library, { lending_filled_loans: '583', lending_filled_copies: '29' });
    await send(text(rowOf('lending_filled_loans'), columns.label, 'let op: met Kampen'));
    expect(await world.shown(library, 'lending_filled_loans', 'label')).toBe('Geleverd als leen (komt terug)');
    expect(await world.shown(library, 'lending_filled_loans', 'input')).toBe('583');
    const kept = await tabWith(({ title }) => title === 'Teruggevonden');
    expect(shownIn(kept, 1)).toEqual([
      'let op: met Kampen',
      '2026-K1',
      `A${rowOf('lending_filled_loans') + 1}`,
      expect.any(String),
    ]);
  });

  it('is kept below what was kept before', async () => {
    await send(text(rowOf('lending_filled'), columns.input, '612 geteld'));
    const kept = await tabWith(({ title }) => title === 'Teruggevonden');
    expect(shownIn(kept, 1)[0]).toBe('let op: met Kampen');
    expect(shownIn(kept, 2)[0]).toBe('612 geteld');
    expect(await world.shown(library, 'lending_filled', 'input')).toBe('612');
  });

  it('is kept from two cells at once', async () => {
    const before = (await tabWith(({ title }) => title === 'Teruggevonden'))?.rows.length ?? 0;
    await send(
      text(rowOf('lending_unfilled'), columns.verdict, 'een'),
      text(rowOf('borrowing_unfilled'), columns.label, 'twee'),
    );
    const kept = await tabWith(({ title }) => title === 'Teruggevonden');
    expect([shownIn(kept, before)[0], shownIn(kept, before + 1)[0]].sort()).toEqual(['een', 'twee']);
  });
});

describe('protection that was taken off', () => {
  it('is put back', async () => {
    await send({ deleteProtectedRange: { protectedRangeId: sheetId } });
    expect((await ours())?.protectedRangeIds).toContain(sheetId);
  });
});

describe('a folded group', () => {
  it('opens when something in it asks for attention', async () => {
    expect((await ours())?.collapsedRowGroups).toHaveLength(3);
    await world.type(library, { lending_cancelled: 'weet niet' });
    const folded = (await ours())?.collapsedRowGroups ?? [];
    expect(folded).toHaveLength(2);
    expect(
      folded.some(
        ({ range }) =>
          (range?.startIndex ?? 0) <= rowOf('lending_cancelled') && rowOf('lending_cancelled') < (range?.endIndex ?? 0),
      ),
    ).toBe(false);
  });

  it('that a person opened stays open', async () => {
    const [one] = (await ours())?.collapsedRowGroups ?? [];
    await send({ updateDimensionGroup: { dimensionGroup: { ...one, collapsed: false }, fields: 'collapsed' } });
    await world.type(library, { lending_cancelled: '3' });
    expect((await ours())?.collapsedRowGroups).toHaveLength(1);
  });
});

describe('a questionnaire', () => {
  it('speaks Dutch again after somebody changed its locale', async () => {
    await send({ updateSpreadsheetProperties: { properties: { locale: 'en_US' }, fields: 'locale' } });
    expect((await workbook()).locale).toBe('nl_NL');
    expect((await open())?.map(({ kind }) => kind)).not.toContain('locale');
    expect(await observed('lending_filled_loans')).toMatchObject({ kind: 'number', value: 583 });
  });

  it('gets the name of its tab back', async () => {
    await send({ updateSheetProperties: { properties: { sheetId, title: 'kwartaal 1' }, fields: 'title' } });
    expect((await ours())?.title).toBe('2026-K1');
  });

  it('leaves a tab of which somebody took the name as it is called', async () => {
    await send(
      { updateSheetProperties: { properties: { sheetId, title: 'kwartaal 1' }, fields: 'title' } },
      { addSheet: { properties: { sheetId: 77, title: '2026-K1' } } },
    );
    expect((await ours())?.title).toBe('kwartaal 1');
    await send({ deleteSheet: { sheetId: 77 } });
    expect((await ours())?.title).toBe('2026-K1');
  });

  it('asks which is meant when a duplicate of the tab holds other figures, and not before', async () => {
    await send({ duplicateSheet: { sourceSheetId: sheetId, newSheetId: 78, newSheetName: 'Kopie van 2026-K1' } });
    expect((await open())?.map(({ kind }) => kind)).not.toContain('copied');
    const start = { sheetId: 78, rowIndex: rowOf('lending_filled_loans'), columnIndex: columns.input };
    await send({
      updateCells: {
        start,
        rows: [{ values: [{ userEnteredValue: { numberValue: 600 } }] }],
        fields: 'userEnteredValue',
      },
    });
    expect((await open())?.map(({ kind }) => kind)).toContain('copied');
    expect(await world.shown(library, 'done', 'verdict')).toMatch(
      /^Aanpassen: er is nog een tabblad .*‘Kopie van 2026-K1’/,
    );
    expect(await observed('lending_filled_loans')).toMatchObject({ value: 583 });
    await send({ deleteSheet: { sheetId: 78 } });
    expect((await open())?.map(({ kind }) => kind)).not.toContain('copied');
  });

  it('whose tab was thrown away gets it back with everything that was typed in it', async () => {
    await world.type(library, { ...completeForm(), lending_unfilled: 'onbekend', done: true });
    await world.type(library, { lending_unfilled: 'Collega met verlof; volgt in mei.' }, 'explanation');
    const before = await loadSubmission(world.local.world.database, library, quarter);
    expect(before?.state).toBe('submitted');
    await send({ addSheet: { properties: { sheetId: 79, title: 'eigen blad' } } }, { deleteSheet: { sheetId } });
    expect(await world.shown(library, 'lending_unfilled', 'input')).toBe('onbekend');
    expect(await world.shown(library, 'b2c_fee_national_eur', 'input')).toBe('€ 5,00');
    expect(await world.shown(library, 'done', 'verdict')).toMatch(/^Ter info: dit tabblad was weg\./);
    expect(await world.shown(library, 'lending_unfilled', 'verdict')).toBe('✓ Onbekend, met toelichting.');
    const after = await loadSubmission(world.local.world.database, library, quarter);
    expect(after?.counted).toEqual(before?.counted);
    expect(after?.state).toBe('submitted');
  });

  it('whose row was thrown away gets it back under everything else, and a note of her own that stands there stays', async () => {
    const last = Math.max(...freshPlaces(quarter).values());
    await send(
      { appendDimension: { sheetId, dimension: 'ROWS', length: 3 } },
      text(last + 1, columns.label, 'eigen aantekening'),
      {
        deleteDimension: {
          range: {
            sheetId,
            dimension: 'ROWS',
            startIndex: rowOf('lending_open_end'),
            endIndex: rowOf('lending_open_end') + 1,
          },
        },
      },
    );
    const rows = (await ours())?.rows ?? [];
    expect(rows[last]?.[columns.label]?.shown).toBe('eigen aantekening');
    expect(rows.findIndex((row) => row[columns.code]?.shown === 'lending_open_end')).toBe(last + 1);
  });

  it('into which a tab of another library was copied is read as before, and the tab says whose it is', async () => {
    const other: LibraryId = 'PB-MDB';
    const from = `${world.local.endpoints.google}/v4/spreadsheets/${world.workbooks[other]}/sheets/${sheetId}:copyTo`;
    const response = await fetch(from, {
      method: 'POST',
      headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
      body: JSON.stringify({ destinationSpreadsheetId: world.workbooks[library] }),
    });
    const { sheetId: copied } = (await response.json()) as { readonly sheetId: number };
    await world.type(library, { lending_filled_loans: '584' });
    expect(await observed('lending_filled_loans')).toMatchObject({ value: 584 });
    const tab = await tabWith((one) => one.sheetId === copied);
    expect(shownIn(tab, rowOf('standing'))[columns.lastYear]).toMatch(/^Dit tabblad is van /u);
    const stored = await world.local.world.database.workbooks.doc(world.workbooks[library]).get();
    expect(stored.data()?.trouble).toBeNull();
    await send({ deleteSheet: { sheetId: copied } });
    await world.type(library, { lending_filled_loans: '583' });
  });

  it('that is a copy of another library’s is neither read nor written', async () => {
    const other: LibraryId = 'PB-MDB';
    await world.type(other, { lending_filled_loans: '77' });
    await send(
      text(rowOf('title'), columns.label, 'ZB'),
      text(rowOf('lending_unfilled'), columns.label, 'blijft staan'),
    );
    expect(shownIn(await ours(), rowOf('lending_unfilled'))[0]).toBe('blijft staan');
    const stored = await world.local.world.database.workbooks.doc(world.workbooks[library]).get();
    expect(stored.data()?.trouble).toBe('other-library');
  });
});
