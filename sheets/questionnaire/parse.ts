import { type Cell, cellAt, type Tab, textAt, type Workbook } from '../grid/tab.ts';
import { checkedValue, folded, trimmed, wordsOf } from './cell-text.ts';
import { type CellReading, readCount } from './count.ts';
import { readFee } from './fee.ts';
import type { Finding } from './finding.ts';
import { columns, layoutRows, type RowCode } from './layout.ts';
import { type Measure, measuresIn } from './measures.ts';
import type { Observation } from './observation.ts';
import { emptyMeans, type Profile } from './profile.ts';
import { doneRangeName, type Quarter } from './quarter.ts';
import { mustAddUp, type TotalId, totals } from './relations.ts';
import { readChoice, readText } from './words.ts';

export type CheckedValues = ReadonlyMap<RowCode, string | number | boolean>;
export type Places = ReadonlyMap<RowCode, number>;

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
  /** Cells that could not be read, or were read otherwise than they stand. */
  readonly findings: readonly Finding[];
}

/** Rows are found by their code, wherever they went; of a code that stands twice the first counts. */
const locate = (tab: Tab, quarter: Quarter): Places => {
  const known = new Set<string>(layoutRows(quarter).map((row) => row.code));
  const place = new Map<RowCode, number>();
  for (let row = 0; row < tab.rows.length; row++) {
    const code = textAt(tab, row, columns.code) as RowCode;
    if (known.has(code) && !place.has(code)) place.set(code, row);
  }
  return place;
};

const readCell = (measure: Measure, cell: Cell): CellReading => {
  if (measure.kind === 'count') return readCount(cell);
  if (measure.kind === 'fee') return readFee(cell);
  return measure.kind === 'choice' ? readChoice(cell, measure.choices ?? []) : readText(cell);
};

const readMeasure = (measure: Measure, cell: Cell, profile: Profile): CellReading => {
  const reading = readCell(measure, cell);
  return reading.kind === 'blank' ? { ...reading, kind: emptyMeans(profile, measure.id) } : reading;
};

const explanationAt = (tab: Tab, row: number): string => {
  const words = wordsOf(cellAt(tab, row, columns.explanation));
  return trimmed(words) === '' ? '' : words;
};

const feeRules = ['fee-high', 'fee-decimals', 'fee-negative'];

const remarkOf = (measure: Measure, reading: CellReading): Finding[] => {
  if (reading.typed.trim() === '') return [];
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
  return checkedValue(cellAt(tab, row, columns.input)) === true;
};

const checkedIn = (tab: Tab, place: Places, ticked: boolean, codes: readonly RowCode[]): CheckedValues => {
  const values = codes.flatMap((code): [RowCode, string | number | boolean][] => {
    const row = place.get(code);
    const value = row === undefined ? undefined : checkedValue(cellAt(tab, row, columns.input));
    return value === undefined || value === '' ? [] : [[code, value]];
  });
  return new Map([...values, ['done', ticked] as const]);
};

const totalExplanationsIn = (tab: Tab, place: Places): Readonly<Partial<Record<TotalId, string>>> =>
  Object.fromEntries(
    totals.flatMap(({ id }) => {
      const row = place.get(id);
      const text = row === undefined ? '' : explanationAt(tab, row);
      return text === '' ? [] : [[id, text]];
    }),
  );

const correctionIn = (tab: Tab, place: Places): ParsedTab['correction'] => {
  const row = place.get('done');
  if (row === undefined || checkedValue(cellAt(tab, row, columns.correction)) !== true) return undefined;
  return { reason: explanationAt(tab, row) };
};

/** Sheets without Dutch separators mean another number by 1.234. */
const localeFindings = (workbook: Workbook): Finding[] =>
  folded(workbook.locale).startsWith('nl')
    ? []
    : [
        {
          rule: 'F10',
          kind: 'locale',
          level: 'error',
          measure: null,
          facts: { locale: workbook.locale },
          settled: false,
        },
      ];

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
  const place = locate(tab, quarter);
  const ticked = tickedAt(tab, workbook, quarter, place);
  const asked = measuresIn(quarter);
  const correction = correctionIn(tab, place);
  const read = asked.map((measure) => {
    const row = place.get(measure.id) ?? -1;
    const { kind, value, typed, remark } = readMeasure(measure, cellAt(tab, row, columns.input), profile);
    const explanation = measure.wide ? '' : explanationAt(tab, row);
    const observation: Observation = { measure: measure.id, kind, value, typed, explanation };
    return {
      measure,
      row,
      observation,
      findings: remarkOf(measure, { kind, value, typed, ...(remark && { remark }) }),
    };
  });
  return {
    ticked,
    entries: read.filter(({ row }) => row >= 0),
    observations: read.map(({ observation }) => observation),
    totalExplanations: totalExplanationsIn(tab, place),
    ...(correction && { correction }),
    checked: checkedIn(tab, place, ticked, [...asked.map((measure) => measure.id)]),
    place,
    findings: [...localeFindings(workbook), ...read.flatMap(({ findings }) => findings)],
  };
};
