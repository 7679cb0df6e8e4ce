import type { Measure } from '../../../domain/measures/measures.ts';
import type { LayoutRow, TopCode } from '../layout.ts';
import { wordsFor } from '../measure-words.ts';
import type { RowContext } from './cells.ts';
import { sentenceBeside } from './sentences-beside.ts';
import { boxSentence, standingSentence } from './top.ts';

/*
 * Row heights in pixels. Google does not fit a row to merged cells, so heights are estimated from
 * the text, with fewer letters per line than fit, so that no sentence is cut off. A changed height
 * rewrites the styles of the whole tab, so the minimum fits nearly every sentence.
 */

/** The height of some lines of Arial 10 pt, with padding. */
const heightOfLines = (lines: number): number => 17 * lines + 2;

const linesOf = (text: string, lettersPerLine: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersPerLine)), 0);

/**
 * Letters per line: bold over four columns, beside the box over two, in one column as wide as
 * *Controle*, and in the first column.
 */
const letters = { standing: 72, box: 75, correction: 44, label: 34 };

/** A text grows in steps of five lines, so that few edits change the height. */
const textLines = { step: 5, most: 20, lettersPerLine: 90 };

/** `said`: the label with the sentence under it, in the first column. */
const heightOfText = (text: string, said: string): number => {
  const { step, most } = textLines;
  const lines = Math.max(linesOf(text, textLines.lettersPerLine), linesOf(said, letters.label));
  return heightOfLines(Math.min(most, step * Math.max(1, Math.ceil(lines / step))));
};

const saidBeside = ({ view }: RowContext, { id }: Measure): string =>
  `${wordsFor(id).label}\n${view.answer ? sentenceBeside(view.answer, id) : ''}`;

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

/** The height of a row; undefined = Google fits it to its text. */
export const heightOf = (context: RowContext, row: LayoutRow): number | undefined => {
  switch (row.kind) {
    case 'text':
      return heightOfText(
        String(context.view.answer?.checked.inputs.get(row.code) ?? ''),
        saidBeside(context, row.measure),
      );
    case 'heading':
    case 'more':
      return 26;
    case 'top':
      return heightOfTop(context, row.code);
    default:
      return undefined;
  }
};
