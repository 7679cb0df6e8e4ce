import { isQuarter, quartersOf } from '../../../domain/calendar/quarter.ts';
import { digestOf, readEdition, withStandings, writeEdition } from '../../../domain/statistics/editions/edition.ts';
import type { Period, PeriodStanding, Series } from '../../../domain/statistics/statistic.ts';
import type { World } from '../../ports.ts';
import { makePeriod } from '../../statistic/make-period.ts';
import {
  type EditionToSave,
  loadPublication,
  loadPublications,
  loadText,
  type Publication,
  partsOf,
  saveEditions,
} from '../../store/publications/publications.ts';
import { markSummaryDue } from '../../store/queue/due.ts';

export interface Adoption {
  readonly period: Period;
  /** The date of the meeting. */
  readonly on: string;
}

/** A publication can run at the same time. */
const attemptsMax = 5;

/** The newest edition with another standing. Its number and revisions do not change. */
const adoptedEdition = (
  publication: Publication,
  text: string,
  adopted: { on: string; at: number },
  standings: ReadonlyMap<Period, PeriodStanding>,
): EditionToSave => {
  const { newest, first } = publication;
  const frozen = writeEdition(withStandings(readEdition(text), standings));
  return {
    basis: publication,
    first,
    text: frozen,
    document: {
      ...newest,
      status: 'final',
      adopted,
      announced: { ...newest.announced, at: adopted.at },
      digest: digestOf(frozen),
      parts: partsOf(frozen).length,
    },
  };
};

/** A year is adopted with its quarters. */
const within = (publications: readonly Publication[], period: Period): readonly Publication[] => {
  const periods: readonly Period[] = isQuarter(period) ? [period] : [period, ...quartersOf(period)];
  return publications.filter((one) => periods.includes(one.period) && one.newest.parts > 0);
};

const isShownIn = ({ points, years }: Series, standings: ReadonlyMap<Period, PeriodStanding>): boolean =>
  points.some(({ quarter }) => standings.has(quarter)) || years.some(({ year }) => standings.has(year));

/** An edition that shows the periods in its five years, with their new standing; null = no change. */
const renewedEdition = (
  publication: Publication,
  text: string,
  standings: ReadonlyMap<Period, PeriodStanding>,
): EditionToSave | null => {
  const { newest, first } = publication;
  const edition = readEdition(text);
  if (!isShownIn(edition.beside.series, standings)) return null;
  const renewed = writeEdition(withStandings(edition, standings));
  const digest = digestOf(renewed);
  if (digest === newest.digest) return null;
  return { basis: publication, first, text: renewed, document: { ...newest, digest, parts: partsOf(renewed).length } };
};

const isFinal = ({ newest }: Publication): boolean => newest.status === 'final';

const attempt = async (world: World, { period, on }: Adoption): Promise<boolean> => {
  const adopted = { on, at: world.clock.now() };
  const all = await loadPublications(world.database);
  const publications = within(all, period);
  // Leaves out final periods: a run that crashed halfway may have adopted them.
  const standings = new Map(
    publications.map((one) => {
      const adoptedOn = (isFinal(one) ? one.newest.adopted?.on : undefined) ?? on;
      return [one.period, { kind: 'final', adoptedOn } as const];
    }),
  );
  const editions: EditionToSave[] = [];
  for (const publication of all.filter((one) => !isFinal(one))) {
    const text = await loadText(world.database, publication.newest);
    const made = publications.includes(publication)
      ? adoptedEdition(publication, text, adopted, standings)
      : renewedEdition(publication, text, standings);
    if (made) editions.push(made);
  }
  return saveEditions(world.database, editions, null);
};

const hasEdition = async ({ database }: World, period: Period): Promise<boolean> =>
  (await loadPublication(database, period)) !== null;

/**
 * Freezes the newest edition of a period, and updates the standing in every other edition that shows
 * it and is not frozen. A period that was never published gets its edition first. A repeat does
 * nothing.
 * @returns false when no figures of the period are stored.
 */
export const adopt = async (world: World, adoption: Adoption): Promise<boolean> => {
  const { period } = adoption;
  for (let times = 0; times < attemptsMax; times++) {
    if (!(await hasEdition(world, period))) {
      if (!(await makePeriod(world, period))) continue;
      if (!(await hasEdition(world, period))) return false;
    }
    if (!(await attempt(world, adoption))) continue;
    world.log.adopted({ ...adoption });
    await markSummaryDue(world.database);
    return true;
  }
  throw new Error(`Cannot adopt ${period}: its edition changed ${attemptsMax} times meanwhile`);
};
