import { endOfDay, type Quarter, type QuarterDates } from '../calendar/quarter.ts';
import { responseRateMin } from './threshold.ts';

/**
 * Why a quarter is shown as a whole: it has closed, the secretary published it, or enough libraries have handed in.
 * `withdrawn`: she took her tick back before it closed, so that the quarter before it is shown again.
 */
export type Fitness = 'closed' | 'published' | 'response' | 'withdrawn';

export interface QuarterToShow extends QuarterDates {
  readonly quarter: Quarter;
  /** As it was kept last; null = not fit yet. */
  readonly fitness: Fitness | null;
}

export interface Attendance {
  readonly handedIn: number;
  /** The libraries that are asked for figures of the quarter. */
  readonly expected: number;
}

/** A quarter that became fit stays so; only her own act takes it back, and closing ends that. */
export const fitnessOf = (
  { fitness, closesOn }: QuarterToShow,
  { handedIn, expected }: Attendance,
  now: number,
): Fitness | null => {
  if (fitness === 'closed' || now >= endOfDay(closesOn)) return 'closed';
  if (fitness !== null) return fitness;
  return handedIn > 0 && 100 * handedIn >= responseRateMin * expected ? 'response' : null;
};

export const isFit = (fitness: Fitness | null): boolean => fitness !== null && fitness !== 'withdrawn';
