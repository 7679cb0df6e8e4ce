/**
 * `missing`: nothing handed in. `notExpected`: not a member, or not asked in that quarter.
 * `unasked`: a member that did not give a figure that no form asks.
 */
export const cellKind = {
  missing: 0,
  number: 1,
  unknown: 2,
  notApplicable: 3,
  blank: 4,
  notExpected: 5,
  unasked: 6,
} as const;
export type CellKind = (typeof cellKind)[keyof typeof cellKind];

/**
 * One figure in one quarter, indexed by the libraries' position in the table. A value is 0 unless
 * its kind is `number`.
 */
export interface Column {
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
}

/**
 * Groups of libraries that count as one in a comparison, by their positions in the table; `linked`
 * marks each of them.
 */
export interface Units {
  readonly linked: Uint8Array;
  readonly units: readonly (readonly number[])[];
}
