import { provision } from '../../functions/flow/provision.ts';
import { type Quarter, startOfDay } from '../../sheets/questionnaire/quarter.ts';
import { questionnaireTitle, secretariatTitle, statisticTitle } from '../../sheets/texts.ts';
import { type ExampleLibrary, plusbibliotheken, secretaryAccount, staffAccount } from '../example/plusbibliotheken.ts';
import { person } from '../local/person.ts';
import { serviceAccount } from '../local/start-local.ts';
import type { Stage } from './stage.ts';

/** Two quarters stand in every questionnaire: one that closed long ago, and one that is asked now. */
export const [closedQuarter, openQuarter]: readonly [Quarter, Quarter] = ['2025-Q4', '2026-Q1'];
export const quarters: readonly Quarter[] = [closedQuarter, openQuarter];

export const hour = 60 * 60_000;
/** While the first quarter is asked; when the second opens; the day on which the second closes, and one long before it. */
export const firstDay = startOfDay('2026-01-06') + 9 * hour;
const openingDay = startOfDay('2026-04-01');
const closingDay = startOfDay('2026-05-04');
const ordinaryDay = startOfDay('2026-04-14');

/** A whole day is the one at whose midnight the quarter closes. */
export const playsOn = (hours: number): number => (hours >= 20 ? closingDay : ordinaryDay);

export interface Place {
  readonly library: ExampleLibrary;
  readonly workbook: string;
}

export interface Group {
  readonly places: readonly Place[];
  readonly secretariat: string;
  readonly statistic: string;
}

/** The owner makes empty workbooks and shares them; the service account finds and builds them. */
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
    register.map((library) => ({ ...library, from: closedQuarter, to: null })),
  );
  return { places, secretariat, statistic };
};

const nightlyAt = 3.5 * hour;

/** The first quarter closes, the second opens, and the night before the simulated hours has its work done. */
export const openBoth = async (stage: Stage, day: number, quietly: () => Promise<unknown>): Promise<void> => {
  for (const night of [openingDay, day]) {
    await stage.moveTo(night + nightlyAt);
    const status = await stage.fire('daily');
    if (status !== 204) throw new Error(`the nightly work of the set-up answered ${status}`);
    await quietly();
  }
  await stage.moveTo(day + 8 * hour);
};
