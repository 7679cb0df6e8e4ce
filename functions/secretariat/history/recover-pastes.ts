import type { Workbook } from '../../../sheets/grid/tab.ts';
import { recoverRequests } from '../../../sheets/questionnaire/repair/recovered.ts';
import { pastedOver } from '../../../sheets/secretariat/history/overtyped.ts';
import { parsePastes } from '../../../sheets/secretariat/history/parse.ts';
import type { World } from '../../ports.ts';

/** Whoever puts cells of *Historie* and *KB-cijfers* back first copies what was pasted over them, in the same batch. */
export const recoverPastes = ({ clock, serviceAccount }: World, workbook: Workbook) => {
  const damaged = parsePastes(workbook).map(({ paste, tab }) => ({ tab, overtyped: pastedOver(tab, paste) }));
  return recoverRequests(workbook, damaged, clock.now(), serviceAccount);
};
