import type { Page, PageCell } from '../grid/page.ts';
import { tabTitle } from '../questionnaire/quarter.ts';
import { header, label, line, paragraph, subtitle, title, wholePage, word } from '../statistic/cells.ts';
import type { Library } from './library.ts';
import { secretariatTabs } from './tabs.ts';
import * as t from './texts.ts';

const widths = [90, 300, 140, 140, 90, 100, 90];

const linkCell = (library: Library, workbookAddress: string): PageCell =>
  library.workbookId === null
    ? word(t.noLink)
    : { ...label(''), formula: t.linkFormula(`${workbookAddress}${library.workbookId}/edit`) };

const byCode = (one: Library, other: Library): number => (one.id < other.id ? -1 : 1);

/** *Register*: the members with their dates and workbooks. */
export const registerPage = (libraries: readonly Library[], workbookAddress: string): Page => {
  const top = [line(title(t.registerTitle)), ...paragraph(t.registerNote, subtitle)];
  return wholePage({ ...secretariatTabs.register, index: 2, frozenRows: top.length + 1 }, widths, [
    ...top,
    line(...t.registerHeaders.map((each) => header(each, 'LEFT'))),
    ...[...libraries]
      .sort(byCode)
      .map((library) =>
        line(
          label(library.id),
          label(library.name),
          label(library.city),
          label(library.province),
          label(tabTitle(library.from)),
          label(library.to === null ? '' : tabTitle(library.to)),
          linkCell(library, workbookAddress),
        ),
      ),
  ]);
};
