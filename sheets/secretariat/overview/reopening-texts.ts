import { localDate, type Quarter, type QuarterDates } from '../../../domain/calendar/quarter.ts';
import type { Reopened, ReopeningRefusal } from '../../../domain/submissions/reopening.ts';
import { day, period } from '../../dutch.ts';
import { nothing } from './status-texts.ts';

/** Dutch texts of *Heropenen* in *Overzicht*: the text beside a ticked box. */

const reopeningBusy = 'Wordt verwerkt…';

const again = 'Haal het vinkje weg en zet het opnieuw.';

/** The quarter that the table shows. */
interface ShownNow {
  readonly quarter: Quarter;
  readonly dates: QuarterDates;
  readonly now: number;
}

const isOpen = ({ dates, now }: Pick<ShownNow, 'dates' | 'now'>): boolean => localDate(now) <= dates.closesOn;

/** What a tick for another quarter can do in the shown one. */
const ofAnother = (shown: ShownNow): string =>
  isOpen(shown)
    ? `Hier doet het niets: dit kwartaal is nog open tot en met ${day(shown.dates.closesOn)}.`
    : `Ook dit kwartaal? ${again}`;

const refusals: Readonly<Record<ReopeningRefusal, (shown: ShownNow) => string>> = {
  open: ({ dates, now }) =>
    isOpen({ dates, now })
      ? `Niets gedaan: dit kwartaal is nog open tot en met ${day(dates.closesOn)}. Haal het vinkje weg.`
      : `Niets gedaan: dit kwartaal was nog open. Nu wel heropenen? ${again}`,
  'not-asked': () => 'Niets gedaan: over dit kwartaal vragen wij deze bibliotheek geen cijfers. Haal het vinkje weg.',
  'no-workbook': () => 'Niets gedaan: deze bibliotheek heeft nog geen blad. Haal het vinkje weg.',
  'chosen-anew': () => `Niets gedaan: u koos net een ander kwartaal. ${again}`,
};

const done = (until: string, { now }: ShownNow, todo: string): string =>
  until < localDate(now)
    ? `Was heropend tot ${day(until)}. Nog eens? Haal het vinkje weg en zet het opnieuw, of typ een latere datum.`
    : [...(todo.includes(`tot ${day(until)}`) ? [] : [`heropend tot ${day(until)}`]), todo].join('; ');

/**
 * The effect of a tick, and what else the secretary can do; a null `reopened` = not checked yet.
 */
export const reopenedWords = (reopened: Reopened | null, shown: ShownNow, todo: string): string => {
  if (reopened === null) return reopeningBusy;
  const { quarter, until, refused } = reopened;
  if (refused !== null && (quarter === shown.quarter || refused === 'chosen-anew')) return refusals[refused](shown);
  if (quarter !== shown.quarter)
    return `${todo === nothing ? '' : `${todo}. `}Dit vinkje hoort bij ${period(quarter)}${until === null ? '' : ' (heropend)'}. ${ofAnother(shown)}`;
  return until === null ? reopeningBusy : done(until, shown, todo);
};
