import { type Cell, cellAt, type Tab, type Workbook } from '../grid/tab.ts';
import { checkedValue, folded, trimmed, typedOf, wordsOf } from './cell-text.ts';
import { type CellReading, noted, readCount } from './count.ts';
import { readFee } from './fee.ts';
import type { Finding } from './finding.ts';
import type { RowCode } from './layout.ts';
import { type Located, locate } from './locate.ts';
import { type Measure, measuresIn } from './measures.ts';
import type { Observation } from './observation.ts';
import { type Overtyped, overtyped } from './overtyped.ts';
import type { Places } from './places.ts';
import { emptyMeans, type Profile } from './profile.ts';
import { doneRangeName, type Quarter } from './quarter.ts';
import { mustAddUp, type TotalId, totals } from './relations.ts';
import { readChoice, readText } from './words.ts';

export type CheckedValues = ReadonlyMap<RowCode, string | number | boolean>;

/** What one look at a tab found, before it is judged. */
export interface ParsedTab {
  readonly ticked: boolean;
  readonly entries: readonly { readonly observation: Observation; readonly row: number }[];
  readonly observations: readonly Observation[];
  /** What is written beside the totals; they are computed, so they have no observation. */
  readonly totalExplanations: Readonly<Partial<Record<TotalId, string>>>;
  /** The box *Correctie* of a closed quarter is ticked, with what stands beside it; absent = not ticked. */
  readonly correction?: { readonly reason: string };
  /** What stood in every input when it was read, for the hidden column. */
  readonly checked: CheckedValues;
  readonly place: Places;
  /** What people typed over cells of ours, to be kept before ours are put back. */
  readonly overtyped: readonly Overtyped[];
  /** Cells that could not be read, or were read otherwise than they stand. */
  readonly findings: readonly Finding[];
}

const readCell = (measure: Measure, cell: Cell): CellReading => {
  if (measure.kind === 'count') return readCount(cell);
  if (measure.kind === 'fee') return readFee(cell);
  return measure.kind === 'choice' ? readChoice(cell, measure.choices ?? []) : readText(cell);
};

const readMeasure = (measure: Measure, cell: Cell, profile: Profile): CellReading => {
  const reading = readCell(measure, cell);
  return reading.kind === 'blank' ? { ...reading, kind: emptyMeans(profile, measure.id) } : reading;
};

/** Notes at a cell are not read: whoever writes one is told where it is. */
const withNote = (reading: CellReading, cell: Cell): CellReading =>
  cell.note && !reading.remark ? noted(reading, 'note', {}) : reading;

const explanationAt = (tab: Tab, place: Places, row: number): string => {
  const words = wordsOf(cellAt(tab, row, place.columns.explanation));
  return trimmed(words) === '' ? '' : words;
};

const feeRules = ['fee-high', 'fee-decimals', 'fee-negative'];

const remarkOf = (measure: Measure, reading: CellReading): Finding[] => {
  if (reading.typed.trim() === '' && !reading.remark) return [];
  if (reading.kind === 'not-applicable' && mustAddUp(measure.id)) {
    return [
      { rule: 'F3', kind: 'part-not-applicable', level: 'error', measure: measure.id, facts: {}, settled: false },
    ];
  }
  if (reading.kind === 'not-applicable') {
    return [{ rule: 'F3', kind: 'does-not-apply', level: 'info', measure: measure.id, facts: {}, settled: true }];
  }
  if (!reading.remark) return [];
  const { kind, level, facts } = reading.remark;
  const rule = feeRules.includes(kind) ? 'F9' : 'F3';
  return [{ rule, kind, level, measure: measure.id, facts, settled: level === 'info' }];
};

const tickedAt = (tab: Tab, workbook: Workbook, quarter: Quarter, place: Places): boolean => {
  const named = workbook.namedRanges.find(({ name }) => name === doneRangeName(quarter))?.range;
  const onTab = named && (named.sheetId ?? 0) === tab.sheetId ? named : undefined;
  const row = place.get('done') ?? onTab?.startRowIndex ?? undefined;
  if (row === undefined) return false;
  return checkedValue(cellAt(tab, row, place.columns.input)) === true;
};

const checkedIn = (tab: Tab, place: Places, ticked: boolean, codes: readonly RowCode[]): CheckedValues => {
  const values = codes.flatMap((code): [RowCode, string | number | boolean][] => {
    const row = place.get(code);
    const value = row === undefined ? undefined : checkedValue(cellAt(tab, row, place.columns.input));
    return value === undefined || value === '' ? [] : [[code, value]];
  });
  return new Map([...values, ['done', ticked] as const]);
};

