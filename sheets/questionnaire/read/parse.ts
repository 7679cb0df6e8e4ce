import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { type Measure, type MeasureId, measuresIn } from '../../../domain/measures/measures.ts';
import { mustAddUp, type TotalId, totals } from '../../../domain/measures/relations.ts';
import { isVolatile } from '../../../domain/rules/formula-kinds.ts';
import type { Finding } from '../../../domain/submissions/finding.ts';
import type { Observation } from '../../../domain/submissions/observation.ts';
import { emptyMeans, type Profile } from '../../../domain/submissions/profile.ts';
import { trimmed } from '../../../domain/submissions/typed-text.ts';
import type { Insertion } from '../../grid/insert.ts';
import { type Cell, cellAt, type Tab, type Workbook } from '../../grid/tab.ts';
import type { ColumnRole } from '../layout.ts';
import { type OpenedFor, openedFor } from '../page/unfold.ts';
import type { Places } from '../places.ts';
import { doneRangeName } from '../quarter-tab.ts';
import { disputed, formDamage, mergedAway } from '../repair/damage.ts';
import { broughtBack, changedElsewhere, columnsBack, healed } from '../repair/healed.ts';
import { isVaryingTouched, type OvertypedRow, overtyped } from '../repair/overtyped.ts';
import { checkedValue, typedOf, wordsOf } from './cell-text.ts';
import { type CheckedValues, checkedIn } from './checked.ts';
import { type CellReading, noted, readCount, refused } from './count.ts';
import { readFee } from './fee.ts';
import { bytesMaxOf, figureBytesMax, kept, keptCell, notKept } from './kept.ts';
import { locate } from './locate.ts';
import { asTyped, madeOf } from './number-format.ts';
import { readChoice, readText } from './words.ts';

/** What a check read from a tab, before judging it. */
export interface ParsedTab {
  readonly ticked: boolean;
  readonly entries: readonly { readonly observation: Observation; readonly row: number }[];
  readonly observations: readonly Observation[];
  /** The explanations beside totals, which are computed and have no observation. */
  readonly totalExplanations: Readonly<Partial<Record<TotalId, string>>>;
  /**
   * The box *Correctie* of a closed quarter is ticked, with the reason beside it; absent = not
   * ticked.
   */
  readonly correction?: { readonly reason: string };
  readonly checked: CheckedValues;
  readonly openedFor: OpenedFor;
  readonly place: Places;
  /** What people typed over our cells, to save before ours are restored. */
  readonly overtyped: readonly OvertypedRow[];
  /** The column of the figures is uncertain: what was read means nothing. */
  readonly columnsLost: boolean;
  /** Deleted columns. They are restored with what was last read in them. */
  readonly lostColumns: ReadonlySet<ColumnRole>;
  /** The insertions that restore them, before anything else is written. */
  readonly insertions: readonly Insertion[];
  /** The tab after those insertions. All positions refer to it. */
  readonly tab: Tab;
  /** Inputs that lost their contents because they were merged into another cell. */
  readonly merged: readonly MeasureId[];
  /** Findings about cells that could not be read, or were read differently from how they look. */
  readonly findings: readonly Finding[];
}

const noFigure = { count: 'words', fee: 'fee-words', choice: 'choice' } as const;

const readCell = (measure: Measure, whole: Cell): CellReading => {
  if (measure.kind === 'text') return readText(whole);
  const cell = keptCell(whole);
  if (isVolatile(whole.entered?.formulaValue ?? '')) return refused(typedOf(cell), 'volatile');
  const words = checkedValue(whole);
  // The part that was cut off could change the figure.
  const isCut = typeof words === 'string' && trimmed(words) !== '' && words !== checkedValue(cell);
  if (isCut) return refused(typedOf(cell), noFigure[measure.kind]);
  if (measure.kind === 'count') return readCount(cell);
  return measure.kind === 'fee' ? readFee(cell) : readChoice(cell, measure.choices ?? []);
};

const readMeasure = (measure: Measure, cell: Cell, profile: Profile): CellReading => {
  const reading = readCell(measure, cell);
  return reading.kind === 'blank' ? { ...reading, kind: emptyMeans(profile, measure.id) } : reading;
};

/** Notes on a cell are not read; the answer says where to write instead. */
const withNote = (reading: CellReading, cell: Cell): CellReading =>
  cell.note && !reading.remark ? noted(reading, 'note', {}) : reading;

const wordsBeside = (tab: Tab, place: Places, row: number): string => {
  const words = wordsOf(cellAt(tab, row, place.columns.explanation));
  return trimmed(words) === '' ? '' : words;
};

const explanationAt = (tab: Tab, place: Places, row: number): string => kept(wordsBeside(tab, place, row));

/**
 * Texts beside a figure, a total or the box (the reason of a correction) that are too long to store
 * whole.
 */
const longBeside = (tab: Tab, place: Places, code: MeasureId | TotalId | 'done'): Finding[] => {
  const facts = notKept(wordsBeside(tab, place, place.get(code) ?? -1));
  if (!facts) return [];
  const measure = code === 'done' ? null : code;
  return [{ rule: 'F3', kind: 'explanation-too-long', level: 'error', measure, facts, settled: false }];
};

const feeRules = ['fee-high', 'fee-decimals', 'fee-negative'];

