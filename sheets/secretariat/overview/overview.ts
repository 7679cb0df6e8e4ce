import { endOfDay, type Quarter } from '../../../domain/calendar/quarter.ts';
import type { PeriodStanding } from '../../../domain/statistics/statistic.ts';
import type { SecretariatFinding } from '../finding.ts';
import type { MailView } from '../group/mail-view.ts';
import type { AdoptionView } from './adoption.ts';
import type { PublishingView } from './publishing.ts';
import type { QuarterChoice, ShownInputs } from './shown-quarter.ts';

/** The quarter that is shown can still be filled in by everybody. */
export const isOpen = ({ dates, now }: Pick<OverviewView, 'dates' | 'now'>): boolean => now < endOfDay(dates.closesOn);

/** A quarter that has closed: it is being gone through, or published. */
export type QuarterStanding = { readonly kind: 'checking' } | PeriodStanding;

/** The quarter, dates and lines are those of the quarter that is shown. */
export interface OverviewView extends MailView {
  /** How that quarter was chosen, and from which. */
  readonly choice: QuarterChoice & Pick<ShownInputs, 'typed' | 'chosen'> & { readonly choices: readonly Quarter[] };
  /** The newest quarter: the mails to all are about it. */
  readonly current: MailView;
  readonly now: number;
  /** The five quarters before, newest first. */
  readonly earlier: readonly Quarter[];
  /** One sentence about whether everything works. */
  readonly health: string;
  /** Who is in every workbook: the secretary and we. */
  readonly ownEditors: ReadonlySet<string>;
  readonly adoption: AdoptionView;
  /** How the quarter stands once it has closed; null = it is open. */
  readonly standing: QuarterStanding | null;
  readonly publishing: PublishingView;
  readonly findings: readonly SecretariatFinding[];
}
