import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Page } from './page.ts';
import type { Tab } from './tab.ts';

type Request = sheets_v4.Schema$Request;
type Rule = sheets_v4.Schema$ConditionalFormatRule;

/** What a rule asks of a cell, whichever cell: Google moves the references along when rows and columns are inserted. */
export const ruleKey = ({ booleanRule }: Rule): string =>
  (booleanRule?.condition?.values?.[0]?.userEnteredValue ?? '')
    .replace(/\$?\b[A-Z]{1,3}\$?\d{1,7}\b/gu, '#')
    .replace(/\s/gu, '')
    .replaceAll(',', ';');

/** The rules of the page, in its order, in the place of what is left of them; other people's rules stay. */
export const rulesReplaced = (tab: Tab, { conditionalFormats = [] }: Page): Request[] => {
  const ours = new Set(conditionalFormats.map(ruleKey));
  const left = tab.rules.flatMap((key, index) => (ours.has(key) ? [index] : []));
  return [
    ...left.reverse().map((index) => ({ deleteConditionalFormatRule: { sheetId: tab.sheetId, index } })),
    ...conditionalFormats.map((rule, index) => ({ addConditionalFormatRule: { rule, index } })),
  ];
};

const timesIn = (keys: readonly string[], key: string): number => keys.filter((one) => one === key).length;

/**
 * Puts back what somebody deleted; nothing when all are there. A rule that Google gives back in other words than ours is never
 * recognised: a tab that has twice as many rules as the page is left as it is, so that they do not become more for ever.
 */
export const rulesRestored = (tab: Tab, page: Page): Request[] => {
  const wanted = (page.conditionalFormats ?? []).map(ruleKey);
  const isComplete = [...new Set(wanted)].every((key) => timesIn(tab.rules, key) >= timesIn(wanted, key));
  return isComplete || tab.rules.length > 2 * wanted.length ? [] : rulesReplaced(tab, page);
};
