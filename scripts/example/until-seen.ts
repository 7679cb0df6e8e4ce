import { oldestDue } from '../../functions/store/queue/due.ts';
import type { Local } from '../local/start-local.ts';

/** More sweeps than this for one day of fourteen libraries mean that the machine is stuck, not slow. */
const sweepsMax = 30;

/** Runs `sweep` until every waiting workbook has been checked; one sweep on a fast machine. */
export const untilSeen = async (local: Local): Promise<void> => {
  for (let sweep = 0; sweep < sweepsMax; sweep++) {
    await local.fire('sweep');
    await local.google.settled();
    if ((await oldestDue(local.world.database, local.world.clock.now())) === null) return;
  }
  throw new Error(`Cannot go on with the example: workbooks still wait after ${sweepsMax} sweeps`);
};
