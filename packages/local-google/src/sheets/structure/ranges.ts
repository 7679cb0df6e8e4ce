import type { GridRange } from '../model/json.ts';

/**
 * Ranges deep inside Google's JSON (chart sources, pivot tables, slicers): every message that has a side of a GridRange is
 * one. The same object comes back when nothing changed; a range that is gone takes its place in a list with it.
 */
type Json = Record<string, unknown>;

const SIDES = ['startRowIndex', 'endRowIndex', 'startColumnIndex', 'endColumnIndex'];

const isRange = (value: Json): boolean => SIDES.some((side) => side in value);

export const mapRanges = <T>(value: T, map: (range: GridRange) => GridRange | undefined): T | undefined => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const mapped = value.map((element: unknown) => mapRanges(element, map)).filter((element) => element !== undefined);
    return mapped.length === value.length && mapped.every((element, index) => element === value[index])
      ? value
      : (mapped as T);
  }
  if (isRange(value as Json)) return map(value as GridRange) as T | undefined;
  let result: Json | undefined;
  for (const [key, element] of Object.entries(value)) {
    const after = mapRanges(element as unknown, map);
    if (after === element) continue;
    result ??= { ...(value as Json) };
    if (after === undefined) delete result[key];
    else result[key] = after;
  }
  return (result as T | undefined) ?? value;
};
