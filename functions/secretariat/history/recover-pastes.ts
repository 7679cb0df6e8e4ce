import type { Workbook } from '../../../sheets/grid/tab.ts';
import { recoverRequests } from '../../../sheets/questionnaire/repair/recovered.ts';
import { pastedOver } from '../../../sheets/secretariat/history/overtyped.ts';
import { parsePastes } from '../../../sheets/secretariat/history/parse.ts';
import type { World } from '../../ports.ts';

/** Copies what was pasted over our cells of *Historie* and *KB-cijfers*, in the batch that restores them. */
export const recoverPastes = ({ clock, serviceAccount }: World, workbook: Workbook) => {
  const damaged = parsePastes(workbook).map(({ paste, tab }) => ({ tab, overtyped: pastedOver(tab, paste) }));
  return recoverRequests(workbook, damaged, clock.now(), serviceAccount);
};
