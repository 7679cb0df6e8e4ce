import { localDate } from '../../../domain/calendar/quarter.ts';
import { asksOf } from '../../../domain/submissions/agreement.ts';
import { remarkItems } from '../../../domain/submissions/remarks.ts';
import type { YearSeen } from '../../../sheets/secretariat/overview/line.ts';
import type { GroupSnapshot } from '../../statistic/group-snapshot.ts';
import type { Worklist } from '../questions/worklist.ts';

/** How far a library is with *Uw jaar: gezien en akkoord*; null = not asked. */
export const yearSeenBy = (library: string, snapshot: GroupSnapshot, { questions }: Worklist): YearSeen | null => {
  const report = snapshot.reports.find((one) => one.library === library);
  const year = report?.askedYear;
  if (!report || !year) return null;
  const own = snapshot.agreements.filter((one) => one.library === library);
  const asks = asksOf(report, own).filter((one) => one.year === year);
  const ticked = asks.findLast(({ latest }) => latest?.ticked)?.latest;
  const decided = new Set(questions.filter(({ decision }) => decision).map(({ key }) => key));
  return {
    year,
    seenOn: ticked ? localDate(ticked.seenAt) : null,
    askedAgain: ticked !== undefined && ticked !== null && asks.at(-1)?.latest?.ticked !== true,
    unread: remarkItems(own.filter((one) => one.year === year)).some(({ key }) => !decided.has(key)),
  };
};
