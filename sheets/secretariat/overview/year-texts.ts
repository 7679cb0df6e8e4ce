import { day } from '../../dutch.ts';
import { isAsked, type OverviewLine, type YearSeen } from './line.ts';
import type { OverviewView } from './overview.ts';

/** What *Overzicht* says about *Uw jaar: gezien en akkoord*. */

/** A remark to read; '' = none. Other progress is shown only when nothing else needs action. */
export const yearToJudge = ({ year, unread }: YearSeen): string =>
  unread ? `opmerking bij jaar ${year} lezen (tab Vragen)` : '';

export const yearTodo = ({ year, seenOn, askedAgain }: YearSeen): string => {
  if (askedAgain) return `wachten; jaar ${year} is hun opnieuw voorgelegd`;
  return seenOn === null ? `wachten; jaar ${year} nog niet gezien` : `niets; jaar ${year} gezien op ${day(seenOn)}`;
};

const isSeen = ({ seenOn, askedAgain }: YearSeen): boolean => seenOn !== null && !askedAgain;

/** `jaar 2026 gezien door 9 van 14`; '' while no year is asked about. */
export const yearSummary = (lines: readonly OverviewLine[], { quarter }: Pick<OverviewView, 'quarter'>): string[] => {
  const asked = lines.filter((line) => isAsked(line, quarter)).flatMap(({ year }) => year ?? []);
  const [first] = asked;
  return first ? [`jaar ${first.year} gezien door ${asked.filter(isSeen).length} van ${asked.length}`] : [];
};
