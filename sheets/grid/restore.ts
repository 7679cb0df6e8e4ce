import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Workbook } from './tab.ts';

type Request = sheets_v4.Schema$Request;

/** Decimal commas, dates and our formulas depend on it. */
const locale = 'nl_NL';

/** Sets the workbook's locale to Dutch if it is not. */
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

/**
 * The renamings that can be carried out: the title is free, or its present tab is renamed too.
 * Google rejects a whole batch for one duplicate title.
 */
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

/**
 * Gives tabs their own titles back, by tab id, even if they have swapped them. A title in use by
 * another tab stays with it.
 */
export const titlesRestored = (workbook: Workbook, titles: ReadonlyMap<number, string>): Request[] => {
  const wrong = workbook.tabs.flatMap(({ sheetId, title }): Renaming[] => {
    const to = titles.get(sheetId);
    return to === undefined || to === title ? [] : [{ sheetId, from: title, to }];
  });
  const renamings = possible(workbook.tabs, wrong);
  // A tab that has another's title gets a temporary one first.
  const away = renamings.filter(({ sheetId, from }) =>
    renamings.some((other) => other.sheetId !== sheetId && same(other.to, from)),
  );
  return [
    ...away.map(({ sheetId, to }) => titled(sheetId, freeTitle(workbook, to))),
    ...renamings.map(({ sheetId, to }) => titled(sheetId, to)),
  ];
};

/** Sets the title of the file in Google Drive. */
export const workbookTitled = (title: string): Request[] => [
  { updateSpreadsheetProperties: { properties: { title }, fields: 'title' } },
];

/** The title for a new tab: its own, or with a number when another tab has it. */
export const freeTitle = ({ tabs }: Workbook, title: string): string => {
  const taken = new Set(tabs.map((tab) => tab.title.toLowerCase()));
  const numbered = tabs.map((_, index) => `${title} (${index + 2})`);
  return [title, ...numbered].find((one) => !taken.has(one.toLowerCase())) ?? title;
};
