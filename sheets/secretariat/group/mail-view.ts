import type { Quarter, QuarterDates } from '../../../domain/calendar/quarter.ts';
import type { Contact } from '../../questionnaire/guide/contact.ts';
import type { FilesAddress } from '../../statistic/file-addresses.ts';
import type { OverviewLine } from '../overview/line.ts';
import type { WorkingGroup } from './group.ts';

export interface MailView {
  readonly quarter: Quarter;
  readonly dates: QuarterDates;
  readonly lines: readonly OverviewLine[];
  /** From *Werkgroep*: the recipients of the mails, and the sender's name. */
  readonly group: WorkingGroup;
  /** How to reach the secretary. */
  readonly contact: Contact;
  /** The part of a workbook's address before its id: `https://docs.google.com/spreadsheets/d/`. */
  readonly workbookAddress: string;
  readonly statisticId: string | null;
  /**
   * The quarter's report. `coming` = the quarter is shown and its files are being written. `there`
   * also applies where no files are written.
   */
  readonly report: 'none' | 'coming' | 'there';
  /** Where the board's files are; null = none are written. */
  readonly files: FilesAddress | null;
}
