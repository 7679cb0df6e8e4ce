import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Page } from './page.ts';
import type { Tab } from './tab.ts';

type Request = sheets_v4.Schema$Request;
type Rule = sheets_v4.Schema$ConditionalFormatRule;

/**
 * A rule's condition without cell references, because Google shifts those when rows and columns are
 * inserted.
 */
export const ruleKey = ({ booleanRule }: Rule): string =>
  (booleanRule?.condition?.values?.[0]?.userEnteredValue ?? '')
    .replace(/\$?\b[A-Z]{1,3}\$?\d{1,7}\b/gu, '#')
    .replace(/\s/gu, '')
    .replaceAll(',', ';');

/** Replaces what is left of the page's rules by all of them, in order. Other rules stay. */
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
 * Restores the page's rules if one was deleted. If Google rewords a rule, its key never matches, so
 * a tab with twice as many rules as the page is left alone; otherwise every check would add more.
 */
export const rulesRestored = (tab: Tab, page: Page): Request[] => {
  const wanted = (page.conditionalFormats ?? []).map(ruleKey);
  const isComplete = [...new Set(wanted)].every((key) => timesIn(tab.rules, key) >= timesIn(wanted, key));
  return isComplete || tab.rules.length > 2 * wanted.length ? [] : rulesReplaced(tab, page);
};
