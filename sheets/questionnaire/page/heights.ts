import type { LayoutRow, TopCode } from '../layout.ts';
import type { RowContext } from './cells.ts';
import { boxSentence, standingSentence } from './top.ts';

/*
 * Heights of rows, in pixels. Google fits no row to the words of merged cells, so these are reckoned from the words: by
 * letters a line, fewer than fit, lest a sentence is cut. A height that changes costs the looks of the whole tab, so the
 * least is what nearly every sentence needs.
 */

/** Lines of Arial 10 pt, with some room above and below. */
const heightOfLines = (lines: number): number => 17 * lines + 2;

const linesOf = (text: string, lettersPerLine: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersPerLine)), 0);

/** A text gets its lines in steps of five, so that few edits change the height. */
const textLines = { step: 5, most: 20, lettersPerLine: 90 };

const heightOfText = (text: string): number => {
  const { step, most, lettersPerLine } = textLines;
  const steps = Math.max(1, Math.ceil(linesOf(text, lettersPerLine) / step));
  return heightOfLines(Math.min(most, step * steps));
};

/** Bold over four columns; beside the box over two columns, and in one that is as wide as *Controle*. */
const letters = { standing: 72, box: 75, correction: 44 };

const heightOfTop = (context: RowContext, code: TopCode): number | undefined => {
  const { view, correctable } = context;
  const atLeast = (least: number, text: string, lettersPerLine: number): number =>
    heightOfLines(Math.max(least, linesOf(text, lettersPerLine)));
  switch (code) {
    case 'title':
      return 42;
    case 'standing':
      return atLeast(2, standingSentence(view), letters.standing);
    case 'done':
      return correctable
        ? atLeast(3, boxSentence(context), letters.correction)
        : atLeast(2, boxSentence(context), letters.box);
    case 'header':
      return undefined;
  }
};

/** `undefined`: as high as its words, which Google sees to. */
export const heightOf = (context: RowContext, row: LayoutRow): number | undefined => {
  switch (row.kind) {
    case 'text':
      return heightOfText(String(context.view.answer?.checked.inputs.get(row.code) ?? ''));
    case 'heading':
    case 'more':
      return 26;
    case 'top':
      return heightOfTop(context, row.code);
    default:
      return undefined;
  }
};
