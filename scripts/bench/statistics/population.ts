import { type Quarter, quartersBetween } from '../../../domain/calendar/quarter.ts';
import { isMember, type Library } from '../../../domain/libraries/library.ts';
import { measuresIn } from '../../../domain/measures/measures.ts';
import type { Counted } from '../../../domain/statistics/table/table.ts';
import type { Observation } from '../../../domain/submissions/observation.ts';
import { type Dice, diceOf } from '../../../test/lab/people/dice.ts';

/** Invented libraries of invented figures, the same for the same size: some join, some leave, some hand in nothing. */
const provinces = [
  'Drenthe',
  'Flevoland',
  'Fryslân',
  'Gelderland',
  'Groningen',
  'Limburg',
  'Noord-Brabant',
  'Noord-Holland',
  'Overijssel',
  'Utrecht',
  'Zeeland',
  'Zuid-Holland',
];

export const librariesOf = (size: number): readonly Library[] =>
  Array.from({ length: size }, (_, index) => ({
    id: `L${String(index).padStart(5, '0')}`,
    name: `Bibliotheek ${index}`,
    city: `Plaats ${index}`,
    province: provinces[index % provinces.length] ?? '',
    from: index % 50 === 7 ? '2015-Q2' : '2010-Q1',
    to: index % 50 === 11 ? '2015-Q3' : null,
    workbookId: null,
  }));

const observationOf = (measure: Observation['measure'], dice: Dice): Observation => {
  const drawn = dice.roll(400);
  const nothing = { measure, value: null, typed: '', explanation: '' };
  if (drawn < 1) return { ...nothing, kind: 'unknown' };
  if (drawn < 2) return { ...nothing, kind: 'not-applicable' };
  if (drawn < 3) return { ...nothing, kind: 'blank' };
  return { ...nothing, kind: 'number', value: dice.roll(5000) };
};

/** One submission at a time, by quarter; `perQuarter` counts at the most, all that are asked when it is left out. */
export function* submissionsOf(
  libraries: readonly Library[],
  quarters: { readonly from: Quarter; readonly to: Quarter },
  perQuarter = Number.POSITIVE_INFINITY,
): Generator<Counted> {
  const dice = diceOf(2015);
  for (const quarter of quartersBetween(quarters.from, quarters.to)) {
    const asked = measuresIn(quarter)
      .filter(({ kind }) => kind === 'count')
      .slice(0, perQuarter);
    for (const library of libraries) {
      if (!isMember(library, quarter) || dice.chance(0.01)) continue;
      const observations = asked.map(({ id }) => observationOf(id, dice));
      yield { library: library.id, quarter, revision: 1, handedInAt: 1, observations };
    }
  }
}

/** A nation: 10,000 libraries, 30 measures a quarter. One figure of 2015 is added up by the bench itself as well. */
export const national = { libraries: 10_000, measures: 30, figure: 'borrowing_requests_submitted' } as const;

/** Adds up the national figure of 2015 as the submissions go by. */
export const watched = () => {
  const seen = { reported: 0, submissions: 0 };
  return {
    seen,
    through: function* (submissions: Iterable<Counted>): Generator<Counted> {
      for (const submission of submissions) {
        seen.submissions++;
        const found = submission.observations.find(({ measure }) => measure === national.figure);
        if (submission.quarter.startsWith('2015') && found?.kind === 'number') seen.reported += Number(found.value);
        yield submission;
      }
    },
  };
};
