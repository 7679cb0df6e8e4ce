import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Tab, Workbook } from './tab.ts';

type Request = sheets_v4.Schema$Request;

/** Decimal commas, dates and our formulas all hang on it. */
const locale = 'nl_NL';

/** The workbook speaks Dutch again. */
export const localeRestored = (workbook: Workbook): Request[] =>
  workbook.locale.startsWith('nl')
    ? []
    : [{ updateSpreadsheetProperties: { properties: { locale }, fields: 'locale' } }];

/** A tab gets its own name back, unless another tab goes by it: two of one name are refused, with the whole batch. */
export const titleRestored = (workbook: Workbook, tab: Tab, title: string): Request[] => {
  const taken = workbook.tabs.some((other) => other.title.toLowerCase() === title.toLowerCase());
  return taken ? [] : [{ updateSheetProperties: { properties: { sheetId: tab.sheetId, title }, fields: 'title' } }];
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
