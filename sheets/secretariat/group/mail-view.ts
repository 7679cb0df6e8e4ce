import type { Quarter, QuarterDates } from '../../../domain/calendar/quarter.ts';
import type { Contact } from '../../questionnaire/guide/contact.ts';
import type { FilesAddress } from '../../statistic/file-addresses.ts';
import type { OverviewLine } from '../overview/line.ts';
import type { WorkingGroup } from './group.ts';

export interface MailView {
  readonly quarter: Quarter;
  readonly dates: QuarterDates;
  readonly lines: readonly OverviewLine[];
  /** From *Werkgroep*: who gets the mails, and who signs them. */
  readonly group: WorkingGroup;
  /** How the secretary is reached. */
  readonly contact: Contact;
  /** What stands before a workbook's id in its address: `https://docs.google.com/spreadsheets/d/`. */
  readonly workbookAddress: string;
  readonly statisticId: string | null;
  /** The paper of the quarter: `coming` = the quarter is shown, its files are being written; `there` also where no files are written. */
  readonly report: 'none' | 'coming' | 'there';
  /** Where the board's files are; null = none are written. */
  readonly files: FilesAddress | null;
}
