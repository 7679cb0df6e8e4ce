import { fontFiles } from '@ibl/sheet-charts/png.ts';
import PDFDocument from 'pdfkit';

/**
 * A paper on A4 that can be read aloud: PDF with tags (ISO 32000-1, 14.8): headings, paragraphs, lists, tables with their
 * headings, figures with alternative texts; what is repeated on every page is no part of what is read. Same calls, same bytes.
 */
export type Element = PDFKit.PDFStructureElement;
type Pdf = PDFKit.PDFDocument;

export const ink = {
  text: '#1f1f1f',
  grey: '#5f6368',
  blue: '#00507d',
  line: '#dadce0',
  fill: '#e8eef4',
  warn: '#fff3cd',
};

interface PaperOptions {
  readonly title: string;
  readonly author: string;
  /** When the newest figures in it were handed in: the only time that it names. */
  readonly asOf: number;
  /** On every page, left and right of the page's number. */
  readonly running: { readonly left: string; readonly page: (number: number, of: number) => string };
}

export interface Paper {
  readonly pdf: Pdf;
  /** What has been put into it so far is read in this order. */
  readonly root: Element;
  readonly width: number;
  /** Points left on this page, less what waits for the next block. */
  left(): number;
  /** Points that what waits for the next block takes. */
  waiting(): number;
  nextPage(): void;
  /** Makes room for the next block, so many points of it at least, with what waits for it: those are never parted. */
  begin(height: number): void;
  /** Waits for the next block: no heading stands alone at the foot of a page, and one of nothing is not drawn. */
  heading(level: 1 | 2 | 3, words: string): void;
  /** A paragraph that waits for the next block, as a heading does: how a table is to be read. */
  lead(words: string, style?: TextStyle): void;
  paragraph(words: string, style?: TextStyle): void;
  list(items: readonly { readonly text: string; readonly note?: string }[]): void;
  /** What an item of a list takes, in points. */
  itemHeight(text: string): number;
  /** Over the whole width. */
  figure(png: Buffer, alt: string, height: number): void;
  end(): Promise<Buffer>;
}

interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly fill?: string;
}

const margins = { top: 48, bottom: 56, left: 54, right: 54 };
const sizes = { 1: 20, 2: 13, 3: 10.5 } as const;
const bodySize = 10;
const gap = 5;
const [aboveHeading, belowHeading] = [7, 4];

/**
 * An amount stays on one line with its sign. A word without end is parted, and spaces without end are one: to set either takes
 * the square of its length.
 */
const together = (words: string): string =>
  words
    .replaceAll('€ ', '€\u00a0')
    .replace(/[^\S\n]{20,}/gu, ' ')
    .replace(/\S{300}(?=\S)/gu, '$& ');

const collect = (pdf: Pdf): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('error', reject);
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.end();
  });

/** What an element says of itself; the library knows more of it than its types do. */
interface Described {
  readonly alt?: string;
  /** What a heading in a table is the heading of. */
  readonly scope?: 'Column' | 'Row';
  readonly bbox?: readonly [number, number, number, number];
  readonly placement?: 'Block';
}

/** Marks what is drawn as one piece of an element, and puts it under its parent. */
export const piece = (pdf: Pdf, parent: Element, type: string, options: Described, draw: () => void) => {
  const content = pdf.markStructureContent(type);
  draw();
  pdf.endMarkedContent();
  parent.add(pdf.struct(type, options, [content]));
};

