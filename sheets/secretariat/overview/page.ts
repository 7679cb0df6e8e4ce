import { localDate, type Quarter } from '../../../domain/calendar/quarter.ts';
import { day, period, shortDay } from '../../dutch.ts';
import { a1 } from '../../grid/a1.ts';
import { count, header, label, section, subtitle, text, title, word } from '../../grid/cells.ts';
import type { Page, PageCell, PageRow } from '../../grid/page.ts';
import type { Tab } from '../../grid/tab.ts';
import { wordRules } from '../../questionnaire/page/styles.ts';
import { sheetIdOf } from '../../questionnaire/quarter-tab.ts';
import { mailWords } from '../group/mail-texts.ts';
import type { MailView } from '../group/mail-view.ts';
import { isToRemind, publishedForAll, reminderFor, reminderForAll, startForAll } from '../group/mails.ts';
import { mailCell } from '../group/page.ts';
import { box, choiceInput, dateInput, shortDate } from '../inputs.ts';
import { inserted, placesIn } from '../places.ts';
import { secretariatTabs } from '../tabs.ts';
import * as t from '../texts.ts';
import { accessHeader, accessWords } from './access-texts.ts';
import { adoptionCells, adoptionMerges } from './adoption-cells.ts';
import { overviewColumns as columns, overviewPlaces, publishBox, overviewRows as rows } from './layout.ts';
import { isAsked, type OverviewLine, type SubmissionFacts, waitingOf } from './line.ts';
import { isOpen, type OverviewView } from './overview.ts';
import { publishFormula, publishLabel } from './publishing-texts.ts';
import { reopenedWords } from './reopening-texts.ts';
import { shownPlaces } from './shown-quarter.ts';
import * as shownTexts from './shown-quarter-texts.ts';
import { lineState, lineTodo, notExpected, stateTones, stateWord, summaryLine } from './status-texts.ts';

/** In pixels. All columns except *Toegang* fit on a screen of 1366 pixels. */
const widths = [108, 142, 196, 80, 90, 56, 82, 54, 80, 80, 80, 80, 80, 80, 260, 20];

const centred = (cell: PageCell): PageCell => ({ ...cell, style: { ...cell.style, horizontalAlignment: 'CENTER' } });
const wide = (cell: PageCell): PageCell => ({ ...cell, style: { ...cell.style, wrapStrategy: 'OVERFLOW_CELL' } });

/**
 * `vandaag` or `9 april`. For another year or an earlier quarter `9-4-2025`, because a day alone is
 * ambiguous.
 */
