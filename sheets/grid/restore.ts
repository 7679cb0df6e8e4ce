import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Workbook } from './tab.ts';

type Request = sheets_v4.Schema$Request;

/** Decimal commas, dates and our formulas all hang on it. */
const locale = 'nl_NL';

/** The workbook speaks Dutch again. */
export const localeRestored = (workbook: Workbook): Request[] =>
  workbook.locale.startsWith('nl')
    ? []
    : [{ updateSpreadsheetProperties: { properties: { locale }, fields: 'locale' } }];

interface Renaming {
  readonly sheetId: number;
  readonly from: string;
  readonly to: string;
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Those whose name is free, or becomes so because who goes by it gets another: two of one name are refused, with the whole batch. */
const possible = (tabs: Workbook['tabs'], renamings: readonly Renaming[]): readonly Renaming[] => {
  const moved = new Set(renamings.map(({ sheetId }) => sheetId));
  const kept = renamings.filter(({ sheetId, to }) =>
    tabs.every((tab) => tab.sheetId === sheetId || !same(tab.title, to) || moved.has(tab.sheetId)),
  );
  return kept.length === renamings.length ? kept : possible(tabs, kept);
};

const titled = (sheetId: number, title: string): Request => ({
  updateSheetProperties: { properties: { sheetId, title }, fields: 'title' },
});

/** Tabs get their own names back, also from each other; `titles`: by the id of the tab. A name that another tab goes by stays its. */
export const titlesRestored = (workbook: Workbook, titles: ReadonlyMap<number, string>): Request[] => {
  const wrong = workbook.tabs.flatMap(({ sheetId, title }): Renaming[] => {
    const to = titles.get(sheetId);
    return to === undefined || to === title ? [] : [{ sheetId, from: title, to }];
  });
  const renamings = possible(workbook.tabs, wrong);
  // Who has the name of another goes out of its way first.
  const away = renamings.filter(({ sheetId, from }) =>
    renamings.some((other) => other.sheetId !== sheetId && same(other.to, from)),
  );
  return [
    ...away.map(({ sheetId, to }) => titled(sheetId, freeTitle(workbook, to))),
    ...renamings.map(({ sheetId, to }) => titled(sheetId, to)),
  ];
};

/** The file itself, as Google Drive shows it. */
export const workbookTitled = (title: string): Request[] => [
  { updateSpreadsheetProperties: { properties: { title }, fields: 'title' } },
];

/** The title for a tab that is to be built: its own, or with a number behind it when another tab took that name. */
export const freeTitle = ({ tabs }: Workbook, title: string): string => {
  const taken = new Set(tabs.map((tab) => tab.title.toLowerCase()));
  const numbered = tabs.map((_, index) => `${title} (${index + 2})`);
  return [title, ...numbered].find((one) => !taken.has(one.toLowerCase())) ?? title;
};
