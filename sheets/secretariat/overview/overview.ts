import { endOfDay, type Quarter } from '../../../domain/calendar/quarter.ts';
import type { PeriodStanding } from '../../../domain/statistics/statistic.ts';
import type { SecretariatFinding } from '../finding.ts';
import type { MailView } from '../group/mail-view.ts';
import type { AdoptionView } from './adoption.ts';
import type { PublishingView } from './publishing.ts';
import type { QuarterChoice, ShownInputs } from './shown-quarter.ts';

/** Whether every library can still fill in the shown quarter. */
export const isOpen = ({ dates, now }: Pick<OverviewView, 'dates' | 'now'>): boolean => now < endOfDay(dates.closesOn);

/** The standing of a closed quarter: being checked, or published. */
export type QuarterStanding = { readonly kind: 'checking' } | PeriodStanding;

/** The quarter, dates and lines are those of the shown quarter. */
export interface OverviewView extends MailView {
  /** How that quarter was chosen, and from which. */
  readonly choice: QuarterChoice & Pick<ShownInputs, 'typed' | 'chosen'> & { readonly choices: readonly Quarter[] };
  /** The newest quarter, which the mails to all libraries are about. */
  readonly current: MailView;
  readonly now: number;
  /** The five quarters before, newest first. */
  readonly earlier: readonly Quarter[];
  /** One sentence about whether everything works. */
  readonly health: string;
  /** The accounts with access to every workbook: the secretary's and ours. */
  readonly ownEditors: ReadonlySet<string>;
  readonly adoption: AdoptionView;
  /** The quarter's standing once it has closed; null = it is open. */
  readonly standing: QuarterStanding | null;
  readonly publishing: PublishingView;
  readonly findings: readonly SecretariatFinding[];
}
