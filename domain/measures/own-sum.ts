/** A sheet formula for the sum of some cells; '' until all of them hold a number. */
export const sumOf = (cells: readonly string[]): string => {
  const all = cells.join(';');
  return `=IF(COUNT(${all})=${cells.length};SUM(${all});"")`;
};

/**
 * Whether a formula is a sum that we wrote. People do not type it in this form, but sorting rows
 * and pasting cells can leave one beside an input.
 */
export const isSumOfOurs = (formula: string): boolean => /^=IF\(COUNT\((.+)\)=\d+;SUM\(\1\);""\)$/u.test(formula);
