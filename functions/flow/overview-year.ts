import { asksOf } from '../../sheets/questionnaire/mine/agreement.ts';
import { localDate } from '../../sheets/questionnaire/quarter.ts';
import type { YearSeen } from '../../sheets/secretariat/overview-line.ts';
import { remarkItems } from '../rules/remarks.ts';
import type { Stock } from './stock.ts';
import type { Worklist } from './worklist.ts';

/** How far a library is with *Uw jaar: gezien en akkoord*; null = nothing is asked. */
export const yearSeenBy = (library: string, stock: Stock, { questions }: Worklist): YearSeen | null => {
  const mine = stock.mines.find((one) => one.library === library);
  const year = mine?.askedYear;
  if (!mine || !year) return null;
  const own = stock.agreements.filter((one) => one.library === library);
  const asks = asksOf(mine, own).filter((one) => one.year === year);
  const ticked = asks.findLast(({ latest }) => latest?.ticked)?.latest;
  const decided = new Set(questions.filter(({ decision }) => decision).map(({ key }) => key));
  return {
    year,
    seenOn: ticked ? localDate(ticked.seenAt) : null,
    askedAgain: ticked !== undefined && ticked !== null && asks.at(-1)?.latest?.ticked !== true,
    unread: remarkItems(own.filter((one) => one.year === year)).some(({ key }) => !decided.has(key)),
  };
};
