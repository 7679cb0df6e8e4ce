import { a1 } from '../grid/a1.ts';
import type { Page, PageCell, PageRow } from '../grid/page.ts';
import type { Tab } from '../grid/tab.ts';
import { day, shortPeriod } from '../questionnaire/dutch.ts';
import { localDate, type Quarter, sheetIdOf } from '../questionnaire/quarter.ts';
import { count, header, label, section, subtitle, text, title, word } from '../statistic/cells.ts';
import { accessHeader, accessWords } from './access-texts.ts';
import { adoptionCells, adoptionMerges } from './adoption-cells.ts';
import { mailCell } from './group-page.ts';
import { box, dateInput } from './inputs.ts';
import { mailWords } from './mail-texts.ts';
import { isPublished, isToRemind, publishedForAll, reminderFor, reminderForAll, startForAll } from './mails.ts';
import { isAsked, type OverviewLine, type OverviewView, type SubmissionFacts } from './overview.ts';
import { overviewColumns as columns, overviewPlaces, publishBox, overviewRows as rows } from './overview-layout.ts';
import { placed, placesIn } from './places.ts';
import { lineState, lineTodo, notExpected, stateWord, summaryLine } from './status-texts.ts';
import { secretariatTabs } from './tabs.ts';
import * as t from './texts.ts';

const widths = [170, 190, 290, 70, 110, 70, 90, 84, 124, 260, 170, 130, 130, 130, 130, 130, 20];

const wide = (cell: PageCell): PageCell => ({ ...cell, style: { ...cell.style, wrapStrategy: 'OVERFLOW_CELL' } });

/** `vandaag`, or `9 april`. */
const changedWord = (submission: SubmissionFacts | null, now: number): string => {
  if (!submission || submission.state === 'not-started') return '–';
  const date = localDate(submission.changedAt);
  return date === localDate(now) ? 'vandaag' : day(date);
};

const linkCell = ({ library }: OverviewLine, view: OverviewView): PageCell =>
  library.workbookId === null
    ? word(t.noLink)
    : {
        ...label(''),
        formula: t.linkFormula(`${view.workbookAddress}${library.workbookId}/edit#gid=${sheetIdOf(view.quarter)}`),
      };

const accessCell = ({ editors, library }: OverviewLine, { ownEditors }: OverviewView): PageCell => {
  if (library.workbookId === null) return word('');
  const { words, note } = accessWords(editors, ownEditors);
  return { ...label(words), ...(note !== null && { note }) };
};

const earlierCells = (line: OverviewLine, earlier: readonly Quarter[]): readonly PageCell[] =>
  earlier.map((quarter, index) => label(isAsked(line, quarter) ? stateWord(line.earlier[index] ?? null) : notExpected));

const padded = (cells: readonly PageCell[], length: number): readonly PageCell[] =>
  Array.from({ length }, (_, index) => cells[index] ?? {});

const libraryRow = (line: OverviewLine, view: OverviewView, at: number): PageRow => {
  const open = line.submission?.open ?? 0;
  const answers = view.findings.filter(({ tab, subject }) => tab === 'overview' && subject === line.library.id);
  const own: readonly PageCell[] = [
    { ...label(line.library.city), note: line.library.name },
    label(lineState(line, view)),
    label(lineTodo(line, view)),
    open === 0 ? word('') : count(open),
    label(changedWord(line.submission, view.now)),
    linkCell(line, view),
    isToRemind(view, line) ? mailCell(reminderFor(view, line), mailWords.one) : label(''),
    box,
    dateInput(),
    text(answers.map(t.sentenceOf).join(' ')),
    accessCell(line, view),
    ...padded(earlierCells(line, view.earlier), columns.code - columns.earlier),
    { value: line.library.id },
  ];
  return { at, cells: own };
};

const headerCells = (view: OverviewView): readonly PageCell[] => [
  ...[...t.overviewHeaders, accessHeader].map(({ text: words, note }) => ({
    ...header(words, 'LEFT'),
    ...(note && { note }),
  })),
  ...padded(
    view.earlier.map((quarter) => ({ ...header(shortPeriod(quarter), 'LEFT'), note: t.earlierNote })),
    columns.code - columns.earlier,
  ),
];

/** A link for everybody at once where there is anybody to write to. */
const mailCells = (view: OverviewView): readonly PageCell[] => {
  const start = startForAll(view);
  if (start.bcc.length === 0) return [wide(subtitle(mailWords.noneYet))];
  const reminder = reminderForAll(view);
  return [
    mailCell(start, mailWords.start),
    reminder.bcc.length === 0 ? label('') : mailCell(reminder, mailWords.remind),
    isPublished(view) ? mailCell(publishedForAll(view), mailWords.published) : label(''),
  ];
};

const topRows = (view: OverviewView): readonly PageRow[] => [
  { at: rows.summary, cells: padded([title(summaryLine(view))], columns.code + 1) },
  { at: rows.health, cells: [wide(subtitle(view.health))] },
  {
    at: rows.publish,
    cells: [
      label(t.publishLabel),
      box,
      wide({ ...text(''), formula: t.publishFormula(a1(publishBox.row, publishBox.column), view.publishedAt) }),
    ],
  },
  {
    at: rows.mails,
    cells: mailCells(view),
  },
  { at: rows.adopt, cells: adoptionCells(view.adoption) },
  { at: rows.header, cells: headerCells(view) },
];

const legendRows = (from: number): readonly PageRow[] => [
  { at: from, cells: [section(t.stateLegendHeading)] },
  ...[...t.stateLegend, t.inputsLegend].map((words, index) => ({
    at: from + 1 + index,
    cells: [wide(subtitle(words))],
  })),
];

const alphabetical = (lines: readonly OverviewLine[]): readonly OverviewLine[] =>
  [...lines].sort(
    (one, other) =>
      one.library.city.localeCompare(other.library.city, 'nl') || (one.library.id < other.library.id ? -1 : 1),
  );

/** *Overzicht*. `tab` = what stands there now, so that every library keeps its row and its boxes; null = not built yet. */
export const overviewPage = (view: OverviewView, tab: Tab | null): Page => {
  const lines = alphabetical(view.lines);
  const places = placed(
    lines.map(({ library }) => library.id),
    tab ? placesIn(tab, overviewPlaces) : new Map(),
    overviewPlaces,
  );
  const last = Math.max(rows.header, ...places.values());
  return {
    ...secretariatTabs.overview,
    index: 0,
    rows: [
      ...topRows(view),
      ...lines
        .map((line) => libraryRow(line, view, places.get(line.library.id) ?? last))
        .sort((one, other) => one.at - other.at),
      ...legendRows(last + 2),
    ],
    columnWidths: widths,
    hiddenColumns: { from: columns.code, to: columns.code },
    frozenRows: rows.first,
    frozenColumns: 1,
    merges: adoptionMerges,
    signatureAt: { row: rows.summary, column: columns.code },
    whole: true,
  };
};
