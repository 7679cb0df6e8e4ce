/** What a formula that a person typed hangs on, by its text: another outcome each time, or other cells. */

const quotedParts = /"[^"]*"/gu;
const volatileCall =
  /(?<![\w.])(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|INDIRECT|OFFSET|GOOGLEFINANCE|IMPORT(?:RANGE|DATA|HTML|XML|FEED))\s*\(/iu;
/** A word that is no function and no truth value is a cell, a column, a tab or a named range. */
const reference = /(?<![\w.$])(?!(?:TRUE|FALSE)(?![\w.]))[a-z_$][\w.$]*(?![\w.$]|\s*\()|'/iu;

/** A formula is cut as what is stored of a cell is: one that is longer cannot be told, and is taken for one that reads cells. */
const lengthMax = 1000;

const bare = (formula: string): string => formula.slice(1, lengthMax).replace(quotedParts, '');

const isFormula = (typed: string): boolean => typed.startsWith('=');

/** Its outcome changes without anybody typing anything. */
export const isVolatile = (typed: string): boolean => isFormula(typed) && volatileCall.test(bare(typed));

/** Its outcome changes when somebody types elsewhere. */
export const readsOthers = (typed: string): boolean =>
  isFormula(typed) && (typed.length > lengthMax || reference.test(bare(typed)));