/** Marks lines and fills as decoration, so that a screen reader skips them. */
export const artifact = (pdf: Pdf, draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void => {
  pdf.markContent('Artifact', { type });
  draw();
  pdf.endMarkedContent();
};

const writeRunning = (pdf: Pdf, { left, page }: PaperOptions['running']): void => {
  const { count } = pdf.bufferedPageRange();
  for (let at = 0; at < count; at++) {
    pdf.switchToPage(at);
    // Below the margin, where text would begin a new page.
    pdf.page.margins.bottom = 0;
    const y = pdf.page.height - 36;
    const width = pdf.page.width - margins.left - margins.right;
    artifact(
      pdf,
      () => {
        pdf.font('regular').fontSize(8).fillColor(ink.grey);
        pdf.text(left, margins.left, y, { width: width - 80, lineBreak: false });
        pdf.text(page(at + 1, count), margins.left, y, { width, align: 'right', lineBreak: false });
      },
      'Pagination',
    );
  }
};

export const createPaper = ({ title, author, asOf, running }: PaperOptions): Paper => {
  const [regular = '', bold = ''] = fontFiles();
  const at = new Date(asOf);
  const pdf = new PDFDocument({
    size: 'A4',
    margins,
    lang: 'nl-NL',
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    bufferPages: true,
    font: regular,
    info: { Title: title, Author: author, CreationDate: at, ModDate: at },
  });
  pdf.registerFont('regular', regular);
  pdf.registerFont('bold', bold);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const width = pdf.page.width - margins.left - margins.right;
  const x = margins.left;
  const waiting: { readonly height: number; readonly draw: () => void }[] = [];
  const heightWaiting = (): number => waiting.reduce((sum, { height }) => sum + height, 0);
  const leftOver = (): number => pdf.page.height - margins.bottom - pdf.y;
  const begin = (height: number): void => {
    if (leftOver() < heightWaiting() + height) pdf.addPage();
    for (const { draw } of waiting.splice(0)) draw();
  };

  /** How high a paragraph is, and how it is drawn where the page is then. */
  const paragraphOf = (given: string, { size = bodySize, bold: heavy, colour = ink.text, fill }: TextStyle = {}) => {
    const words = together(given);
    const inset = fill ? 8 : 0;
    const options = { width: width - 2 * inset, lineGap: 2 };
    const set = () => pdf.font(heavy ? 'bold' : 'regular').fontSize(size);
    const height = set().heightOfString(words, options) + 2 * inset;
    const draw = (): void => {
      if (fill) artifact(pdf, () => pdf.rect(x, pdf.y, width, height - 2).fill(fill));
      set().fillColor(colour);
      piece(pdf, root, 'P', {}, () => pdf.text(words, x + inset, pdf.y + inset, options));
      pdf.y += inset + gap;
      pdf.x = x;
    };
    return { height, draw, line: size * 1.6 };
  };

  const paragraph: Paper['paragraph'] = (given, style) => {
    const { height, draw, line } = paragraphOf(given, style);
    // A paragraph of three lines or fewer is not torn apart, nor is one with a fill.
    begin(style?.fill ? height : Math.min(height, 3 * line));
    draw();
  };

  const itemOptions = { width: width - 14, lineGap: 1.5 };

  const item = (list: Element, given: string, note: string | undefined): void => {
    const text = together(given);
    pdf.font('regular').fontSize(bodySize);
    begin(pdf.heightOfString(text, itemOptions) + (note ? 12 : 0));
    const entry = pdf.struct('LI');
    list.add(entry);
    const top = pdf.y;
    piece(pdf, entry, 'Lbl', {}, () => pdf.fillColor(ink.blue).text('•', x, top, { lineBreak: false }));
    const content = pdf.markStructureContent('LBody');
    pdf.fillColor(ink.text).text(text, x + 14, top, itemOptions);
    if (note)
      pdf
        .fontSize(8.5)
        .fillColor(ink.grey)
        .text(note, x + 14, pdf.y, itemOptions);
    pdf.endMarkedContent();
    entry.add(pdf.struct('LBody', {}, [content]));
    entry.end();
    pdf.y += 3;
    pdf.x = x;
  };

  return {
    pdf,
    root,
    itemHeight: (text) => {
      pdf.font('regular').fontSize(bodySize);
      return pdf.heightOfString(together(text), itemOptions) + 3;
    },
    width,
    left: () => leftOver() - heightWaiting(),
    waiting: heightWaiting,
    begin,
    paragraph,
    lead: (words, style) => {
      const { height, draw } = paragraphOf(words, style);
      waiting.push({ height: height + gap, draw });
    },
    nextPage: () => {
      pdf.addPage();
    },
    heading: (level, words) => {
      const set = () => pdf.font('bold').fontSize(sizes[level]);
      const height = set().heightOfString(words, { width }) + aboveHeading + belowHeading;
      const draw = (): void => {
        set().fillColor(level === 1 ? ink.text : ink.blue);
        if (level > 1 && pdf.y > margins.top + 1) pdf.y += aboveHeading;
        piece(pdf, root, `H${level}`, {}, () => pdf.text(words, x, pdf.y, { width }));
        pdf.y += belowHeading;
      };
      waiting.push({ height, draw });
    },
    list: (items) => {
      const [first] = items;
      if (!first) return;
      begin(2 * bodySize * 1.6);
      const list = pdf.struct('L');
      root.add(list);
      for (const { text, note } of items) item(list, text, note);
      list.end();
      pdf.y += gap - 3;
    },
    figure: (png, alt, height) => {
      begin(height + gap);
      const top = pdf.y;
      const bbox: [number, number, number, number] = [x, top, x + width, top + height];
      piece(pdf, root, 'Figure', { alt, bbox, placement: 'Block' }, () => pdf.image(png, x, top, { width, height }));
      pdf.y = top + height + gap;
      pdf.x = x;
    },
    end: () => {
      root.end();
      writeRunning(pdf, running);
      return collect(pdf);
    },
  };
};
