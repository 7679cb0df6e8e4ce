import type { Page, PageCell, PageRow } from '../grid/page.ts';
import { period } from '../questionnaire/dutch.ts';
import { defaultDates, type Quarter, type QuarterDates } from '../questionnaire/quarter.ts';
import { header, label, paragraph, subtitle, text, title } from '../statistic/cells.ts';
import { serialOf } from './day.ts';
import type { SecretariatFinding } from './finding.ts';
import { dateInput } from './inputs.ts';
import { secretariatTabs } from './tabs.ts';
import * as t from './texts.ts';

/** Where things stand in *Instellingen*; the hidden column holds the quarter. */
export const settingsColumns = { quarter: 0, opensOn: 1, dueOn: 2, closesOn: 3, inForce: 4, code: 5 } as const;
export const settingsFirstRow = 4;

const widths = [160, 150, 150, 150, 560, 20];

const usualDate = (date: string): PageCell => ({ ...dateInput('LEFT'), value: serialOf(date) });

export interface SettingsView {
  /** A run of quarters that only ever grows at its end: a quarter keeps its row, and its inputs. */
  readonly quarters: readonly Quarter[];
  /** The dates that are in force, where they are not the usual ones. */
  readonly dates: ReadonlyMap<Quarter, QuarterDates>;
  readonly findings: readonly SecretariatFinding[];
}

const quarterRow = (view: SettingsView, quarter: Quarter, at: number): PageRow => {
  const usual = defaultDates(quarter);
  const findings = view.findings.filter(({ tab, subject }) => tab === 'settings' && subject === quarter);
  const answer =
    findings.length > 0 ? findings.map(t.sentenceOf).join(' ') : t.datesInForce(view.dates.get(quarter) ?? usual);
  return {
    at,
    cells: [
      label(period(quarter)),
      usualDate(usual.opensOn),
      usualDate(usual.dueOn),
      usualDate(usual.closesOn),
      text(answer),
      { value: quarter },
    ],
  };
};

/** *Instellingen*: per quarter when it opens, is due and closes; the usual dates stand there to be overtyped. */
export const settingsPage = (view: SettingsView): Page => {
  const notes = paragraph(t.settingsNote, subtitle).slice(0, settingsFirstRow - 2);
  const headerRow = settingsFirstRow - 1;
  return {
    ...secretariatTabs.settings,
    index: 4,
    rows: [
      { at: 0, cells: [title(t.settingsTitle), {}, {}, {}, {}, {}] },
      ...notes.map(({ cells }, index) => ({ at: 1 + index, cells })),
      { at: headerRow, cells: t.settingsHeaders.map((each) => header(each, 'LEFT')) },
      ...view.quarters.map((quarter, index) => quarterRow(view, quarter, settingsFirstRow + index)),
    ],
    columnWidths: widths,
    hiddenColumns: { from: settingsColumns.code, to: settingsColumns.code },
    frozenRows: settingsFirstRow,
    signatureAt: { row: 0, column: settingsColumns.code },
    whole: true,
  };
};
