/**
 * The one threshold for what is said of a group: IMLS's publication standard (docs/domain.md, 4.5), and the fewest
 * libraries whose sum does not tell what one of them gave.
 */
export const responseRateMin = 80;
const coverageRateMin = 70;
export const librariesMin = 3;

export type Weakness = 'low-response' | 'low-coverage';

/** Why a total carries a warning and is not compared; null = it may be compared. Rates are per cent; null = nothing to divide. */
export const weaknessOf = (total: { responseRate: number | null; coverageRate: number | null }): Weakness | null => {
  if (total.responseRate !== null && total.responseRate < responseRateMin) return 'low-response';
  if (total.coverageRate !== null && total.coverageRate < coverageRateMin) return 'low-coverage';
  return null;
};

/** What anything about several libraries stands on. */
export interface ResponseCount {
  readonly n: number;
  readonly expected: number;
  /** Absent = nothing of it is estimated. */
  readonly coverageRate?: number | null;
}

/** Whether it may be told outside the group. `n` counts known zeros; a partial year is no answer. */
export const isPublic = ({ n, expected, coverageRate = null }: ResponseCount): boolean =>
  n >= librariesMin && weaknessOf({ responseRate: (100 * n) / expected, coverageRate }) === null;
