import type { Page } from '../grid/page.ts';
import { blankLine, line, paragraph, section, subtitle, text, title, wholePage } from './cells.ts';
import { methodIntroduction, methodSections, methodTitle } from './method-texts.ts';

/** *Methode*: what the figures mean and how anybody can recompute them. */
export const methodPage = (versions: string, sheetId: number, index: number): Page =>
  wholePage(
    { sheetId, title: 'Methode', index, frozenRows: 1 },
    Array.from({ length: 10 }, () => 100),
    [
      line(title(methodTitle)),
      ...paragraph(methodIntroduction, subtitle),
      ...paragraph(versions, subtitle),
      ...methodSections.flatMap(({ heading, paragraphs }) => [
        blankLine,
        line(section(heading)),
        ...paragraphs.flatMap((each) => paragraph(each, text)),
      ]),
    ],
  );
