import { beforeEach, describe, expect, test } from 'vitest';
import type { Submission } from '../../../domain/submissions/submission.ts';
import { judgeWorkbook } from '../../../functions/questionnaire/judge-workbook.ts';
import type { Tab } from '../../../sheets/grid/tab.ts';
import { noContact } from '../../../sheets/questionnaire/guide/contact.ts';
import { columns, freshPlaces, type RowCode } from '../../../sheets/questionnaire/layout.ts';
import { sheetIdOf } from '../../../sheets/questionnaire/quarter-tab.ts';
import { Librarian } from '../../sheets/questionnaire/librarian.ts';

/** Duplicates of a quarter's tab, and tabs of other libraries, in a workbook. */

const quarter = '2026-Q1';
const sheetId = sheetIdOf(quarter);
const copyId = 1_234_567;
const now = Date.parse('2026-04-14T14:32:00+02:00');
const rowOf = (code: RowCode): number => freshPlaces(quarter).get(code) ?? -1;

class Desk {
  readonly marja = new Librarian();
  readonly #submissions = new Map<typeof quarter, Submission>();

  /** One look of the flow; returns how many requests it wrote. */
  look(): number {
    const { checks, requests } = judgeWorkbook({
      workbook: this.marja.workbook(),
      library: {
        id: 'PB-UTR',
        name: 'de Bibliotheek Utrecht',
        city: 'Utrecht',
        province: 'Utrecht',
        from: '2025-Q1',
        to: null,
        workbookId: 'w',
      },
      forerunners: [],
      events: [],
      moved: null,
      contact: noContact,
      names: ['de Bibliotheek Utrecht'],
      quarters: [{ quarter, ...this.marja.dates, fitness: null }],
      submissions: this.#submissions,
      answers: [],
      kb: new Map(),
      stored: { report: null, agreements: [] },
      number: this.#submissions.size + 1,
      now,
      serviceAccount: 'us@project.iam.gserviceaccount.com',
    });
    for (const { submission } of checks) this.#submissions.set(quarter, submission);
    this.marja.send(requests);
    return requests.length;
  }

  tab(id: number): Tab {
    const tab = this.marja.workbook().tabs.find((one) => one.sheetId === id);
    if (!tab) throw new Error(`tab(): no tab ${id}`);
    return tab;
  }

  shown(id: number, code: RowCode, column: keyof typeof columns): string {
    return this.tab(id).rows[rowOf(code)]?.[columns[column]]?.shown ?? '';
  }

  duplicate(title = 'Kopie van 2026-K1'): void {
    this.marja.send([{ duplicateSheet: { sourceSheetId: sheetId, newSheetId: copyId, newSheetName: title } }]);
  }

