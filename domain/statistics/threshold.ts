/**
 * The threshold for publishing a figure of the group: IMLS's publication standard (docs/domain.md,
 * 4.5), and the smallest number of libraries for which a sum does not reveal one library's figure.
 */
export const responseRateMin = 80;
const coverageRateMin = 70;
export const librariesMin = 3;

export type Weakness = 'low-response' | 'low-coverage';

/**
 * Why a total carries a warning and is not compared; null = it may be compared. Rates are
 * percentages; null = nothing to divide.
 */
export const weaknessOf = (total: { responseRate: number | null; coverageRate: number | null }): Weakness | null => {
  if (total.responseRate !== null && total.responseRate < responseRateMin) return 'low-response';
  if (total.coverageRate !== null && total.coverageRate < coverageRateMin) return 'low-coverage';
  return null;
};

/** The response behind a statement about several libraries. */
export interface ResponseCount {
  readonly n: number;
  readonly expected: number;
  /** Absent = no part of it is estimated. */
  readonly coverageRate?: number | null;
}

/**
 * Whether a figure may be told outside the group. `n` includes known zeros; a partial year is not
 * an answer.
 */
export const isPublic = ({ n, expected, coverageRate = null }: ResponseCount): boolean =>
  n >= librariesMin && weaknessOf({ responseRate: (100 * n) / expected, coverageRate }) === null;
