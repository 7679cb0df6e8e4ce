import { defaultDates, endOfDay, isQuarter, localDate, type Quarter, yearOf } from '../calendar/quarter.ts';
import type { AdoptionInputs, AdoptionVerdict } from './adoption-verdict.ts';
import { ownQuarters } from './editions/series-of-editions.ts';
import type { Period } from './statistic.ts';

/** A published period and the state of its newest edition. */
interface PublishedPeriod {
  readonly period: Period;
  readonly status: 'provisional' | 'final' | 'revised';
  readonly adoptedOn: string | null;
}

export interface AdoptionFacts {
  readonly published: readonly PublishedPeriod[];
  /** The quarters with counted figures, imported ones included. */
  readonly counted: ReadonlySet<Quarter>;
  /** The last day on which each opened quarter could be filled in. */
  readonly closesOn: ReadonlyMap<Quarter, string>;
  readonly now: number;
}

/** Quarters from before the questionnaire closed on the usual date. */
const lastDayOf = (period: Period, { closesOn }: AdoptionFacts): string =>
  ownQuarters(period)
    .map((quarter) => closesOn.get(quarter) ?? defaultDates(quarter).closesOn)
    .sort()
    .at(-1) ?? '';

const isOpen = (period: Period, facts: AdoptionFacts): boolean => facts.now < endOfDay(lastDayOf(period, facts));

/** Sorts periods by their end; a year comes just after its last quarter. */
const endOf = (period: Period): string => (isQuarter(period) ? period : `${period}-Q4 year`);

/** The periods that were published, and those that can be made from stored figures. */
const withFigures = ({ published, counted }: AdoptionFacts): readonly Period[] => [
  ...new Set<Period>([
    ...published.map(({ period }) => period),
    ...[...counted].flatMap((quarter) => [quarter, yearOf(quarter)]),
  ]),
];

const publishedAs = (period: Period, { published }: AdoptionFacts): PublishedPeriod | undefined =>
  published.find((one) => one.period === period);

/**
 * The periods that may be adopted: closed, with figures, and not adopted in their present state.
 * Latest first.
 */
export const adoptable = (facts: AdoptionFacts): readonly Period[] =>
  withFigures(facts)
    .filter((period) => publishedAs(period, facts)?.status !== 'final' && !isOpen(period, facts))
    .sort((one, other) => (endOf(one) < endOf(other) ? 1 : -1));

type Judge = (period: Period, inputs: AdoptionInputs, facts: AdoptionFacts) => AdoptionVerdict | null;

/** The first objection is reported. */
const judges: readonly Judge[] = [
  (period, _, facts) => {
    const known = publishedAs(period, facts);
    return known?.status === 'final' ? { kind: 'already', period, on: known.adoptedOn ?? '' } : null;
  },
  (period, _, facts) => (isOpen(period, facts) ? { kind: 'open', period, closesOn: lastDayOf(period, facts) } : null),
  (period, _, facts) => (withFigures(facts).includes(period) ? null : { kind: 'no-figures', period }),
  (period, { on }) => (on === undefined ? { kind: 'no-date', period } : null),
  (_, { on, typed }) => (on === null ? { kind: 'not-a-date', typed: typed.on } : null),
  (period, { on }, { now }) => (on && on > localDate(now) ? { kind: 'future', period, on } : null),
  (period, { on }, facts) => {
    const closesOn = lastDayOf(period, facts);
    return on && on <= closesOn ? { kind: 'before-closing', period, on, closesOn } : null;
  },
];

/**
 * Judges whether the entered period may be adopted. There is no default period: adoption cannot be
 * undone, so ticking again after an adoption must not adopt the next one.
 */
export const judgeAdoption = (inputs: AdoptionInputs, facts: AdoptionFacts): AdoptionVerdict => {
  if (inputs.period === null) return { kind: 'no-period', typed: inputs.typed.period };
  const { period } = inputs;
  if (period === undefined) {
    const [latest] = adoptable(facts);
    return latest === undefined ? { kind: 'nothing' } : { kind: 'choose', latest };
  }
  const against = judges.flatMap((judge) => judge(period, inputs, facts) ?? [])[0];
  return against ?? { kind: 'ready', period, on: inputs.on ?? '' };
};
