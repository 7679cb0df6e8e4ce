import type { Quarter } from '../../calendar/quarter.ts';
import { nameIn } from '../../libraries/event.ts';
import { isMember, type Library } from '../../libraries/library.ts';
import type { FigureTable } from '../table/table.ts';

const countPlaces = (libraries: readonly Library[]): ReadonlyMap<string, number> => {
  const inPlace = new Map<string, number>();
  for (const { city } of libraries) inPlace.set(city, (inPlace.get(city) ?? 0) + 1);
  return inPlace;
};

/**
 * The names for use in sentences, by library id: the place; the library's name if two members share
 * a place, or if it has left and another library is there now.
 */
export const placeNames = ({ libraries, events }: FigureTable, quarter: Quarter): ReadonlyMap<string, string> => {
  const everybody = countPlaces(libraries);
  const members = countPlaces(libraries.filter((library) => isMember(library, quarter)));
  return new Map(
    libraries.map((library) => {
      const inPlace = isMember(library, quarter) ? members : everybody;
      const alone = inPlace.get(library.city) === 1;
      return [library.id, alone ? library.city : nameIn(library, quarter, events)];
    }),
  );
};
