import { artifact, type Element, ink, type Paper, piece } from './paper.ts';

/** A table as it is read: words and numbers as they are shown. A row of one cell is a heading among the rows. */
export interface PaperTable {
  readonly heading: string;
  readonly header: readonly string[];
  readonly rows: readonly PaperRow[];
}

export interface PaperRow {
  readonly cells: readonly string[];
  readonly bold: boolean;
}

const size = 8;
const padding = { x: 4, y: 2.5 };
/** What a row is about has at least this part of the width, and at most that, so that its figures are not far off. */
const firstShare = { min: 0.22, max: 0.45 };

const headerLinesMax = 3;

const longestWord = (text: string): string =>
  text.split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest), '');

/** What a line may leave empty at its end: half the longest word. */
const longestPart = (pdf: Paper['pdf'], heading: string): number => pdf.widthOfString(longestWord(heading)) / 2;

/** A column is as wide as its longest cell, its heading broken at words; when that is too much, all are alike. */
const widthsOf = (paper: Paper, header: readonly string[], rows: readonly PaperRow[]): readonly number[] => {
  const { pdf, width } = paper;
  pdf.font('bold').fontSize(size);
  const others = header.slice(1).map((heading, at) => {
    const words = [longestWord(heading), ...rows.map(({ cells }) => cells[at + 1] ?? '')];
    return Math.max(...words.map((word) => pdf.widthOfString(word))) + 2 * padding.x + 2;
  });
  // A heading of many words is set in three lines at most, where the columns leave room for it.
  const calm = header.slice(1).map((heading, at) => {
    const third = pdf.widthOfString(heading) / headerLinesMax + longestPart(pdf, heading);
    return Math.max(others[at] ?? 0, Math.min(third, pdf.widthOfString(heading)) + 2 * padding.x + 2);
  });
  if (others.length === 0) return [width];
  const wanted = others.reduce((sum, each) => sum + each, 0);
  const room = width * (1 - firstShare.min);
  if (wanted > room) return [width - room, ...others.map(() => room / others.length)];
  const sum = calm.reduce((total, each) => total + each, 0);
  const [columns, taken] = sum <= room ? [calm, sum] : [others, wanted];
  const spare = Math.max(0, width * (1 - firstShare.max) - taken) / others.length;
  return [width - taken - spare * others.length, ...columns.map((each) => each + spare)];
};

interface Drawn {
  readonly paper: Paper;
  readonly widths: readonly number[];
}

const spans = (cells: readonly string[]): boolean => cells.length === 1;

const textOptions = (width: number, column: number) => ({
  width: width - 2 * padding.x,
  align: column === 0 ? ('left' as const) : ('right' as const),
});

const heightOf = ({ paper, widths }: Drawn, cells: readonly string[], bold: boolean): number => {
  paper.pdf.font(bold ? 'bold' : 'regular').fontSize(size);
  const heights = cells.map((text, column) => {
    const width = spans(cells) ? paper.width : (widths[column] ?? 0);
    return paper.pdf.heightOfString(text || ' ', textOptions(width, column));
  });
  return Math.max(...heights) + 2 * padding.y;
};

type Put = (column: number, draw: () => void) => void;

/** Words of a row at the height where the page is now; `put` says what each of them is. */
const drawRow = (
  { paper, widths }: Drawn,
  cells: readonly string[],
  looks: { bold: boolean; fill: boolean },
  put: Put,
) => {
  const { pdf } = paper;
  const height = heightOf({ paper, widths }, cells, looks.bold);
  const [left, top] = [pdf.page.margins.left, pdf.y];
  artifact(pdf, () => {
    if (looks.fill) pdf.rect(left, top, paper.width, height).fill(ink.fill);
    pdf
      .moveTo(left, top + height)
      .lineTo(left + paper.width, top + height)
      .lineWidth(0.5)
      .stroke(ink.line);
  });
  let x = left;
  for (const [column, text] of cells.entries()) {
    const width = spans(cells) ? paper.width : (widths[column] ?? 0);
    const at = x;
    put(column, () => {
      pdf
        .font(looks.bold ? 'bold' : 'regular')
        .fontSize(size)
        .fillColor(spans(cells) ? ink.blue : ink.text);
      pdf.text(text || ' ', at + padding.x, top + padding.y, textOptions(width, column));
    });
    x += width;
  }
  pdf.y = top + height;
  pdf.x = left;
};

/** Read once, drawn at the head of every page that the table runs over: what its signs mean, and its headings. */
const repeatHeader = (drawn: Drawn, header: readonly string[], signs: string): void => {
  const { pdf, width } = drawn.paper;
  if (signs) {
    artifact(pdf, () => pdf.font('regular').fontSize(size).fillColor(ink.grey).text(signs, { width, lineGap: 2 }));
    pdf.y += 5;
  }
  drawRow(drawn, header, { bold: true, fill: true }, (_, draw) => artifact(pdf, draw));
};

const addRow = (
  drawn: Drawn,
  parent: Element,
  cells: readonly string[],
  bold: boolean,
  kind: 'header' | 'row',
): void => {
  const { pdf } = drawn.paper;
  const row = pdf.struct('TR');
  parent.add(row);
  drawRow(drawn, cells, { bold, fill: kind === 'header' }, (column, draw) => {
    const isHeading = kind === 'header' || column === 0;
    const scope = kind === 'header' ? 'Column' : 'Row';
    piece(pdf, row, isHeading ? 'TH' : 'TD', isHeading ? { scope } : {}, draw);
  });
  row.end();
};

const sumOf = (parts: readonly number[]): number => parts.reduce((total, each) => total + each, 0);

/** Of a table that is longer than a page, so many rows at least stand with what is above it. */
const rowsAtLeast = 4;
/** What a page has between its margins. */
const pageHeight = 730;

/** What must stay on one page from this row on: a heading among the rows with all that is under it, where a page holds that. */
const togetherWith = (drawn: Drawn, rows: readonly PaperRow[], at: number): number => {
  const heights = rows.slice(at).map(({ cells, bold }) => heightOf(drawn, cells, bold));
  const [own = 0, next = 0] = heights;
  if (!spans(rows[at]?.cells ?? [])) return own;
  const following = rows.slice(at + 1).findIndex(({ cells }) => spans(cells));
  const section = sumOf(following === -1 ? heights : heights.slice(0, following + 1));
  return section < pageHeight / 2 ? section : own + next;
};

/** With its heading and what its signs mean above it, so that nobody has to turn the page for them. */
export const drawTable = (paper: Paper, table: PaperTable, signs: string): void => {
  const { heading, header, rows } = table;
  const drawn = { paper, widths: widthsOf(paper, header, rows) };
  if (heading) paper.heading(3, heading);
  if (signs) paper.lead(signs, { size: 8, colour: ink.grey });
  const heights = [heightOf(drawn, header, true), ...rows.map(({ cells, bold }) => heightOf(drawn, cells, bold))];
  const whole = sumOf(heights);
  // A table that fits on one page is not broken.
  paper.begin(whole < pageHeight - paper.waiting() ? whole : sumOf(heights.slice(0, rowsAtLeast + 1)));
  const element = paper.pdf.struct('Table', { title: heading });
  paper.root.add(element);
  addRow(drawn, element, header, true, 'header');
  for (const [at, { cells, bold }] of rows.entries()) {
    if (paper.left() < togetherWith(drawn, rows, at)) {
      paper.nextPage();
      repeatHeader(drawn, header, signs);
    }
    addRow(drawn, element, cells, bold || spans(cells), 'row');
  }
  element.end();
  paper.pdf.y += 8;
};
