import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columns } from '../../../sheets/questionnaire/layout.ts';
import { completeForm } from '../../lab/small-world.ts';
import { type DamageWorld, type Request, rowOf, sheetId, startDamageWorld } from './damage-world.ts';

/** A tab with a whole form is damaged through the Sheets API: what is read, asked, kept and restored. */
let world: DamageWorld;

const area = (startRowIndex: number, endRowIndex: number, startColumnIndex: number, endColumnIndex: number) => ({
  sheetId,
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
});
const range = (dimension: 'ROWS' | 'COLUMNS', startIndex: number, count = 1) => ({
  sheetId,
  dimension,
  startIndex,
  endIndex: startIndex + count,
});
const byLabel = [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }];
const unprotected: Request = { deleteProtectedRange: { protectedRangeId: sheetId } };
const typed = (rowIndex: number, columnIndex: number, lines: readonly (string | number)[]): Request => ({
  updateCells: {
    start: { sheetId, rowIndex, columnIndex },
    rows: lines.map((line) => ({
      values: [{ userEnteredValue: typeof line === 'number' ? { numberValue: line } : { stringValue: line } }],
    })),
    fields: 'userEnteredValue',
  },
});

const first = rowOf('lending_requests_received');
const national = rowOf('lending_filled_national');
const unfilled = rowOf('lending_unfilled');
const copy = 5555;

const thrownAway: readonly Request[] = [
  { addSheet: { properties: { sheetId: 79, title: 'eigen blad' } } },
  { deleteSheet: { sheetId } },
];

interface Case {
  readonly does: readonly Request[];
  /** What they do after our answer. */
  readonly later?: readonly Request[];
  readonly asks?: readonly string[];
  readonly reads?: Readonly<Record<string, unknown>>;
  readonly keeps?: readonly string[];
  readonly trouble?: string;
}

