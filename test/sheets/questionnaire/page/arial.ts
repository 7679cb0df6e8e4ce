import PDFDocument from 'pdfkit';

/** How wide Arial 10 pt is: letter for letter as wide as Helvetica, of which PDF has the widths. */
const pixelsPerPoint = 96 / 72;
const fontSize = 10;
/** What lies between the line and the words of a cell, left and right together. */
const padding = 6;

const document = new PDFDocument({ autoFirstPage: false }).fontSize(fontSize);

type Weight = 'Helvetica' | 'Helvetica-Bold';

/** In pixels of a screen. Signs that Helvetica lacks (✓, →) are as wide as they are high. */
export const widthOf = (text: string, weight: Weight = 'Helvetica'): number => {
  const known = text.replace(/[✓→]/gu, '');
  const others = [...text].length - [...known].length;
  return pixelsPerPoint * (document.font(weight).widthOfString(known, { features: [] }) + others * fontSize);
};

/** How many lines a text takes in a cell of this width, broken at spaces as Sheets does. */
export const linesIn = (text: string, cellWidth: number, weight: Weight = 'Helvetica'): number => {
  let lines = 1;
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, weight) > cellWidth - padding) {
      lines++;
      line = word;
    } else line = longer;
  }
  return lines;
};
