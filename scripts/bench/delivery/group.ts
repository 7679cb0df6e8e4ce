import { startFirestore } from '@ibl/local-firestore/server.ts';
import { type Google, startGoogle } from '@ibl/local-google/server.ts';
import { defaultDates, type Quarter, startOfDay } from '../../../domain/calendar/quarter.ts';
import type { Clock } from '../../../functions/clock.ts';
import { parseConfig } from '../../../functions/config.ts';
import { createConnections } from '../../../functions/connections.ts';
import { provision } from '../../../functions/handlers/provision.ts';
import { publish } from '../../../functions/handlers/publish.ts';
import { sweep } from '../../../functions/handlers/sweep.ts';
import type { World } from '../../../functions/ports.ts';
import { oldestDue } from '../../../functions/store/queue/due.ts';
import { columns, freshPlaces, type RowCode } from '../../../sheets/questionnaire/layout.ts';
import { tabTitle } from '../../../sheets/questionnaire/quarter-tab.ts';
import { questionnaireTitle, secretariatTitle, statisticTitle } from '../../../sheets/texts.ts';
import { person } from '../../local/person.ts';
import { localSettings, project, serviceAccount, useLocalGoogle } from '../../local/start-local.ts';

export const quarter: Quarter = '2026-Q1';
/** The quarter has just opened. */
export const openedAt = startOfDay(defaultDates(quarter).opensOn) + 6 * 60 * 60 * 1000;
const nowhere = 'http://127.0.0.1:1';
export const pushSecret = 'a secret of the bench, long enough to be one';

/** The local Google and the local Firestore, wherever they run. */
export interface Servers {
  /** Google's address. */
  readonly origin: string;
  /** `host:port`. */
  readonly firestore: string;
  close(): Promise<void>;
}

export interface Group extends Servers {
  /** Where the functions say that they are: nothing answers there, so the bench hands on what pushes it likes. */
  readonly functions: string;
  readonly workbooks: readonly string[];
  /** Types as a library's staff does: one change. */
  type(workbook: string, cells: Partial<Record<RowCode, string | boolean>>): Promise<void>;
  /** The functions' clients, on addresses and settings of one's own. */
  open(clock: Clock, settings: Readonly<Record<string, string>>, log?: (line: string) => void): World;
  /** Builds every workbook; `world` is one that `open` gave. */
  provision(world: World): Promise<void>;
}

const roundsMax = 6;

/** Lets what building and publishing set in motion come to rest: pages of one workbook that another one's figures stand in. */
export const settle = async (world: World): Promise<void> => {
  for (let round = 0; round < roundsMax; round++) {
    await sweep(world, {});
    await publish(world, {});
    if (round > 1 && (await oldestDue(world.database, world.clock.now())) === null) return;
  }
  throw new Error('The group does not come to rest');
};

/** One account per library, because Google's quotas apply per user. */
const staffOf = (index: number): string => `ibl-${index}@voorbeeld.nl`;

const makeWorkbooks = async (google: string, account: string, size: number): Promise<readonly string[]> => {
  const owner = person(google, 'owner');
  const make = async (title: string): Promise<string> => {
    const id = await owner.createWorkbook(title, '');
    await owner.share(id, account, 'writer');
    return id;
  };
  for (const title of [statisticTitle, secretariatTitle]) await make(title);
  const ids: string[] = [];
  for (let index = 0; index < size; index++) {
    const id = await make(questionnaireTitle(`Bibliotheek ${index}`));
    await owner.share(id, staffOf(index), 'writer');
    ids.push(id);
  }
  return ids;
};

export const librariesOf = (size: number) =>
  Array.from({ length: size }, (_, index) => ({
    id: `L${String(index).padStart(4, '0')}`,
    name: `Bibliotheek ${index}`,
    city: `Plaats ${index}`,
    province: 'Gelderland',
    from: '2025-Q1' as Quarter,
    to: null,
  }));

/** Which project a group is deployed in, and as which account. */
export interface Home {
  readonly project: string;
  readonly account: string;
}

const usual: Home = { project, account: serviceAccount };

/** Makes `size` libraries with empty workbooks that are shared with the functions' account. */
export const makeGroup = async (servers: Servers, size: number, home: Home = usual): Promise<Group> => {
  const { origin } = servers;
  useLocalGoogle(origin, undefined);
  const workbooks = await makeWorkbooks(origin, home.account, size);
  const own = { GOOGLE_CLOUD_PROJECT: home.project, SERVICE_ACCOUNT: home.account };
  const opened: World[] = [];
  return {
    ...servers,
    functions: nowhere,
    workbooks,
    type: (workbook, cells) =>
      person(origin, staffOf(workbooks.indexOf(workbook))).type(
        workbook,
        Object.entries(cells).map(([code, text]) => ({
          tab: tabTitle(quarter),
          row: freshPlaces(quarter).get(code as RowCode) ?? 0,
          column: columns.input,
          text,
        })),
      ),
    open: (clock, { FIRESTORE = servers.firestore, ...settings }, log = () => {}) => {
      process.env.FIRESTORE_EMULATOR_HOST = FIRESTORE;
      const defaults = localSettings(origin, nowhere, pushSecret);
      const world = createConnections(parseConfig({ ...defaults, ...own, ...settings }), clock, log);
      opened.push(world);
      return world;
    },
    provision: async (world) => void (await provision(world, librariesOf(size))),
    close: async () => {
      for (const { database } of opened) await database.close();
      await servers.close();
    },
  };
};

export interface GroupHere extends Group {
  readonly google: Google;
}

/** Emulators of its own, in memory and in this process. */
export const startGroup = async (size: number, now: () => number): Promise<GroupHere> => {
  const google = await startGoogle({ project, serviceAccount, now });
  const server = await startFirestore({ port: 0 });
  const servers: Servers = {
    origin: google.origin,
    firestore: `${server.host}:${server.port}`,
    close: async () => {
      await google.close();
      await server.close();
    },
  };
  return { ...(await makeGroup(servers, size)), google };
};
