/**
 * `missing`: nothing handed in. `notExpected`: not a member, or not asked in that quarter. `unasked`: a member that did not
 * give what nobody asks.
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

/** One figure in one quarter, by the libraries' place in the table; a value is 0 where the kind is not `number`. */
export interface Column {
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
}

/** Libraries that count as one in a comparison, by their places in the table; `linked` marks every one of them. */
export interface Units {
  readonly linked: Uint8Array;
  readonly units: readonly (readonly number[])[];
}
