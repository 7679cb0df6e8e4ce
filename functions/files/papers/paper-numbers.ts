import type { HeadlineNumber } from './headline-numbers.ts';
import { artifact, ink, type Paper, piece } from './paper.ts';

/** The numbers with which a paper opens: beside each other, each in a box, read as a paragraph each. */

const height = 94;
const between = 10;
const padding = 10;

export const drawNumbers = (paper: Paper, numbers: readonly HeadlineNumber[]): void => {
  if (numbers.length === 0) return;
  paper.begin(height + between);
  const { pdf, root } = paper;
  const [left, top] = [pdf.page.margins.left, pdf.y];
  const width = (paper.width - between * (numbers.length - 1)) / numbers.length;
  const options = { width: width - 2 * padding, lineGap: 0.5 };
  for (const [at, { figure, what, change, basis }] of numbers.entries()) {
    const x = left + at * (width + between);
    artifact(pdf, () => pdf.rect(x, top, width, height).fill(ink.fill));
    piece(pdf, root, 'P', {}, () => {
      pdf.font('bold').fontSize(24).fillColor(ink.blue);
      pdf.text(figure, x + padding, top + 7, options);
      pdf.font('regular').fontSize(9).fillColor(ink.text).text(what, options);
      if (change) pdf.font('bold').text(change, options);
      pdf.font('regular').fontSize(7.5).fillColor(ink.grey).text(basis, options);
    });
  }
  pdf.x = left;
  pdf.y = top + height + between;
};
