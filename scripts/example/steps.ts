import type { Quarter } from '../../domain/calendar/quarter.ts';

/** A part of the set-up, and how long it takes on two quiet cores. */
export interface Step {
  readonly what: 'workbooks' | 'history' | 'provision' | 'play' | 'open';
  /** The quarter that it is about. */
  readonly quarter: Quarter;
  readonly seconds: number;
}

/** What the set-up tells whoever watches. */
export interface Report {
  /** A step begins: the one at that place. */
  step(steps: readonly Step[], at: number): void;
  /** The statistic of the older quarters can be read. */
  readable(): Promise<void>;
}

/** The steps of a set-up that plays these quarters and then opens the current one. */
export const stepsOf = (played: readonly Quarter[], now: Quarter): readonly Step[] => [
  { what: 'workbooks', quarter: now, seconds: 0.2 },
  ...(played[0] ? [{ what: 'history' as const, quarter: played[0], seconds: 2.7 }] : []),
  { what: 'provision', quarter: now, seconds: 2.4 },
  // The oldest has the late correction.
  ...played.map((quarter, place) => ({ what: 'play' as const, quarter, seconds: place === 0 ? 8 : 5 })),
  { what: 'open', quarter: now, seconds: 4.3 },
];

export interface Standing {
  /** From 0 to 1. */
  readonly share: number;
  readonly secondsLeft: number;
}

const sum = (steps: readonly Step[]): number => steps.reduce((total, { seconds }) => total + seconds, 0);

/** A step that takes longer than foreseen never counts as more than this part of itself. */
const unfinishedMax = 0.95;

/**
 * How far a set-up is, from the times of the steps: this machine is as much slower in the rest as it
 * was until now.
 * @param took seconds of the steps before this one; `since` seconds of this one.
 */
export const standingOf = (steps: readonly Step[], at: number, took: number, since: number): Standing => {
  const [before, step] = [sum(steps.slice(0, at)), steps[at]];
  const slower = before > 0 ? took / before : 1;
  const within = Math.min(since / slower, (step?.seconds ?? 0) * unfinishedMax);
  const done = before + within;
  const total = sum(steps);
  return { share: done / total, secondsLeft: (total - done) * slower };
};