const changedWord = (submission: SubmissionFacts | null, { now, quarter, current }: OverviewView): string => {
  if (!submission || submission.changedAt === null) return '–';
  const date = localDate(submission.changedAt);
  if (date === localDate(now)) return 'vandaag';
  const isThisYear = date.slice(0, 4) === localDate(now).slice(0, 4);
  return isThisYear && quarter === current.quarter ? day(date) : shortDay(date);
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

/** Smaller, so that a word fits in the five narrow columns. */
const small = (cell: PageCell): PageCell => ({
  ...cell,
  style: { ...cell.style, textFormat: { ...cell.style?.textFormat, fontSize: 9 } },
});

const earlierCells = (line: OverviewLine, earlier: readonly Quarter[]): readonly PageCell[] =>
  earlier.map((quarter, index) =>
    small(label(isAsked(line, quarter) ? stateWord(line.earlier[index] ?? null) : notExpected)),
  );

const padded = (cells: readonly PageCell[], length: number): readonly PageCell[] =>
  Array.from({ length }, (_, index) => cells[index] ?? {});

/**
 * The answer to *Heropenen*: what the secretary can do and, after a tick, its effect. A formula
 * makes the words follow the tick at once.
 */
const todoCell = (line: OverviewLine, view: OverviewView, at: number): PageCell => {
  const answers = view.findings.filter(({ tab, subject }) => tab === 'overview' && subject === line.library.id);
  const todo = lineTodo(line, view);
  const ticked = answers.length > 0 ? answers.map(t.sentenceOf).join(' ') : reopenedWords(line.reopened, view, todo);
  return { ...label(''), formula: t.eitherFormula(a1(at, columns.reopen), ticked, todo) };
};

const libraryRow = (line: OverviewLine, view: OverviewView, at: number): PageRow => {
  const waiting = waitingOf(line);
  const own: readonly PageCell[] = [
    { ...label(line.library.city), note: line.library.name },
    label(lineState(line, view)),
    todoCell(line, view, at),
    box,
    dateInput('CENTER', shortDate),
    waiting === 0 ? word('') : centred(count(waiting)),
    label(changedWord(line.submission, view)),
    linkCell(line, view),
    isToRemind(view, line) ? mailCell(reminderFor(view, line), mailWords.one) : label(''),
    ...padded(earlierCells(line, view.earlier), columns.access - columns.earlier),
    accessCell(line, view),
    { value: line.library.id },
  ];
  return { at, cells: own };
};

const headerCell = ({ text: words, note }: { readonly text: string; readonly note: string }): PageCell => ({
  ...header(words, 'LEFT'),
  note,
});

/** In an open quarter the boxes have no effect, and the head says so. */
const reopenHeader = (view: OverviewView): string => (isOpen(view) ? t.reopenHeaders.open : t.reopenHeaders.closed);

const headerCells = (view: OverviewView): readonly PageCell[] => [
  ...t.overviewHeaders(reopenHeader(view)).map(headerCell),
  ...padded(
    view.earlier.map((quarter) => headerCell({ text: period(quarter), note: t.earlierNote })),
    columns.access - columns.earlier,
  ),
  headerCell(accessHeader),
];

/** Links to mails for all libraries at once, if any address is known. */
const mailCells = (view: MailView): readonly PageCell[] => {
  const start = startForAll(view);
  if (start.bcc.length === 0) return [label(t.mailsLabel), wide(subtitle(mailWords.noneYet))];
  const reminder = reminderForAll(view);
  return [
    label(t.mailsLabel),
    mailCell(start, mailWords.start),
    reminder.bcc.length === 0 ? label('') : mailCell(reminder, mailWords.remind),
    view.report === 'there' ? wide(mailCell(publishedForAll(view), mailWords.published)) : label(''),
  ];
};

/** The first line is longer than other tabs' titles but must fit on a screen too. */
const headline = (words: string): PageCell => ({
  ...title(words),
  style: { ...title(words).style, textFormat: { ...title(words).style?.textFormat, fontSize: 12 } },
});

/** The row with the shown quarter, in which another can be chosen. */
const shownCells = (view: OverviewView): readonly PageCell[] => {
  const { choice, current } = view;
  const choices = [...choice.choices].reverse().map(period);
  const { box: at, shown } = shownPlaces;
  const facts = { ...choice, current: current.quarter, dates: view.dates, isOpen: isOpen(view) };
  const cells = [
    { ...text(shownTexts.shownLabel), note: shownTexts.shownNote },
    choiceInput(choices),
    wide({ ...text(''), formula: shownTexts.shownFormula(facts, a1(at.row, at.column)) }),
  ];
  return [...padded(cells, shown.column), { value: view.quarter }];
};

const topRows = (view: OverviewView): readonly PageRow[] => [
  { at: rows.summary, height: 27, cells: padded([headline(summaryLine(view))], columns.code + 1) },
  { at: rows.health, cells: [wide(subtitle(view.health))] },
  { at: rows.period, cells: shownCells(view) },
  {
    at: rows.publish,
    cells: [
      label(publishLabel),
      // A rebuilt tab restores the box, because an empty box would withdraw the quarter.
      { ...box, value: view.publishing.ticked !== null },
      wide({ ...text(''), formula: publishFormula(a1(publishBox.row, publishBox.column), view.publishing) }),
    ],
  },
  { at: rows.adopt, height: 54, cells: adoptionCells(view.adoption) },
  { at: rows.mails, cells: mailCells(view.current) },
  { at: rows.header, cells: headerCells(view) },
];

const legendRows = (from: number): readonly PageRow[] => [
  { at: from, cells: [section(t.stateLegendHeading)] },
  ...[...t.stateLegend, t.inputsLegend].map((words, index) => ({
    at: from + 1 + index,
    cells: [wide(subtitle(words))],
  })),
];

/**
 * The colours of *Stand* now and in earlier quarters. The range starts at the heads, so that it
 * includes a library that is inserted first.
 */
const colours = [columns.state, columns.earlier].flatMap((from) =>
  wordRules(
    {
      sheetId: secretariatTabs.overview.sheetId,
      startRowIndex: rows.header,
      startColumnIndex: from,
      endColumnIndex: from === columns.state ? from + 1 : columns.access,
    },
    a1(rows.header, from),
    stateTones,
  ),
);

const alphabetical = (lines: readonly OverviewLine[]): readonly OverviewLine[] =>
  [...lines].sort(
    (one, other) =>
      one.library.city.localeCompare(other.library.city, 'nl') || (one.library.id < other.library.id ? -1 : 1),
  );

/**
 * *Overzicht*. `tab` is the present tab, so that every library keeps its row and boxes; null = not
 * built yet.
 */
export const overviewPage = (view: OverviewView, tab: Tab | null): Page => {
  const lines = alphabetical(view.lines);
  const { places, insertions } = inserted(
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
    conditionalFormats: colours,
    merges: adoptionMerges,
    insertions,
    signatureAt: { row: rows.summary, column: columns.code },
    whole: true,
  };
};
