import type { Quarter } from '../../sheets/questionnaire/quarter.ts';
import type { FigureTable } from './table.ts';

/** Libraries that are added up together, by their place in the table. */
export interface Group {
  readonly name: string;
  readonly members: readonly number[];
}

/** By province, alphabetically; the libraries that were members in the period. */
export const provincesIn = (table: FigureTable, quarters: readonly Quarter[]): readonly Group[] => {
  const members = new Map<string, number[]>();
  for (const [index, { province }] of table.libraries.entries()) {
    if (!quarters.some((quarter) => table.isMember(index, quarter))) continue;
    const group = members.get(province);
    if (group) group.push(index);
    else members.set(province, [index]);
  }
  return [...members]
    .map(([name, libraries]) => ({ name, members: libraries }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
};
