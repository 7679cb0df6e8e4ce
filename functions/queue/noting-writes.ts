import type { Sheets, World } from '../ports.ts';

/** The same world, recording whether a batch was sent to a workbook. A failed batch counts, because Google may have applied it. */
export const notingWrites = (world: World): { readonly world: World; readonly wrote: () => boolean } => {
  let wrote = false;
  const apply: Sheets['apply'] = (workbook, requests) => {
    wrote ||= requests.length > 0;
    return world.sheets.apply(workbook, requests);
  };
  return { world: { ...world, sheets: { ...world.sheets, apply } }, wrote: () => wrote };
};
