import fc from 'fast-check';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { expect, test } from 'vitest';
import type { Quarter } from '../../../domain/calendar/quarter.ts';
import type { MeasureId } from '../../../domain/measures/measures.ts';
import type { Submission } from '../../../domain/submissions/submission.ts';
import { judgeWorkbook } from '../../../functions/questionnaire/judge-workbook.ts';
import { noContact } from '../../../sheets/questionnaire/guide/contact.ts';
import { columns } from '../../../sheets/questionnaire/layout.ts';
import { wordsFor } from '../../../sheets/questionnaire/measure-words.ts';
import { sheetIdOf } from '../../../sheets/questionnaire/quarter-tab.ts';
import { recoveredSheetId } from '../../../sheets/questionnaire/repair/recovered.ts';
import { Librarian } from '../../sheets/questionnaire/librarian.ts';

/** Any sequence of edits to a tab, with a check after each, loses no typed text. */

const quarter = '2026-Q1';
const sheetId = sheetIdOf(quarter);
const library = {
  id: 'PB-UTR',
  name: 'Utrecht',
  city: 'Utrecht',
  province: 'Utrecht',
  from: '2025-Q1',
  to: null,
} as const;
type Request = sheets_v4.Schema$Request;

class Desk {
  readonly marja = new Librarian();
  readonly submissions = new Map<Quarter, Submission>();

  /** One look, as the flow makes it; returns how many requests it wrote. */
  look(): number {
    const { checks, requests } = judgeWorkbook({
      workbook: this.marja.workbook(),
      library: { ...library, workbookId: 'w' },
      forerunners: [],
      events: [],
      moved: null,
      contact: noContact,
      names: [library.name],
      quarters: [{ quarter, ...this.marja.dates, fitness: null }],
      submissions: this.submissions,
      answers: [],
      kb: new Map(),
      stored: { report: null, agreements: [] },
      number: 1,
      now: Date.parse('2026-04-14T14:32:00+02:00'),
      serviceAccount: 'us@project.iam.gserviceaccount.com',
    });
    for (const { submission } of checks) this.submissions.set(quarter, submission);
    this.marja.send(requests);
    return requests.length;
  }

  /** Types where a person sees that it belongs: beside the label, under the head. Returns whether there is such a place. */
  type(id: MeasureId, figure: number): boolean {
    const head = this.marja.tab().rows.map((cells) => cells.findIndex(({ shown }) => shown === 'Dit kwartaal'));
    return this.#typeIn(id, head.find((at) => at >= 0) ?? -1, figure);
  }

  /** Types beside the label in a column of their own, which they insert for it. */
  typeBeside(id: MeasureId, column: number, figure: number): boolean {
    this.marja.send([{ insertDimension: { range: range('COLUMNS', column), inheritFromBefore: false } }]);
    return this.#typeIn(id, column, figure);
  }

  #typeIn(id: MeasureId, column: number, figure: number): boolean {
    const { rows } = this.marja.tab();
    const row = rows.findIndex((cells) => cells.some(({ shown }) => shown === wordsFor(id).label));
    if (row < 0 || column < 0) return false;
    const start = { sheetId, rowIndex: row, columnIndex: column };
    const typed = [{ values: [{ userEnteredValue: { numberValue: figure } }] }];
    this.marja.send([{ updateCells: { start, rows: typed, fields: 'userEnteredValue' } }]);
    return true;
  }

  kept(): readonly string[] {
    const kept = this.marja.workbook().tabs.find((tab) => tab.sheetId === recoveredSheetId);
    return (kept?.rows ?? []).map((row) => row[0]?.shown ?? '');
  }
}

const ids = ['lending_requests_received', 'lending_filled_loans', 'lending_unfilled', 'borrowing_unfilled'] as const;

type Step =
  | { readonly name: string; readonly does: readonly Request[] }
  | { readonly types: MeasureId; readonly inOwnColumn?: number };

