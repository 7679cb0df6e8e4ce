import { artifact, type Element, ink, type Paper, piece } from './paper.ts';

/** A table as it is read: words and numbers as they are shown. A row of one cell is a heading among the rows. */
export interface PaperTable {
  readonly heading: string;
  readonly header: readonly string[];
  readonly rows: readonly PaperRow[];
  /** Per column: true = words, aligned left. The first column always holds words. */
  readonly words?: readonly boolean[];
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

/** What a column needs at the least: its longest word. */
const leastOf = ({ pdf }: Paper, texts: readonly string[]): number =>
  Math.max(0, ...texts.map((text) => pdf.widthOfString(longestWord(text)))) + 2 * padding.x + 2;

/** Columns that want more than there is, `wanted` without the first: each its longest word, and of the rest by what it wants. */
const crowded = (
  paper: Paper,
  header: readonly string[],
  rows: readonly PaperRow[],
  wanted: readonly number[],
): readonly number[] => {
  const { pdf, width } = paper;
  const textsOf = (column: number) => [
    header[column] ?? '',
    ...rows.filter(({ cells }) => cells.length > 1).map(({ cells }) => cells[column] ?? ''),
  ];
  const longest = Math.max(...textsOf(0).map((text) => pdf.widthOfString(text))) + 2 * padding.x + 2;
  const first = Math.min(width * firstShare.min, longest);
  const least = wanted.map((_, at) => leastOf(paper, textsOf(at + 1)));
  const spare = width - first - least.reduce((sum, each) => sum + each, 0);
  const more = wanted.map((each, at) => Math.max(0, each - (least[at] ?? 0)));
  const wish = more.reduce((sum, each) => sum + each, 0);
  if (spare <= 0 || wish === 0) return [first, ...wanted.map(() => (width - first) / wanted.length)];
  return [first, ...least.map((each, at) => each + (spare * (more[at] ?? 0)) / wish)];
};

/** A column is as wide as its longest cell, its heading broken at words. */
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
  if (wanted > room) return crowded(paper, header, rows, others);
  const sum = calm.reduce((total, each) => total + each, 0);
  const [columns, taken] = sum <= room ? [calm, sum] : [others, wanted];
  const spare = Math.max(0, width * (1 - firstShare.max) - taken) / others.length;
  return [width - taken - spare * others.length, ...columns.map((each) => each + spare)];
};

interface Drawn {
  readonly paper: Paper;
  readonly widths: readonly number[];
  readonly words: readonly boolean[];
}

const spans = (cells: readonly string[]): boolean => cells.length === 1;

const textOptions = ({ words }: Pick<Drawn, 'words'>, width: number, column: number) => ({
  width: width - 2 * padding.x,
  align: column === 0 || words[column] ? ('left' as const) : ('right' as const),
});

const heightOf = ({ paper, widths, words }: Drawn, cells: readonly string[], bold: boolean): number => {
  paper.pdf.font(bold ? 'bold' : 'regular').fontSize(size);
  const heights = cells.map((text, column) => {
    const width = spans(cells) ? paper.width : (widths[column] ?? 0);
    return paper.pdf.heightOfString(text || ' ', textOptions({ words }, width, column));
  });
  return Math.max(...heights) + 2 * padding.y;
};

type Put = (column: number, draw: () => void) => void;

/** Words of a row at the height where the page is now; `put` says what each of them is. */
const drawRow = (
  { paper, widths, words }: Drawn,
  cells: readonly string[],
  style: { bold: boolean; fill: boolean },
  put: Put,
) => {
  const { pdf } = paper;
  const height = heightOf({ paper, widths, words }, cells, style.bold);
  const [left, top] = [pdf.page.margins.left, pdf.y];
  artifact(pdf, () => {
    if (style.fill) pdf.rect(left, top, paper.width, height).fill(ink.fill);
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
        .font(style.bold ? 'bold' : 'regular')
        .fontSize(size)
        .fillColor(spans(cells) ? ink.blue : ink.text);
      pdf.text(text || ' ', at + padding.x, top + padding.y, textOptions({ words }, width, column));
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

/** A table that is longer than a page keeps at least this many rows with its heading. */
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

/** Draws the table with its heading and the meaning of its signs above it, on the same page. */
export const drawTable = (paper: Paper, table: PaperTable, signs: string): void => {
  const { heading, header, rows, words = [] } = table;
  const drawn = { paper, widths: widthsOf(paper, header, rows), words };
  if (heading) paper.heading(3, heading);
  if (signs) paper.lead(signs, { size: 8, colour: ink.grey });
  const heights = [heightOf(drawn, header, true), ...rows.map(({ cells, bold }) => heightOf(drawn, cells, bold))];
  const whole = sumOf(heights);
  const [head = 0] = heights;
  const first = head + Math.max(togetherWith(drawn, rows, 0), sumOf(heights.slice(1, rowsAtLeast + 1)));
  // A table that fits on one page is not broken; the head of one that does not is never left without its first rows.
  paper.begin(whole < pageHeight - paper.waiting() ? whole : first);
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
