/**
 * How much one formula may cost. JavaScript cannot be interrupted, so a formula without bound would hold up every other
 * call, and the next start as well.
 */
export interface Budget {
  /** Steps: one for each cell that is read, compared or made, more for what takes longer. */
  left: number;
}

/** Half the cells that a workbook may hold: about a second of a processor. Google publishes no limit. */
export const stepsMax = 5_000_000;
/** As many characters as a cell may hold. */
export const charactersMax = 50_000;
/** As many cells as a workbook may hold. */
export const cellsMax = 10_000_000;

/** Thrown by `spend`; `within` makes the formula's error of it. */
class LimitReached extends Error {}

let current: Budget = { left: Number.POSITIVE_INFINITY };
let spent = 0;

/** All steps so far, of every budget. */
export const stepsSpent = (): number => spent;

/** Takes steps from the formula that is being calculated. */
export const spend = (steps: number): void => {
  spent += steps;
  current.left -= steps;
  if (current.left < 0) throw new LimitReached();
};

/** Searching a text for another one takes, at the worst, as long as their product. */
export const spendSearch = (needle: string, hay: string): void => spend(1 + (needle.length * hay.length) / 100);

/** Does work that is paid from this budget; work within it has its own. Gives `otherwise` when it costs more. */
export const within = <Outcome>(budget: Budget, work: () => Outcome, otherwise: () => Outcome): Outcome => {
  const outer = current;
  current = budget;
  try {
    return work();
  } catch (problem) {
    if (problem instanceof LimitReached) return otherwise();
    throw problem;
  } finally {
    current = outer;
  }
};

/** Formulas within formulas deeper than JavaScript's own stack. */
export const isStackOverflow = (problem: unknown): boolean =>
  problem instanceof RangeError && /call stack/.test(problem.message);
