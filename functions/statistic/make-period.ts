import { quartersOf, yearOf } from '../../domain/calendar/quarter.ts';
import { ownQuarters } from '../../domain/statistics/editions/series-of-editions.ts';
import type { Period } from '../../domain/statistics/statistic.ts';
import type { World } from '../ports.ts';
import { countedOf, untilOf } from './draft-editions.ts';
import { loadGroupSnapshot } from './group-snapshot.ts';
import { makeEditions } from './make-editions.ts';

/**
 * Makes and keeps the editions of a period from whatever is stored of it, imported figures included: of a year with its
 * quarters, of a quarter with its year.
 * @returns false when one was kept or words were taken out meanwhile: all this is to be made again.
 */
export const makePeriod = async (world: World, period: Period): Promise<boolean> => {
  const [first] = ownQuarters(period);
  if (!first) throw new Error(`Cannot make ${period}: it has no quarters`);
  const year = yearOf(first);
  const until = quartersOf(year).at(-1) ?? first;
  const snapshot = await loadGroupSnapshot(world, until);
  const quarter = untilOf(period, countedOf(snapshot));
  const { editions } = await makeEditions(world, snapshot, until, { quarter, year });
  return editions !== null;
};
