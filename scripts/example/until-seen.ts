import { oldestDue } from '../../functions/store/queue/due.ts';
import type { Local } from '../local/start-local.ts';

/** A machine that needs more than so many minutes for one day of fourteen libraries is not slow but stuck. */
const sweepsMax = 30;

/** The minute's sweep, again and again, until every workbook that waited has been looked at; one sweep on a quick machine. */
export const untilSeen = async (local: Local): Promise<void> => {
  for (let sweep = 0; sweep < sweepsMax; sweep++) {
    await local.fire('sweep');
    await local.google.settled();
    if ((await oldestDue(local.world.database, local.world.clock.now())) === null) return;
  }
  throw new Error(`Cannot go on with the example: workbooks still wait after ${sweepsMax} sweeps`);
};
