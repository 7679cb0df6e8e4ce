import { isQuarter } from '../../sheets/questionnaire/quarter.ts';
import type { PublishingView } from '../../sheets/secretariat/publishing.ts';
import { fitnessOf } from '../rules/fit.ts';
import type { CockpitDocument } from '../store/documents.ts';
import type { OpenedQuarter } from '../store/registry.ts';
import { attendanceIn } from './open-quarters.ts';
import type { Stock } from './stock.ts';

/** What *Overzicht* says beside *Publiceer nu*. */
export const publishingView = (
  stock: Stock,
  current: OpenedQuarter,
  ticked: CockpitDocument['publish'],
  now: number,
): PublishingView => {
  const attendance = attendanceIn(stock, current.quarter);
  return {
    quarter: current.quarter,
    shown: stock.publications.map(({ period }) => period).findLast(isQuarter) ?? null,
    state: fitnessOf(current, attendance, now) ?? 'open',
    ...attendance,
    closesOn: current.closesOn,
    ticked,
  };
};
