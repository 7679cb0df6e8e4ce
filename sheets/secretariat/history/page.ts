import { a1 } from '../../grid/a1.ts';
import { header, overflowing, subtitle, text, title } from '../../grid/cells.ts';
import type { Page, PageArea, PageCell, PageRow } from '../../grid/page.ts';
import type { Tab } from '../../grid/tab.ts';
import { wordRules } from '../../questionnaire/page/styles.ts';
import { box, pastedStyle, wordsInput } from '../inputs.ts';
import { actFormula, type PasteState } from './act.ts';
import { keptOf, type OwnFigures, rowAnswer } from './answer.ts';
import { pasteColumns as columns, type PasteTab, type Role, pasteRows as rows } from './layout.ts';
import { figuresOf, type Known, type Pasted } from './read.ts';
import { boxLabel, headingAnswer, pasteHere, pasteNotes, pasteTitles, roleHeadings, rowAnswers } from './texts.ts';

const widthOf: Readonly<Record<Role, number>> = {
  library: 160,
  quarter: 96,
  figure: 260,
  value: 90,
  estimated: 80,
  note: 200,
  source: 90,
};

/** In pixels; leaves room for the columns of a list on a small screen. */
const answerWidth = 404;
/** The size of an empty tab. Google adds rows and columns when more is pasted. */
const freshRows = 300;
const freshColumns = 46;

interface PasteView {
  readonly paste: PasteTab;
  readonly state: PasteState;
  readonly known: Known;
  /** What the libraries handed in themselves. */
  readonly own: OwnFigures;
  /** The present tab; null = not built yet. */
  readonly standing: { readonly tab: Tab; readonly pasted: Pasted } | null;
}

const area: PageArea = {
  fromRow: rows.heading,
  fromColumn: columns.first,
  rows: freshRows,
  columns: freshColumns,
  style: pastedStyle,
  besides: text('').style ?? {},
};

const nothing: Pasted = { shape: 'long', rows: [], about: [], beyond: [] };

/** The answers, in the column before the table, where pasted cells cannot overwrite them. */
const answers = ({ known, own }: PasteView, { rows: pasted, beyond }: Pasted): readonly PageRow[] => [
  ...pasted.map((row) => ({ at: row.row, cells: [{ value: rowAnswer(row, known.directory, own) }] })),
  ...beyond.map((at) => ({ at, cells: [{ value: rowAnswers.beyond }] })),
];

/** The initial headings. They belong to the secretary, because a table is pasted with its own. */
const headingCells = ({ roles }: PasteTab): readonly PageCell[] =>
  roles.map((role) => ({ ...wordsInput, value: roleHeadings[role], style: header('', 'LEFT').style ?? {} }));

const colours = ({ sheetId }: PasteTab) =>
  wordRules(
    {
      sheetId,
      startRowIndex: rows.first,
      startColumnIndex: columns.answer,
      endColumnIndex: columns.answer + 1,
    },
    a1(rows.first, columns.answer),
  );

/** A link from the cell where Google opens the tab to the place to paste. */
const pasteLink = ({ sheetId }: PasteTab): PageCell => ({
  ...overflowing(text('', { textFormat: boldFont })),
  formula: `=HYPERLINK("#gid=${sheetId}&range=${a1(rows.first, columns.first)}";"${pasteHere}")`,
});

const empty = (length: number): readonly PageCell[] => Array.from({ length }, () => ({}));

/** *Historie* and *KB-cijfers*. */
export const pastePage = (view: PasteView): Page => {
  const { paste, state, standing } = view;
  const pasted = standing?.pasted ?? nothing;
  const formula = actFormula(a1(rows.act, columns.box), pasted, state, keptOf(figuresOf(pasted), view.own));
  const answered = answers(view, pasted);
  const heading = answered.find(({ at }) => at === rows.heading)?.cells[columns.answer]?.value;
  const noteRows = pasteNotes[paste.id].map((note, index) => ({
    at: rows.notes + index,
    cells: [overflowing(subtitle(note))],
  }));
  return {
    sheetId: paste.sheetId,
    title: paste.title,
    index: paste.index,
    rows: [
      { at: rows.title, cells: [title(pasteTitles[paste.id]), ...empty(columns.boxLabel)] },
      { at: rows.link, cells: [pasteLink(paste)] },
      ...noteRows,
      { at: rows.hidden, cells: [{}] },
      {
        at: rows.act,
        height: 90,
        cells: [{ ...text(''), formula }, box, overflowing(text(boxLabel, { textFormat: boldFont }))],
      },
      {
        at: rows.heading,
        cells: [header(String(heading ?? headingAnswer), 'LEFT'), ...headingCells(paste)],
      },
      ...answered.filter(({ at }) => at !== rows.heading),
    ],
    columnWidths: [answerWidth, ...paste.roles.map((role) => widthOf[role])],
    hiddenRow: rows.hidden,
    frozenRows: rows.first,
    frozenColumns: columns.first,
    conditionalFormats: colours(paste),
    signatureAt: { row: rows.hidden, column: columns.answer },
    area,
    whole: true,
  };
};

const boldFont = { fontFamily: 'Arial', fontSize: 10, bold: true };
