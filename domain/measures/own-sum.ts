/** The sum of some cells, once all of them hold a number. */
export const sumOf = (cells: readonly string[]): string => {
  const all = cells.join(';');
  return `=IF(COUNT(${all})=${cells.length};SUM(${all});"")`;
};

/** A sum that we wrote: nobody types it so, but rows that are sorted and cells that are pasted may leave one beside a figure. */
export const isSumOfOurs = (formula: string): boolean => /^=IF\(COUNT\((.+)\)=\d+;SUM\(\1\);""\)$/u.test(formula);
