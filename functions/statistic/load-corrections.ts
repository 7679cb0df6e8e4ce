import { isQuarter, type Quarter } from '../../domain/calendar/quarter.ts';
import { withoutPersonal } from '../../domain/rules/personal/privacy.ts';
import type { Correction } from '../../domain/statistics/correction.ts';
import { correctionsSince } from '../../domain/statistics/editions/corrections.ts';
import type { Revisions } from '../../domain/statistics/editions/series-of-editions.ts';
import type { UsedRevision } from '../../domain/statistics/statistic.ts';
import type { World } from '../ports.ts';
import { submissionKey } from '../store/database.ts';
import { loadRevisions } from '../store/submissions/counted.ts';
import { countedOf } from './draft-editions.ts';
import type { GroupSnapshot } from './group-snapshot.ts';

interface Changed {
  /** What was published, and what came to count after it. */
  readonly published: readonly UsedRevision[];
  readonly later: readonly UsedRevision[];
}

/** The submissions that have another revision now than when their quarter was first published as closed. */
const changedIn = (snapshot: GroupSnapshot, quarter: Quarter, first: Revisions): Changed => {
  const own = countedOf(snapshot).filter((each) => each.quarter === quarter);
  const published: UsedRevision[] = [];
  const later: UsedRevision[] = [];
  for (const { library, revision: newest } of own) {
    const was = first[submissionKey(library, quarter)] ?? 0;
    if (was > 0) published.push({ library, quarter, revision: was });
    for (let revision = was + 1; revision <= newest; revision++) later.push({ library, quarter, revision });
  }
  return { published, later };
};

const loadKept = async ({ database }: World, named: readonly UsedRevision[]) =>
  (await loadRevisions(database, named)).filter((each) => each !== null);

/** Every change in figures of the snapshot's quarters since they were published as closed, newest first; without personal data. */
export const loadCorrections = async (world: World, snapshot: GroupSnapshot): Promise<readonly Correction[]> => {
  const changed = snapshot.publications
    .flatMap(({ period, first }) => (first && isQuarter(period) ? [changedIn(snapshot, period, first.revisions)] : []))
    .filter(({ later }) => later.length > 0);
  if (changed.length === 0) return [];
  const published = await loadKept(
    world,
    changed.flatMap((each) => each.published),
  );
  const later = await loadKept(
    world,
    changed.flatMap((each) => each.later),
  );
  return correctionsSince(published, later, snapshot.libraries, snapshot.events).map((correction) => ({
    ...correction,
    reason: withoutPersonal(correction.reason),
  }));
};