const remarkOf = (measure: Measure, reading: CellReading): Finding[] => {
  if (trimmed(reading.typed) === '' && !reading.remark) return [];
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

/** The box *Wij zijn klaar*, found by its named range if its row has lost its code. */
const boxCell = (tab: Tab, workbook: Workbook, quarter: Quarter, place: Places): Cell => {
  const named = workbook.namedRanges.find(({ name }) => name === doneRangeName(quarter))?.range;
  const onTab = named && (named.sheetId ?? 0) === tab.sheetId ? named : undefined;
  return cellAt(tab, place.get('done') ?? onTab?.startRowIndex ?? -1, place.columns.input);
};

/**
 * The box holds something other than a tick. It does not count as ticked, and the answer says so.
 */
const boxFindings = (box: Cell): Finding[] => {
  const value = checkedValue(box);
  const isOther = value !== undefined && typeof value !== 'boolean' && String(value).trim() !== '';
  return isOther
    ? [
        {
          rule: 'F3',
          kind: 'tick',
          level: 'info',
          measure: null,
          facts: { typed: kept(typedOf(box), figureBytesMax) },
          settled: true,
        },
      ]
    : [];
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

interface Entry {
  readonly observation: Observation;
  readonly row: number;
  readonly findings: readonly Finding[];
}

/** The same row occurs twice with two figures, so neither is read. */
const readTwice = (tab: Tab, measure: Measure, rows: readonly number[], place: Places): Entry => {
  const typed = rows.map((row) => kept(typedOf(cellAt(tab, row, place.columns.input)), figureBytesMax));
  const facts = { first: typed[0] ?? '', second: typed[1] ?? '' };
  const row = rows[0] ?? -1;
  return {
    row,
    observation: {
      measure: measure.id,
      kind: 'unreadable',
      value: null,
      typed: kept(typed.join(' | '), bytesMaxOf(measure)),
      explanation: explanationAt(tab, place, row),
    },
    findings: [{ rule: 'F10', kind: 'twice', level: 'error', measure: measure.id, facts, settled: false }],
  };
};

/** A figure in an uncertain row is stored as typed and not read. */
const uncertain = (measure: Measure, cell: Cell): CellReading => ({
  kind: 'unreadable',
  value: null,
  typed: kept(typedOf(cell), bytesMaxOf(measure)),
});

/** What an empty cell means for this library, and what was last read in this row. */
interface Background {
  readonly profile: Profile;
  readonly before: readonly Observation[];
}

const readEntry = (tab: Tab, measure: Measure, place: Places, { profile, before }: Background): Entry => {
  const present = cellAt(tab, place.get(measure.id) ?? -1, place.columns.input);
  if (place.labelsKept.has(measure.id)) return entryOf(tab, measure, place, uncertain(measure, present));
  const cell = asTyped(
    measure,
    present,
    before.find((one) => one.measure === measure.id),
  );
  const entry = entryOf(tab, measure, place, withNote(readMeasure(measure, cell, profile), cell));
  const made = madeOf(measure, cell);
  return made ? { ...entry, observation: { ...entry.observation, made } } : entry;
};

const entryOf = (tab: Tab, measure: Measure, place: Places, reading: CellReading): Entry => {
  const row = place.get(measure.id) ?? -1;
  const { kind, value, typed } = reading;
  const explanation = measure.wide ? '' : explanationAt(tab, place, row);
  return {
    row,
    observation: { measure: measure.id, kind, value, typed, explanation },
    findings: [...remarkOf(measure, reading), ...(measure.wide ? [] : longBeside(tab, place, measure.id))],
  };
};

/**
 * Reads a quarter's tab. Every measure of the quarter gets an observation, blank when its row is
 * gone. `profile`: what an empty cell means for this library. `before`: the previous reading, for
 * numbers that Google made from something else.
 */
export const parseQuestionnaire = (
  found: Tab,
  workbook: Workbook,
  quarter: Quarter,
  profile: Profile = {},
  before: readonly Observation[] = [],
): ParsedTab => {
  const located = locate(found, quarter);
  const { places: place, twice, tab, lostColumns, insertions } = located;
  const box = boxCell(tab, workbook, quarter, place);
  const asked = measuresIn(quarter);
  const correction = correctionIn(tab, place);
  const entries = asked.map((measure) => {
    const rows = twice.get(measure.id);
    return rows ? readTwice(tab, measure, rows, place) : readEntry(tab, measure, place, { profile, before });
  });
  const observations = entries.map(({ observation }) => observation);
  // If the columns are uncertain, the owner of a cell is too.
  const merged = mergedAway(tab, place, asked);
  const typedOver = located.columnsLost ? [] : overtyped(tab, place, quarter);
  return {
    ticked: checkedValue(box) === true,
    entries: entries.filter(({ row }) => row >= 0),
    observations,
    totalExplanations: totalExplanationsIn(tab, place),
    ...(correction && { correction }),
    checked: checkedIn(
      tab,
      place,
      box,
      asked.map((measure) => measure.id),
    ),
    openedFor: openedFor(tab, place, quarter),
    place,
    overtyped: typedOver,
    columnsLost: located.columnsLost,
    merged,
    lostColumns,
    insertions,
    tab,
    findings: [
      ...formDamage(workbook, located),
      ...(located.columnsLost
        ? []
        : [
            ...boxFindings(box),
            ...disputed(place, asked),
            // A sum of ours that was sorted elsewhere was not typed.
            ...healed(
              tab,
              place,
              observations,
              typedOver.filter(({ ownSum }) => ownSum === undefined),
            ),
            ...broughtBack(place, asked, merged),
            ...(isVaryingTouched(tab, place, quarter) ? [changedElsewhere()] : []),
            ...columnsBack(lostColumns),
            ...entries.flatMap((entry) => entry.findings),
            ...totals.flatMap(({ id }) => longBeside(tab, place, id)),
            ...(correction ? longBeside(tab, place, 'done') : []),
          ]),
    ],
  };
};
