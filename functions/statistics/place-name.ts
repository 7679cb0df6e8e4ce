import type { Quarter } from '../../sheets/questionnaire/quarter.ts';
import { nameIn } from '../../sheets/secretariat/event.ts';
import type { FigureTable } from './table.ts';

/** How sentences call a library: by its place, as everybody does; by its name where two share a place. */
export const placeNames = ({ libraries, events }: FigureTable, quarter: Quarter): ReadonlyMap<string, string> => {
  const inPlace = new Map<string, number>();
  for (const { city } of libraries) inPlace.set(city, (inPlace.get(city) ?? 0) + 1);
  return new Map(
    libraries.map((library) => {
      const alone = inPlace.get(library.city) === 1;
      return [library.id, alone ? library.city : nameIn(library, quarter, events)];
    }),
  );
};
