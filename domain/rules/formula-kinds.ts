/** What a typed formula depends on, judged by its text: the time or chance, or other cells. */

const quotedParts = /"[^"]*"/gu;
const volatileCall =
  /(?<![\w.])(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|INDIRECT|OFFSET|GOOGLEFINANCE|IMPORT(?:RANGE|DATA|HTML|XML|FEED))\s*\(/iu;
/**
 * A word that is neither a function nor a truth value names a cell, a column, a tab or a named
 * range.
 */
const reference = /(?<![\w.$])(?!(?:TRUE|FALSE)(?![\w.]))[a-z_$][\w.$]*(?![\w.$]|\s*\()|'/iu;

/**
 * Stored formulas are cut at this length. A longer one cannot be judged, so it counts as one that
 * reads other cells.
 */
const lengthMax = 1000;

const bare = (formula: string): string => formula.slice(1, lengthMax).replace(quotedParts, '');

const isFormula = (typed: string): boolean => typed.startsWith('=');

/** Whether a formula's outcome changes by itself, with the time or by chance. */
export const isVolatile = (typed: string): boolean => isFormula(typed) && volatileCall.test(bare(typed));

/** Whether a formula's outcome depends on other cells. */
export const readsOthers = (typed: string): boolean =>
  isFormula(typed) && (typed.length > lengthMax || reference.test(bare(typed)));