const cases: Readonly<Record<string, Case>> = {
  'sorts what is in sight by label': {
    does: [unprotected, { sortRange: { range: area(first, unfilled + 1, 0, 6), sortSpecs: byLabel } }],
  },
  'inserts a column and sorts': {
    does: [
      unprotected,
      { insertDimension: { range: range('COLUMNS', 2), inheritFromBefore: true } },
      { sortRange: { range: area(first, first + 3, 0, 7), sortSpecs: byLabel } },
    ],
  },
  'hides rows and a column': {
    does: [
      unprotected,
      ...([range('ROWS', first, 2), range('COLUMNS', columns.previous)] as const).map((hidden) => ({
        updateDimensionProperties: { range: hidden, properties: { hiddenByUser: true }, fields: 'hiddenByUser' },
      })),
    ],
  },
  'filters rows out of sight': {
    does: [
      unprotected,
      {
        setBasicFilter: {
          filter: {
            range: area(first - 2, unfilled + 1, 0, 6),
            filterSpecs: [{ columnIndex: columns.input, filterCriteria: { hiddenValues: ['583', '29'] } }],
          },
        },
      },
    ],
  },
  'inserts a row and a column': {
    does: [
      unprotected,
      { insertDimension: { range: range('ROWS', first + 1), inheritFromBefore: true } },
      { insertDimension: { range: range('COLUMNS', columns.lastYear), inheritFromBefore: true } },
    ],
  },
  'takes the protection away': { does: [unprotected] },
  'throws a row away': { does: [unprotected, { deleteDimension: { range: range('ROWS', unfilled) } }] },
  'throws the hidden columns away': {
    does: [unprotected, { deleteDimension: { range: range('COLUMNS', columns.code, 3) } }],
  },
  'throws the column of figures away': {
    does: [unprotected, { deleteDimension: { range: range('COLUMNS', columns.input) } }],
  },
  'throws the column Controle away, and types on': {
    does: [
      unprotected,
      { deleteDimension: { range: range('COLUMNS', columns.verdict) } },
      typed(unfilled, columns.input, [81]),
    ],
    reads: { lending_unfilled: 81 },
  },
  'throws the column with explanations away, and types on later': {
    does: [unprotected, { deleteDimension: { range: range('COLUMNS', columns.explanation) } }],
    later: [typed(unfilled, columns.input, [81])],
    reads: { lending_unfilled: 81 },
  },
  'throws the column of figures away, and types on later': {
    does: [unprotected, { deleteDimension: { range: range('COLUMNS', columns.input) } }],
    later: [typed(unfilled, columns.input, [81])],
    reads: { lending_unfilled: 81 },
  },
  'gives the heads of two columns another place, types on and throws the tab away': {
    does: [
      unprotected,
      typed(rowOf('header'), columns.previous, ['Dit kwartaal']),
      typed(unfilled, columns.input, [81]),
    ],
    later: [typed(unfilled, columns.explanation, ['het was druk']), ...thrownAway],
    keeps: ['81'],
  },
  'throws the row with the box away, and the tab after that': {
    does: [unprotected, { deleteDimension: { range: range('ROWS', rowOf('done')) } }, ...thrownAway],
  },
  'throws the column of figures away, and the tab after that': {
    does: [unprotected, { deleteDimension: { range: range('COLUMNS', columns.input) } }, ...thrownAway],
  },
  'leaves a name without cells, and throws the tab away': {
    does: [
      { addSheet: { properties: { sheetId: 80, title: 'van hen' } } },
      { deleteNamedRange: { namedRangeId: 'klaar_2026_K1' } },
      { addNamedRange: { namedRange: { name: 'Klaar_2026_K1', range: { sheetId: 80 } } } },
      ...thrownAway,
    ],
  },
  'takes merges apart, freezes a column and sorts': {
    does: [
      unprotected,
      { unmergeCells: { range: { sheetId } } },
      {
        updateSheetProperties: {
          properties: { sheetId, gridProperties: { frozenColumnCount: 1 } },
          fields: 'gridProperties.frozenColumnCount',
        },
      },
      { sortRange: { range: area(first, unfilled + 1, 0, 10), sortSpecs: byLabel } },
    ],
  },
  'puts a protection of their own in the place of ours': {
    does: [unprotected, { addProtectedRange: { protectedRange: { range: { sheetId }, editors: { users: [] } } } }],
    later: [typed(unfilled, columns.input, [81])],
    reads: { lending_unfilled: 81 },
    trouble: 'refused',
  },
  'merges two figures': {
    does: [
      { mergeCells: { range: area(first + 1, first + 3, columns.input, columns.input + 1), mergeType: 'MERGE_ALL' } },
    ],
  },
  'copies a row over what is in sight of another': {
    does: [
      unprotected,
      {
        copyPaste: {
          source: area(first + 1, first + 2, 0, 6),
          destination: area(national, national + 1, 0, 6),
          pasteType: 'PASTE_NORMAL',
        },
      },
    ],
    asks: ['disputed'],
    reads: { lending_filled_national: 'unreadable' },
  },
  'pastes labels and figures of another list': {
    does: [unprotected, typed(unfilled, columns.label, ['Nee verkocht']), typed(unfilled, columns.input, [81])],
    asks: ['label-figure'],
    reads: { lending_unfilled: 81 },
    keeps: ['Nee verkocht'],
  },
  'pastes over the earlier figures': {
    does: [unprotected, typed(first, columns.previous, [600, 583])],
    keeps: ['600', '583'],
  },
  'overwrites every code and renames the tab': {
    does: [
      unprotected,
      typed(first, columns.code, ['a', 'b', 'c']),
      { updateSheetProperties: { properties: { sheetId, title: 'mijn blad' }, fields: 'title' } },
    ],
    keeps: ['a', 'b', 'c'],
  },
  'duplicates the tab, throws ours away and gives the copy its name': {
    does: [
      { duplicateSheet: { sourceSheetId: sheetId, newSheetId: copy, newSheetName: 'Kopie' } },
      { deleteSheet: { sheetId } },
      { updateSheetProperties: { properties: { sheetId: copy, title: '2026-K1' }, fields: 'title' } },
    ],
  },
  'takes the name Teruggevonden and types over a label': {
    does: [
      unprotected,
      { addSheet: { properties: { sheetId: 79, title: 'Teruggevonden' } } },
      typed(first, columns.label, ['eigen']),
    ],
    keeps: ['eigen'],
  },
};

beforeAll(async () => {
  world = await startDamageWorld(Object.keys(cases).length);
}, 120_000);
afterAll(() => world.close());

const form = completeForm();
const figure = (text: string): string | number => (/^[\d,]+$/u.test(text) ? Number(text.replace(',', '.')) : text);
const handed = Object.fromEntries(Object.entries(form).map(([code, text]) => [code, figure(text)]));

describe('Somebody', () => {
  it.each(Object.entries(cases))(
    '%s',
    async (_, { does, later = [], asks = [], reads = {}, keeps = [], trouble: expected = null }) => {
      const victim = world.victim();
      await victim.type(form);
      await victim.send(...does);
      if (later.length > 0) await victim.send(...later);
      expect(await victim.read()).toEqual({ ...handed, ...reads });
      const asked = (await victim.open()).filter(({ rule }) => rule === 'F10');
      expect(asked.map(({ kind }) => kind)).toEqual(asks);
      expect(await victim.recovered()).toEqual(keeps);
      const { trouble } = (await world.local.world.database.workbooks.doc(victim.workbookId).get()).data() ?? {};
      expect(trouble).toBe(expected);
      expect(await victim.tab()).toBeDefined();
    },
    60_000,
  );
});
