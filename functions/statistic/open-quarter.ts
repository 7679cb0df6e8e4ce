import { defaultDates, quarterJustEnded } from '../../domain/calendar/quarter.ts';
import type { World } from '../ports.ts';
import { markDue } from '../store/queue/due.ts';
import { loadOverviewBoxes } from '../store/register/overview-boxes.ts';
import { addQuarter, loadWorkbooks } from '../store/register/registry.ts';

/** Opens the quarter just ended, once, whatever happens. A workbook that is checked gets the tabs that it lacks. */
export const openQuarter = async ({ database, clock, log }: World): Promise<void> => {
  const quarter = quarterJustEnded(clock.now());
  const { datesAhead } = await loadOverviewBoxes(database);
  if (await addQuarter(database, quarter, datesAhead[quarter] ?? defaultDates(quarter))) log.quarterOpened({ quarter });
};

/** Once a day every workbook is checked: a deadline may have passed, a push and the feed may have missed something. */
export const markEveryWorkbook = async ({ database, clock }: World): Promise<void> => {
  const workbooks = await loadWorkbooks(database);
  await markDue(
    database,
    workbooks.map(({ id }) => id),
    clock.now(),
  );
};
