import { isDeepStrictEqual } from 'node:util';
import { isQuarter } from '../../domain/calendar/quarter.ts';
import { ownQuarters } from '../../domain/statistics/editions/series-of-editions.ts';
import type { World } from '../ports.ts';
import type { SummaryDocument } from '../store/documents.ts';
import type { Publication } from '../store/publications/publications.ts';
import { withdrawPublications } from '../store/publications/withdraw.ts';
import { noteFitness, saveOpen } from '../store/register/registry.ts';
import { countedOf } from './draft-editions.ts';
import type { GroupSnapshot } from './group-snapshot.ts';

/** What was published while it was open, and holds nothing that may be shown any more: the secretary took it back. */
const withdrawnFrom = (snapshot: GroupSnapshot): readonly Publication[] => {
  const counted = countedOf(snapshot);
  return snapshot.publications.filter(
    ({ period, newest, first }) =>
      newest.status === 'provisional' &&
      first === null &&
      !counted.some(({ quarter }) => ownQuarters(period).includes(quarter)) &&
      snapshot.open.some(({ quarter }) => ownQuarters(period).includes(quarter)),
  );
};

/** The quarters of *Kwartaal* that wait: opened, and not fit yet. */
export const waitingQuarters = ({ open, quarters }: GroupSnapshot) =>
  open.filter((one) => quarters.some(({ quarter }) => quarter === one.quarter));

/**
 * Keeps which quarters have become fit and how far the open ones are, and withdraws what the secretary took back. The pages and
 * files that show another period because of it are due in the same transaction.
 * @returns the snapshot without what was withdrawn.
 */
export const noteOpenQuarters = async (
  { database }: World,
  snapshot: GroupSnapshot,
  summary: SummaryDocument,
): Promise<GroupSnapshot> => {
  for (const { opened, fitness } of snapshot.becameFit) await noteFitness(database, opened, fitness);
  const withdrawn = withdrawnFrom(snapshot);
  const publications = snapshot.publications.filter((one) => !withdrawn.includes(one));
  if (withdrawn.length > 0) {
    const periods = publications.map(({ period }) => period);
    const latest = [periods.findLast(isQuarter), periods.findLast((period) => !isQuarter(period))];
    const due = latest.flatMap((period) => period ?? []);
    await withdrawPublications(database, withdrawn, due);
  }
  const waiting = waitingQuarters(snapshot);
  if (!isDeepStrictEqual(summary.open ?? [], waiting)) await saveOpen(database, waiting);
  return { ...snapshot, publications };
};
