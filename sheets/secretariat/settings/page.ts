import { defaultDates, type Quarter, type QuarterDates, type ReportingYear } from '../../../domain/calendar/quarter.ts';
import { type TypedTariffs, tariffYears } from '../../../domain/statistics/tariffs.ts';
import { period } from '../../dutch.ts';
import { header, label, paragraph, subtitle, text, title } from '../../grid/cells.ts';
import type { Page, PageCell, PageRow } from '../../grid/page.ts';
import type { Contact } from '../../questionnaire/guide/contact.ts';
import type { SecretariatFinding } from '../finding.ts';
import { dateInput } from '../inputs.ts';
import { secretariatTabs } from '../tabs.ts';
import * as t from '../texts.ts';
import { contactMerges, contactPageRows } from './contact/cells.ts';
import { tariffCells } from './tariffs/cells.ts';
import type { TariffLine } from './tariffs/parse.ts';
import { tariffHeaders } from './tariffs/texts.ts';

/** The positions in *Instellingen*. The hidden column holds the quarter. */
export const settingsColumns = { quarter: 0, opensOn: 1, dueOn: 2, closesOn: 3, inForce: 4, code: 5 } as const;
export const settingsFirstRow = 6;
const notesRow = 3;

/** In pixels. Dates with the longest month fit, and both lists fit on a small screen. */
const widths = [128, 126, 126, 126, 392, 20, 20, 46, 92, 92, 162];

interface SettingsView {
  /**
   * Consecutive quarters. The list only grows at its end, so a quarter keeps its row and its
   * inputs.
   */
  readonly quarters: readonly Quarter[];
  /** The dates in force, where they differ from the usual ones. */
  readonly dates: ReadonlyMap<Quarter, QuarterDates>;
  /** The tariffs as stored and as typed in the tab. */
  readonly tariffs: ReadonlyMap<ReportingYear, TypedTariffs>;
  readonly typedTariffs: readonly TariffLine[];
  /** The secretary's contact details, as stored and as typed; null = the tab is not built yet. */
  readonly contact: Contact;
  readonly typedContact: Contact | null;
  readonly findings: readonly SecretariatFinding[];
}

const quarterCells = (view: SettingsView, quarter: Quarter): readonly PageCell[] => {
  const usual = defaultDates(quarter);
  const findings = view.findings.filter(({ tab, subject }) => tab === 'settings' && subject === quarter);
  const answer =
    findings.length > 0 ? findings.map(t.sentenceOf).join(' ') : t.datesInForce(view.dates.get(quarter) ?? usual);
  return [
    label(period(quarter)),
    dateInput('LEFT'),
    dateInput('LEFT'),
    dateInput('LEFT'),
    text(answer),
    { value: quarter },
  ];
};

const empty = (length: number): readonly PageCell[] => Array.from({ length }, () => ({}));

/**
 * The dates of quarters and, beside them, the tariffs of years: two lists that grow at their ends.
 */
const listRows = (view: SettingsView): readonly PageRow[] => {
  const years = tariffYears(view.quarters);
  return Array.from({ length: Math.max(view.quarters.length, years.length) }, (_, index) => {
    const [quarter, year] = [view.quarters[index], years[index]];
    const line = view.typedTariffs.find((one) => one.year === year);
    return {
      at: settingsFirstRow + index,
      cells: [
        ...(quarter ? quarterCells(view, quarter) : empty(settingsColumns.code + 1)),
        ...(year ? [{}, ...tariffCells(year, line, view.tariffs.get(year) ?? null)] : []),
      ],
    };
  });
};

/**
 * *Instellingen*: when each quarter opens, is due and closes. Empty inputs mean the usual dates.
 */
export const settingsPage = (view: SettingsView): Page => {
  const headerRow = settingsFirstRow - 1;
  const notes = paragraph(t.settingsNote, subtitle).slice(0, headerRow - notesRow);
  const tariffHeads = tariffHeaders.map(({ text: head, note }) => ({ ...header(head, 'LEFT'), ...(note && { note }) }));
  return {
    ...secretariatTabs.settings,
    index: 4,
    rows: [
      { at: 0, cells: [title(t.settingsTitle), ...empty(settingsColumns.code)] },
      ...contactPageRows(view.typedContact ?? view.contact, view.contact),
      ...notes.map(({ cells }, index) => ({ at: notesRow + index, cells })),
      { at: headerRow, cells: [...t.settingsHeaders.map((each) => header(each, 'LEFT')), {}, {}, ...tariffHeads] },
      ...listRows(view),
    ],
    columnWidths: widths,
    hiddenColumns: { from: settingsColumns.code, to: settingsColumns.code },
    frozenRows: settingsFirstRow,
    merges: contactMerges,
    signatureAt: { row: 0, column: settingsColumns.code },
    whole: true,
  };
};
