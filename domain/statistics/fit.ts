import { endOfDay, type Quarter, type QuarterDates } from '../calendar/quarter.ts';
import { responseRateMin } from './threshold.ts';

/**
 * Why a quarter is shown as a whole: it has closed, the secretary published it, or enough libraries
 * have handed in. `withdrawn`: she removed her tick before it closed, so the previous quarter is
 * shown again.
 */
export type Fitness = 'closed' | 'published' | 'response' | 'withdrawn';

interface QuarterToShow extends QuarterDates {
  readonly quarter: Quarter;
  /** The fitness as last stored; null = not fit yet. */
  readonly fitness: Fitness | null;
}

export interface Attendance {
  readonly handedIn: number;
  /** The number of libraries that are asked for figures of the quarter. */
  readonly expected: number;
}

/**
 * The fitness of a quarter. A fit quarter stays fit unless the secretary withdraws it; closing ends
 * that choice.
 */
export const fitnessOf = (
  { fitness, closesOn }: QuarterToShow,
  { handedIn, expected }: Attendance,
  now: number,
): Fitness | null => {
  if (fitness === 'closed' || now >= endOfDay(closesOn)) return 'closed';
  if (fitness !== null) return fitness;
  return handedIn > 0 && 100 * handedIn >= responseRateMin * expected ? 'response' : null;
};

/** Whether a quarter may be shown as a whole (docs/domain.md, 4.4). */
export const isFit = (fitness: Fitness | null): boolean => fitness !== null && fitness !== 'withdrawn';
