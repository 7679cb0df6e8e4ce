import { type Assignment, finishDue, type Outcome, takeDue } from '../store/due.ts';
import { checkQuestionnaire } from './check-questionnaire.ts';
import { checkSecretariat } from './check-secretariat.ts';
import { failed, well } from './outcome.ts';
import type { World } from './ports.ts';

/** Longer than any check takes; a drainer that dies holds its workbook up for no longer. */
const lease = 120_000;
/** Looks in one call: the quota of a minute, and then some; what is left over stays due. */
export const looksMax = 200;

const look = (world: World, assignment: Assignment): Promise<Outcome> => {
  switch (assignment.kind) {
    case 'questionnaire':
      return checkQuestionnaire(world, assignment);
    case 'secretariat':
      return checkSecretariat(world, assignment);
    case 'statistic':
      return Promise.resolve(well);
  }
};

/** Whoever is awake empties the due list, the workbook that waits longest first. Returns the number of looks. */
export const drain = async (world: World): Promise<number> => {
  for (let looks = 0; looks < looksMax; looks++) {
    const assignment = await takeDue(world.database, world.clock.now(), lease);
    if (!assignment) return looks;
    const outcome = await look(world, assignment).catch((error: unknown) => failed(world, assignment, error));
    await finishDue(world.database, assignment, outcome);
  }
  return looksMax;
};