const range = (dimension: 'ROWS' | 'COLUMNS', startIndex: number) => ({
  sheetId,
  dimension,
  startIndex,
  endIndex: startIndex + 1,
});
const damage = (name: string, ...does: Request[]): Step => ({ name: `${name} ${JSON.stringify(does.at(-1))}`, does });
const row = fc.integer({ min: 0, max: 20 });
const column = fc.integer({ min: 0, max: Object.keys(columns).length - 1 });

const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ids).map((types): Step => ({ types })) },
  fc.tuple(fc.constantFrom(...ids), column).map(([types, inOwnColumn]): Step => ({ types, inOwnColumn })),
  fc.constant(
    damage('throws away', { addSheet: { properties: { title: 'eigen blad' } } }, { deleteSheet: { sheetId } }),
  ),
  fc
    .tuple(column, fc.integer({ min: 1, max: 9 }))
    .map(([from, count]) =>
      damage('deletes', { deleteDimension: { range: { ...range('COLUMNS', from), endIndex: from + count } } }),
    ),
  { weight: 2, arbitrary: column.map((at) => damage('deletes', { deleteDimension: { range: range('COLUMNS', at) } })) },
  row.map((at) => damage('deletes', { deleteDimension: { range: range('ROWS', at) } })),
  column.map((at) => damage('inserts', { insertDimension: { range: range('COLUMNS', at), inheritFromBefore: false } })),
  row.map((at) => damage('inserts', { insertDimension: { range: range('ROWS', at), inheritFromBefore: false } })),
  fc
    .tuple(column, column)
    .map(([from, to]) =>
      damage(
        'moves',
        { unmergeCells: { range: { sheetId } } },
        { moveDimension: { source: range('COLUMNS', from), destinationIndex: to } },
      ),
    ),
  fc
    .tuple(row, row)
    .map(([from, to]) => damage('moves', { moveDimension: { source: range('ROWS', from), destinationIndex: to } })),
  fc.tuple(row, column).map(([from, by]) =>
    damage('sorts', {
      sortRange: {
        range: {
          sheetId,
          startRowIndex: Math.max(from, 4),
          endRowIndex: Math.max(from, 4) + 6,
          startColumnIndex: 0,
          endColumnIndex: 10,
        },
        sortSpecs: [{ dimensionIndex: by, sortOrder: 'ASCENDING' }],
      },
    }),
  ),
);

/** Some of it Google does not allow: then nothing has happened. */
const attempt = (desk: Desk, does: readonly Request[]): void => {
  try {
    desk.marja.send(does);
  } catch (error) {
    if (!String(error).includes('Invalid requests')) throw error;
  }
};

test('whatever happens to a tab, every figure is stored or in Teruggevonden, and our repairs raise no question', () => {
  fc.assert(
    fc.property(fc.array(steps, { minLength: 3, maxLength: 7 }), (sequence) => {
      const desk = new Desk();
      const typed = new Map<MeasureId, number>();
      const beside: number[] = [];
      desk.look();
      for (const [index, step] of sequence.entries()) {
        if (!('types' in step)) attempt(desk, step.does);
        else if (step.inOwnColumn !== undefined) {
          if (desk.typeBeside(step.types, step.inOwnColumn, 740 + index)) beside.push(740 + index);
        } else if (desk.type(step.types, 540 + index)) typed.set(step.types, 540 + index);
        desk.look();
      }
      desk.look();
      const reading = desk.submissions.get(quarter)?.reading;
      const kept = desk.kept();
      const lost = [...typed].filter(
        ([id, figure]) =>
          !reading?.observations.some(({ measure, value }) => measure === id && value === figure) &&
          !kept.includes(String(figure)),
      );
      expect(lost).toEqual([]);
      expect(beside.filter((figure) => !kept.includes(String(figure)))).toEqual([]);
      expect(reading?.findings.filter(({ kind }) => kind === 'columns')).toEqual([]);
      expect(desk.look()).toBe(0);
    }),
    { numRuns: 60, seed: 77 },
  );
}, 120_000);
