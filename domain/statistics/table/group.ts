import type { Quarter } from '../../calendar/quarter.ts';
import type { FigureTable } from './table.ts';

/**
 * Groups of libraries to add up. `groupOf` gives each library's group by its position in the table;
 * -1 = none.
 */
export interface Groups {
  readonly names: readonly string[];
  readonly sizes: readonly number[];
  readonly groupOf: Int32Array;
}

export const noGroups = (table: FigureTable): Groups => ({
  names: [],
  sizes: [],
  groupOf: new Int32Array(table.libraries.length).fill(-1),
});

/** The provinces, alphabetically, of the libraries that were members in the period. */
export const provincesIn = (table: FigureTable, quarters: readonly Quarter[]): Groups => {
  const isMember = table.libraries.map((_, library) => quarters.some((quarter) => table.isMember(library, quarter)));
  const names = [...new Set(table.libraries.flatMap(({ province }, library) => (isMember[library] ? [province] : [])))];
  const indexOf = new Map(names.sort((one, other) => (one < other ? -1 : 1)).map((name, index) => [name, index]));
  const sizes = names.map(() => 0);
  const groupOf = Int32Array.from(table.libraries, ({ province }, library) => {
    const group = isMember[library] ? (indexOf.get(province) ?? -1) : -1;
    if (group >= 0) sizes[group] = (sizes[group] ?? 0) + 1;
    return group;
  });
  return { names, sizes, groupOf };
};
