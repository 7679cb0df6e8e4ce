import { numberOf, type Quarter, shiftQuarter, yearOf } from '../../domain/calendar/quarter.ts';
import type { MeasureId } from '../../domain/measures/measures.ts';
import type { ExampleLibrary } from './plusbibliotheken.ts';

/** Text that a librarian types in a cell, and her explanation beside it. */
export interface TypedFigure {
  readonly measure: MeasureId;
  readonly text: string;
  readonly explanation?: string;
}

/** A random generator that is fixed by library and quarter (FNV-1a, then mulberry32). */
const randomOf = (seed: string): (() => number) => {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/** Few loans in summer, and slight growth each year. */
const season: Readonly<Record<number, number>> = { 1: 1.08, 2: 0.98, 3: 0.86, 4: 1.06 };
const growthPerYear = 1.03;
const firstYear = 2020;

/** Splits a whole number by weight into whole numbers with the same sum. */
const split = (whole: number, weights: readonly number[]): number[] => {
  const sum = weights.reduce((a, b) => a + b, 0);
  const parts = weights.map((weight) => Math.floor((whole * weight) / sum));
  const rest = whole - parts.reduce((a, b) => a + b, 0);
  return parts.map((part, index) => (index === 0 ? part + rest : part));
};

const shaken = (random: () => number, weights: readonly number[]): number[] =>
  weights.map((weight) => weight * (0.85 + 0.3 * random()));

const destinations = [0.66, 0.18, 0.14, 0.02];
const reasons = [0.34, 0.21, 0.12, 0.15, 0.08, 0.07, 0.03];

const lendingFigures = (random: () => number, filled: number, withReasons: boolean): [MeasureId, number][] => {
  const copies = Math.round(filled * (0.05 + 0.03 * random()));
  const [national = 0, provincial = 0, academic = 0, abroad = 0] = split(filled, shaken(random, destinations));
  const unfilled = Math.round((filled - provincial) * (0.15 + 0.06 * random()));
  const [onLoan = 0, notOnShelf = 0, nonCirculating = 0, notHeld = 0, notFound = 0, policy = 0, other = 0] = split(
    unfilled,
    shaken(random, reasons),
  );
  return [
    ['lending_requests_received', filled - provincial + unfilled + Math.round(6 * random())],
    ['lending_filled_loans', filled - copies],
    ['lending_filled_copies', copies],
    ['lending_filled_provincial', provincial],
    ['lending_filled_national', national],
    ['lending_filled_academic', academic],
    ['lending_filled_abroad', abroad],
    ['lending_unfilled', unfilled],
    ...(withReasons
      ? ([
          ['unfilled_on_loan', onLoan],
          ['unfilled_not_on_shelf', notOnShelf],
          ['unfilled_non_circulating', nonCirculating],
          ['unfilled_not_held', notHeld],
          ['unfilled_not_found_as_cited', notFound],
          ['unfilled_policy', policy],
          ['unfilled_other', other],
        ] as [MeasureId, number][])
      : []),
  ];
};

const borrowingFigures = (random: () => number, received: number): [MeasureId, number][] => {
  const copies = Math.round(received * (0.04 + 0.02 * random()));
  const [national = 0, provincial = 0, academic = 0, abroad = 0] = split(received, shaken(random, destinations));
  const unfilled = Math.round((received - provincial) * (0.11 + 0.05 * random()));
  return [
    ['borrowing_requests_submitted', received - provincial + unfilled + Math.round(4 * random())],
    ['borrowing_received_loans', received - copies],
    ['borrowing_received_copies', copies],
    ['borrowing_received_provincial', provincial],
    ['borrowing_received_national', national],
    ['borrowing_received_academic', academic],
    ['borrowing_received_abroad', abroad],
    ['borrowing_unfilled', unfilled],
  ];
};

const fees = ['5,00', '5,00', '3,50', '7,50', '0,00', '6,00'];

const developments = [
  'Wij sturen nu twee keer per week met het transport mee in plaats van drie keer.',
  'Meer aanvragen voor muziek, sinds wij onze bladmuziek in de landelijke catalogus tonen.',
  'Onze depotcollectie was twee weken niet bereikbaar door onderhoud aan de kasten.',
  'Studenten vragen vaker om hoofdstukken als scan.',
];

/** A library's figures in an ordinary quarter. Invented. */
export const ordinaryFigures = (library: ExampleLibrary, quarter: Quarter): readonly TypedFigure[] => {
  const random = randomOf(`${library.id} ${quarter}`);
  const habit = randomOf(library.id);
  const [feeHabit, sourceHabit, reasonsHabit] = [habit(), habit(), habit()];
  const scale =
    library.size *
    (season[numberOf(quarter)] ?? 1) *
    growthPerYear ** (Number(yearOf(quarter)) - firstYear) *
    (0.94 + 0.12 * random());
  const filled = Math.round(scale);
  const received = Math.round(scale * (0.55 + 0.25 * feeHabit));
  const numbers = [...lendingFigures(random, filled, reasonsHabit > 0.3), ...borrowingFigures(random, received)];
  const says = random() < 0.2 ? developments[Math.floor(random() * developments.length)] : undefined;
  return [
    ...numbers.map(([measure, value]) => ({ measure, text: String(value) })),
    { measure: 'b2c_fee_national_eur', text: fees[Math.floor(feeHabit * fees.length)] ?? '5,00' },
    ...(says ? [{ measure: 'developments' as const, text: says }] : []),
    { measure: 'source_system', text: sourceHabit > 0.5 ? 'KB-overzicht (IBL-V)' : 'Wise' },
    { measure: 'is_estimated_lending', text: 'nee' },
    { measure: 'is_estimated_borrowing', text: 'nee' },
    { measure: 'submitted_by_role', text: 'medewerker IBL' },
  ];
};

/** An exception in the quarters that are played; `quartersAgo` counts back from the current quarter. */
interface Happening {
  readonly library: string;
  readonly quartersAgo: number;
  readonly what: 'nothing handed in' | 'unknown' | 'corrected later';
}

const happenings: readonly Happening[] = [
  { library: 'PB-EHV', quartersAgo: 2, what: 'nothing handed in' },
  { library: 'PB-TLB', quartersAgo: 2, what: 'corrected later' },
  { library: 'PB-UTR', quartersAgo: 1, what: 'unknown' },
];

/** One library joined later: its first quarter, counted back from the current one. */
export const joinedLater = { library: 'PB-ALM', quartersAgo: 5 };

export const happens = (library: string, quarter: Quarter, now: Quarter, what: Happening['what']): boolean =>
  happenings.some(
    (one) => one.library === library && one.what === what && shiftQuarter(now, -one.quartersAgo) === quarter,
  );

/** The figures typed in a quarter of the example, exceptions included. */
export const exampleFigures = (library: ExampleLibrary, quarter: Quarter, now: Quarter): readonly TypedFigure[] => {
  const figures = ordinaryFigures(library, quarter);
  if (!happens(library.id, quarter, now, 'unknown')) return figures;
  const unknown = { text: 'onbekend', explanation: 'Collega met verlof; dit is niet bijgehouden.' };
  return figures
    .filter(({ measure }) => !measure.startsWith('unfilled_'))
    .map((figure) => (figure.measure === 'lending_unfilled' ? { ...figure, ...unknown } : figure));
};

/** The late correction: one parcel list was counted twice. */
export const correctedFigures = (library: ExampleLibrary, quarter: Quarter): readonly TypedFigure[] => {
  const counted = ordinaryFigures(library, quarter);
  const numberOfMeasure = (id: MeasureId) => Number(counted.find(({ measure }) => measure === id)?.text ?? 0);
  return (['lending_filled_loans', 'lending_filled_national'] as const).map((measure) => ({
    measure,
    text: String(numberOfMeasure(measure) - 12),
    explanation: 'Een lijst was dubbel geteld.',
  }));
};
