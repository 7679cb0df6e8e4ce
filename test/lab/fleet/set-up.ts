import {
  defaultDates,
  endOfDay,
  type Quarter,
  quarterJustEnded,
  quartersBetween,
  startOfDay,
} from '../../../domain/calendar/quarter.ts';
import { provision } from '../../../functions/handlers/provision.ts';
import {
  type ExampleLibrary,
  plusbibliotheken,
  secretaryAccount,
  staffAccount,
} from '../../../scripts/example/plusbibliotheken.ts';
import { person } from '../../../scripts/local/person.ts';
import { serviceAccount } from '../../../scripts/local/start-local.ts';
import { questionnaireTitle, secretariatTitle, statisticTitle } from '../../../sheets/texts.ts';
import type { Stage } from './stage.ts';

/** The first quarter asked for. Later quarters open while the clock runs. */
export const firstQuarter: Quarter = '2025-Q4';

/** Quarters opened by the nightly run of `date`, oldest first. */
export const openedBy = (date: string): readonly Quarter[] =>
  quartersBetween(firstQuarter, quarterJustEnded(startOfDay(date)));

/** Whether it has closed on the usual date. The secretary may set another. */
export const isUsuallyClosed = (quarter: Quarter, now: number): boolean =>
  now >= endOfDay(defaultDates(quarter).closesOn);

export const hour = 60 * 60_000;
/** In the first quarter's term, before the second quarter opens. */
export const firstDay = startOfDay('2026-01-06') + 9 * hour;
const openingDay = startOfDay('2026-04-01');
const ordinaryDay = startOfDay('2026-04-14');
/**
 * On the midnight after the first date the second quarter closes; the nightly run after the second
 * date opens the third.
 */
const eventfulDays = [startOfDay('2026-05-04'), startOfDay('2026-06-30')];

/** The simulated day: one on which something opens or closes, chosen by the seed. */
export const playsOn = (hours: number, seed: number): number =>
  hours >= 20 ? (eventfulDays[seed % eventfulDays.length] ?? ordinaryDay) : ordinaryDay;

export interface Place {
  readonly library: ExampleLibrary;
  readonly workbook: string;
}

export interface Group {
  readonly places: readonly Place[];
  readonly secretariat: string;
  readonly statistic: string;
}

/** The owner creates and shares empty workbooks; the service account finds and builds them. */
export const makeGroup = async (stage: Stage, count: number): Promise<Group> => {
  const owner = person(stage.origin, 'owner');
  const make = async (title: string, staff?: string) => {
    const id = await owner.createWorkbook(title, '');
    for (const account of [serviceAccount, ...(staff ? [staff] : [])]) await owner.share(id, account, 'writer');
    return id;
  };
  const statistic = await make(statisticTitle);
  const secretariat = await make(secretariatTitle, secretaryAccount);
  const places: Place[] = [];
  for (const library of plusbibliotheken.slice(0, count))
    places.push({ library, workbook: await make(questionnaireTitle(library.name), staffAccount(library)) });
  const register = places.map(({ library: { id, name, city, province } }) => ({ id, name, city, province }));
  await provision(
    stage.world,
    register.map((library) => ({ ...library, from: firstQuarter, to: null })),
  );
  return { places, secretariat, statistic };
};

export const nightlyAt = 3.5 * hour;

/** Runs between the nights of the set-up. */
interface Meanwhile {
  quietly(): Promise<unknown>;
  handIn(quarter: Quarter): Promise<void>;
}

/**
 * Closes the first quarter, opens the second and plays the nightly run before the simulated hours.
 * Quarters that close before then have been handed in.
 */
export const openBoth = async (stage: Stage, day: number, { quietly, handIn }: Meanwhile): Promise<void> => {
  for (const night of [openingDay, day]) {
    await stage.moveTo(night + nightlyAt);
    const status = await stage.fire('daily');
    if (status !== 204) throw new Error(`the nightly work of the set-up answered ${status}`);
    await quietly();
    const newest = quarterJustEnded(night);
    if (night === day || !isUsuallyClosed(newest, day)) continue;
    await handIn(newest);
    await quietly();
  }
  await stage.moveTo(day + 8 * hour);
};
