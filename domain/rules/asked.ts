import { isExplanation } from './explanation.ts';

/** What the secretary asked about, or what stands there now. */
export interface Said {
  /** Null when it is no number. */
  readonly value: number | null;
  /** The words beside it. */
  readonly explanation: string;
}

/** The library has answered: with another figure, or with other words that say something. */
export const isAnswered = (asked: Said, now: Said): boolean =>
  asked.value !== now.value || (now.explanation !== asked.explanation && isExplanation(now.explanation));
