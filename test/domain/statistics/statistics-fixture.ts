import type { Quarter } from '../../../domain/calendar/quarter.ts';
import type { Library } from '../../../domain/libraries/library.ts';
import type { MeasureId } from '../../../domain/measures/measures.ts';
import type { Beside } from '../../../domain/statistics/editions/edition.ts';
import type { StatisticInput } from '../../../domain/statistics/input.ts';
import type { Period, PeriodStanding } from '../../../domain/statistics/statistic.ts';
import { summariseSeries } from '../../../domain/statistics/summarise.ts';
import type { Counted } from '../../../domain/statistics/table/table.ts';
import type { Observation } from '../../../domain/submissions/observation.ts';

/** A number, or one of the nothings: `onbekend`, `n.v.t.`, `''`. */
export type Typed = number | 'onbekend' | 'n.v.t.' | '';
export type Figures = Readonly<Partial<Record<MeasureId, Typed>>>;

export const library = (id: string, more: Partial<Library> = {}): Library => ({
  id,
  name: `Bibliotheek ${id}`,
  city: id,
  province: 'Gelderland',
  from: '2015-Q1',
  to: null,
  workbookId: null,
  ...more,
});

const kindOf = (typed: Typed): Observation['kind'] => {
  if (typeof typed === 'number') return 'number';
  return typed === '' ? 'blank' : typed === 'onbekend' ? 'unknown' : 'not-applicable';
};

export const observation = (measure: MeasureId, typed: Typed): Observation => ({
  measure,
  kind: kindOf(typed),
  value: typeof typed === 'number' ? typed : null,
  typed: String(typed),
  explanation: '',
});

export const counted = (id: string, quarter: Quarter, figures: Figures, more: Partial<Counted> = {}): Counted => ({
  library: id,
  quarter,
  revision: 1,
  handedInAt: Date.UTC(2026, 3, 14, 12, 32),
  observations: Object.entries(figures).map(([measure, typed]) => observation(measure as MeasureId, typed)),
  ...more,
});

/** One figure over several quarters: `[10, 'onbekend', null]` is a number, unknown, nothing handed in. */
export const countedOver = (
  id: string,
  measure: MeasureId,
  quarters: readonly Quarter[],
  values: readonly (Typed | null)[],
): Counted[] =>
  quarters.flatMap((quarter, index) => {
    const typed = values[index];
    return typed === null || typed === undefined ? [] : [counted(id, quarter, { [measure]: typed })];
  });

export const nothingAdopted: ReadonlyMap<Period, PeriodStanding> = new Map();

export const adoptedOn = (adoptedOn: string, ...periods: readonly Period[]): ReadonlyMap<Period, PeriodStanding> =>
  new Map(periods.map((period) => [period, { kind: 'final', adoptedOn }]));

/** The minimum beside a statistic: the series and no texts. */
export const besideOf = (until: Quarter, input: StatisticInput): Beside => ({
  group: 'Plusbibliotheken',
  series: summariseSeries(until, input),
  developments: [],
  corrections: [],
  formerly: null,
});
