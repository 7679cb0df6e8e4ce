import { isQuarter } from '../../../domain/calendar/quarter.ts';
import { fitnessOf } from '../../../domain/statistics/fit.ts';
import type { PublishingView } from '../../../sheets/secretariat/overview/publishing.ts';
import type { GroupSnapshot } from '../../statistic/group-snapshot.ts';
import { attendanceIn } from '../../statistic/open-quarters.ts';
import type { OverviewBoxesDocument } from '../../store/documents.ts';
import type { OpenedQuarter } from '../../store/register/registry.ts';

/** What *Overzicht* says beside *Publiceer nu*. */
export const publishingView = (
  snapshot: GroupSnapshot,
  current: OpenedQuarter,
  ticked: OverviewBoxesDocument['publish'],
  now: number,
): PublishingView => {
  const attendance = attendanceIn(snapshot, current.quarter);
  return {
    quarter: current.quarter,
    shown: snapshot.publications.map(({ period }) => period).findLast(isQuarter) ?? null,
    state: fitnessOf(current, attendance, now) ?? 'open',
    ...attendance,
    closesOn: current.closesOn,
    ticked,
  };
};
