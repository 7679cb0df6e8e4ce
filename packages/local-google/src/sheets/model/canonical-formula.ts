import { stringifyA1Ref } from '@borgar/fx';
import { readReference } from '../formula/rewrite/reference.ts';
import { tokensOf } from '../formula/syntax.ts';
import { quotedTitle } from './range/a1.ts';
import type { Workbook } from './workbook.ts';

const REFERENCES = new Set(['range', 'range_beam', 'range_ternary']);

/** `sales!b3:a2` → `Sales!A2:B3`, `a1:a1` → `A1`; undefined for what is no reference. */
const canonical = (text: string, workbook: Workbook): string | undefined => {
  const reference = readReference(text);
  if (!reference || !('range' in reference)) return undefined;
  const title = reference.context?.at(-1);
  const cells = stringifyA1Ref({ range: reference.range });
  if (title === undefined) return cells;
  return `${quotedTitle(workbook.sheetByTitle(title)?.title ?? title)}!${cells}`;
};

/**
 * A formula as Google keeps it: references in capitals, corners in order, titles as the sheets have them and in quotes only
 * where they need them. All else, spaces and function names included, stays as it was typed.
 */
export const canonicalFormula = (formula: string, workbook: Workbook): string => {
  let result = '';
  let copied = 0;
  for (const token of tokensOf(formula, workbook.locale, true)) {
    if (!REFERENCES.has(token.type)) continue;
    const [start = 0, end = 0] = token.loc ?? [];
    const text = formula.slice(start, end);
    const kept = canonical(text, workbook);
    if (kept === undefined || kept === text) continue;
    result += formula.slice(copied, start) + kept;
    copied = end;
  }
  return result + formula.slice(copied);
};