  enter(id: number, code: RowCode, column: keyof typeof columns, value: number | string | boolean): void {
    const userEnteredValue =
      typeof value === 'number'
        ? { numberValue: value }
        : typeof value === 'boolean'
          ? { boolValue: value }
          : { stringValue: value };
    this.marja.send([
      {
        updateCells: {
          start: { sheetId: id, rowIndex: rowOf(code), columnIndex: columns[column] },
          rows: [{ values: [{ userEnteredValue }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
  }

  title(id: number, title: string): void {
    this.marja.send([{ updateSheetProperties: { properties: { sheetId: id, title }, fields: 'title' } }]);
  }

  get findings(): readonly string[] {
    return (
      this.#submissions
        .get(quarter)
        ?.reading?.findings.filter(({ rule }) => rule === 'F10')
        .map(({ kind }) => kind) ?? []
    );
  }
}

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
  desk.marja.type('lending_requests_received', '580');
  desk.look();
  desk.look();
});

describe('A duplicate of a quarter', () => {
  beforeEach(() => desk.duplicate());

  test('says so at its top, leads to the real tab, and never that it is being checked', () => {
    desk.enter(copyId, 'done', 'input', true);
    desk.enter(copyId, 'lending_unfilled', 'input', 66);
    desk.look();
    expect(desk.shown(copyId, 'standing', 'lastYear')).toMatch(/^Dit is een kopie\./u);
    expect(desk.tab(copyId).rows[rowOf('standing')]?.[columns.lastYear]?.entered?.formulaValue).toContain(
      `#gid=${sheetId}`,
    );
    expect(desk.shown(copyId, 'done', 'verdict')).toMatch(/^Kopie: een vinkje hier telt niet/u);
    const everything = desk
      .tab(copyId)
      .rows.flat()
      .map(({ shown }) => shown)
      .join('\n');
    expect(everything).not.toContain('nagekeken.');
    expect(everything).not.toContain('wordt nagekeken');
    expect(desk.look()).toBe(0);
  });

  test('with the tick in it is told of beside the box of the real one', () => {
    desk.enter(copyId, 'done', 'input', true);
    desk.look();
    expect(desk.findings).toEqual(['copied-tick']);
    expect(desk.shown(sheetId, 'done', 'verdict')).toMatch(
      /het vinkje staat alleen in de kopie \(‘Kopie van 2026-K1’\)/u,
    );
    desk.enter(sheetId, 'done', 'input', true);
    desk.look();
    expect(desk.findings).toEqual([]);
  });

  test('keeps every cell that people type in, and what they typed over ours', () => {
    desk.enter(copyId, 'lending_unfilled', 'verdict', 'mijn aantekening');
    desk.enter(copyId, 'lending_unfilled', 'input', 66);
    const inputs = (): readonly string[] =>
      desk
        .tab(copyId)
        .rows.slice(rowOf('header') + 1)
        .flatMap((row) => [row[columns.input]?.shown ?? '', row[columns.explanation]?.shown ?? '']);
    const before = inputs();
    desk.look();
    expect(inputs()).toEqual(before);
    expect(desk.shown(copyId, 'lending_unfilled', 'verdict')).toBe('mijn aantekening');
  });

  test('that took the name of the real one gives it back', () => {
    desk.title(sheetId, 'oud');
    desk.title(copyId, '2026-K1');
    desk.look();
    expect([desk.tab(sheetId).title, desk.tab(copyId).title]).toEqual(['2026-K1', 'Kopie van 2026-K1']);
    expect(desk.look()).toBe(0);
  });
});

describe('A duplicate', () => {
  const cut = (dimension: 'ROWS' | 'COLUMNS', startIndex: number, endIndex: number) => ({
    deleteDimension: { range: { sheetId: copyId, dimension, startIndex, endIndex } },
  });
  const everything = (): string =>
    desk
      .tab(copyId)
      .rows.flat()
      .map(({ shown }) => shown)
      .join('\n');

  test.each([
    ['whose first row was thrown away', [cut('ROWS', 0, 1)]],
    ['whose hidden columns were thrown away', [cut('COLUMNS', columns.code, 10)]],
    [
      'into which a column was inserted',
      [{ insertDimension: { range: { sheetId: copyId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } }],
    ],
    ['without the column of the quarter before', [cut('COLUMNS', columns.previous, columns.input)]],
    ['of which both were thrown away', [cut('COLUMNS', columns.code, 10), cut('ROWS', 0, 1)]],
  ])('%s says that it is a copy, and its tick is told of', (_, damage) => {
    desk.duplicate();
    desk.enter(copyId, 'done', 'input', true);
    desk.marja.send(damage);
    desk.look();
    expect(everything()).toContain('Dit is een kopie.');
    expect(everything()).not.toContain('nagekeken.');
    expect(desk.look()).toBe(0);
    expect(desk.findings).toEqual(['copied-tick']);
  });

  test('of which people pasted the values into a sheet of their own is theirs', () => {
    desk.marja.send([{ addSheet: { properties: { sheetId: copyId, title: 'eigen blad' } } }]);
    const area = { startRowIndex: 0, endRowIndex: 60, startColumnIndex: 0, endColumnIndex: 6 };
    const pasteType = 'PASTE_VALUES';
    desk.marja.send([
      { copyPaste: { source: { sheetId, ...area }, destination: { sheetId: copyId, ...area }, pasteType } },
    ]);
    desk.enter(copyId, 'lending_requests_received', 'input', 77);
    expect(desk.look()).toBe(0);
    expect(desk.findings).toEqual([]);
  });
});

describe('A tab of another library', () => {
  beforeEach(() => {
    desk.duplicate('2026-K1 van Ede');
    desk.enter(copyId, 'title', 'label', 'Cultura');
    desk.enter(copyId, 'lending_requests_received', 'input', 77);
    desk.look();
  });

  test('is not read, says whose it is, and is named beside the box', () => {
    expect(desk.findings).toEqual(['foreign']);
    expect(desk.shown(sheetId, 'done', 'verdict')).toBe(
      'Ter info: het tabblad ‘2026-K1 van Ede’ is van Cultura. Wij lezen het hier niet; u mag het verwijderen.',
    );
    expect(desk.shown(copyId, 'standing', 'lastYear')).toMatch(/^Dit tabblad is van Cultura\./u);
    expect(desk.look()).toBe(0);
  });
});

test('Two tabs that have each other’s titles get their own back', () => {
  desk.title(sheetId, 'even weg');
  desk.title(1, '2026-K1');
  desk.title(sheetId, 'Uitleg');
  desk.look();
  expect([desk.tab(sheetId).title, desk.tab(1).title]).toEqual(['2026-K1', 'Uitleg']);
  expect(desk.look()).toBe(0);
});