const totalExplanationsIn = (tab: Tab, place: Places): Readonly<Partial<Record<TotalId, string>>> =>
  Object.fromEntries(
    totals.flatMap(({ id }) => {
      const row = place.get(id);
      const text = row === undefined ? '' : explanationAt(tab, place, row);
      return text === '' ? [] : [[id, text]];
    }),
  );

const correctionIn = (tab: Tab, place: Places): ParsedTab['correction'] => {
  const row = place.get('done');
  if (row === undefined || checkedValue(cellAt(tab, row, place.columns.previous)) !== true) return undefined;
  return { reason: explanationAt(tab, place, row) };
};

const formError = (kind: string): Finding => ({
  rule: 'F10',
  kind,
  level: 'error',
  measure: null,
  facts: {},
  settled: false,
});

const shiftedCells = ['lending_filled', 'borrowing_received'] as const;
const firstOf = {
  lending_filled: 'lending_requests_received',
  borrowing_received: 'borrowing_requests_submitted',
} as const;

/** A block pasted one row too low leaves its first row empty and lands on the total, where nobody types. */
const shifted = (tab: Tab, place: Places, observations: readonly Observation[]): Finding[] =>
  shiftedCells.flatMap((id): Finding[] => {
    const cell = cellAt(tab, place.get(id) ?? -1, place.columns.input);
    const first = firstOf[id];
    const isEmpty = observations.some(({ measure, kind }) => measure === first && kind === 'blank');
    return cell.entered?.numberValue === undefined || cell.entered.numberValue === null || !isEmpty
      ? []
      : [{ rule: 'F10', kind: 'shifted', level: 'query', measure: first, facts: {}, settled: false }];
  });

/** Damage that changes what a figure means, or leaves it unsure which one counts. */
const damageIn = (workbook: Workbook, { columnsLost }: Located): Finding[] => [
  ...(folded(workbook.locale).startsWith('nl') ? [] : [formError('locale')]),
  ...(columnsLost ? [formError('columns')] : []),
];

interface Entry {
  readonly observation: Observation;
  readonly row: number;
  readonly findings: readonly Finding[];
}

/** The same row twice with two figures: neither is taken. */
const readTwice = (tab: Tab, measure: Measure, rows: readonly number[], place: Places): Entry => {
  const typed = rows.map((row) => typedOf(cellAt(tab, row, place.columns.input)));
  const facts = { first: typed[0] ?? '', second: typed[1] ?? '' };
  const row = rows[0] ?? -1;
  return {
    row,
    observation: {
      measure: measure.id,
      kind: 'unreadable',
      value: null,
      typed: typed.join(' | '),
      explanation: explanationAt(tab, place, row),
    },
    findings: [{ rule: 'F10', kind: 'twice', level: 'error', measure: measure.id, facts, settled: false }],
  };
};

const readEntry = (tab: Tab, measure: Measure, place: Places, profile: Profile): Entry => {
  const row = place.get(measure.id) ?? -1;
  const cell = cellAt(tab, row, place.columns.input);
  const reading = withNote(readMeasure(measure, cell, profile), cell);
  const { kind, value, typed } = reading;
  const explanation = measure.wide ? '' : explanationAt(tab, place, row);
  return {
    row,
    observation: { measure: measure.id, kind, value, typed, explanation },
    findings: remarkOf(measure, reading),
  };
};

/**
 * Reads a quarter's tab into observations; every measure of the quarter has one, blank when its row is gone. `profile`: what
 * an empty cell means for this library.
 */
export const parseQuestionnaire = (
  tab: Tab,
  workbook: Workbook,
  quarter: Quarter,
  profile: Profile = {},
): ParsedTab => {
  const located = locate(tab, quarter);
  const { places: place, twice } = located;
  const ticked = tickedAt(tab, workbook, quarter, place);
  const asked = measuresIn(quarter);
  const correction = correctionIn(tab, place);
  const entries = asked.map((measure) => {
    const rows = twice.get(measure.id);
    return rows ? readTwice(tab, measure, rows, place) : readEntry(tab, measure, place, profile);
  });
  const observations = entries.map(({ observation }) => observation);
  return {
    ticked,
    entries: entries.filter(({ row }) => row >= 0),
    observations,
    totalExplanations: totalExplanationsIn(tab, place),
    ...(correction && { correction }),
    checked: checkedIn(
      tab,
      place,
      ticked,
      asked.map((measure) => measure.id),
    ),
    place,
    overtyped: overtyped(tab, place, quarter),
    findings: [
      ...damageIn(workbook, located),
      ...shifted(tab, place, observations),
      ...entries.flatMap(({ findings }) => findings),
    ],
  };
};
