import { isExplanation } from './explanation.ts';

/** A figure and its explanation, either when the secretary asked or as they are now. */
export interface Said {
  /** Null when it is not a number. */
  readonly value: number | null;
  /** The explanation beside the figure. */
  readonly explanation: string;
}

/**
 * Whether the library has answered: the figure changed, or the explanation changed and says
 * something.
 */
export const isAnswered = (asked: Said, now: Said): boolean =>
  asked.value !== now.value || (now.explanation !== asked.explanation && isExplanation(now.explanation));
