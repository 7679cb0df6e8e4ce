import { parseConfig } from '../../../functions/config.ts';
import { createConnections } from '../../../functions/connections.ts';
import { checks } from '../../../functions/handlers/checks.ts';
import type { World } from '../../../functions/ports.ts';
import { drain } from '../../../functions/queue/drain.ts';
import { readFeed } from '../../../functions/queue/read-feed.ts';
import type { WorkbookDocument } from '../../../functions/store/documents.ts';
import { localSettings } from '../../../scripts/local/start-local.ts';
import { type LibraryId, type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';

/** A small world without pushes, so that only the test's own drainers work, on a clock of its own. */
export interface FaultsWorld {
  readonly world: SmallWorld;
  readonly faults: SmallWorld['local']['google']['faults'];
  readonly logged: readonly string[];
  /** Another instance of the functions' clients; waits take no time, the clock moves on instead. */
  drainer(settings?: Record<string, string>): World;
  /** Reads the feed and does nothing with it yet. */
  feed(drainer: World): Promise<number>;
  /** What a sweep does: the feed, then the due list. */
  work(drainer: World): Promise<number>;
  /** What the owner of the file does to it, whom no protection binds. */
  change(id: string, requests: readonly object[]): Promise<void>;
  /** Moves the clock of every drainer. */
  later(milliseconds: number): void;
  workbook(id: string): Promise<WorkbookDocument>;
  /** Calls of the functions' account on a workbook, by method. */
  calls(id: string): number;
  clearFaults(): void;
  close(): Promise<void>;
}

export const idOf = (faults: FaultsWorld, library: LibraryId): string => faults.world.workbooks[library];

export const startFaultsWorld = async (): Promise<FaultsWorld> => {
  const world = await startSmallWorld();
  const { google, endpoints, world: own } = world.local;
  const losePushes = () => google.faults.add({ method: 'push', when: { every: true }, kind: 'lose' });
  losePushes();
  let ahead = 0;
  const clock = {
    now: () => own.clock.now() + ahead,
    sleep: async (milliseconds: number) => {
      ahead += Math.ceil(milliseconds);
    },
  };
  const logged: string[] = [];
  const opened: World[] = [];
  return {
    world,
    faults: google.faults,
    logged,
    drainer: (settings = {}) => {
      const config = parseConfig({
        ...localSettings(endpoints.google, endpoints.functions, own.pushSecret),
        CALL_SECONDS_MAX: '1',
        ...settings,
      });
      const drainer = createConnections(config, clock, (line) => logged.push(line));
      opened.push(drainer);
      return drainer;
    },
    feed: readFeed,
    work: async (drainer) => {
      await readFeed(drainer);
      return (await drain(drainer, checks)).looks;
    },
    change: async (id, requests) => {
      const response = await fetch(`${endpoints.google}/v4/spreadsheets/${id}:batchUpdate`, {
        method: 'POST',
        headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
        body: JSON.stringify({ requests }),
      });
      if (!response.ok) throw new Error(await response.text());
    },
    later: (milliseconds) => {
      ahead += milliseconds;
    },
    workbook: async (id) => {
      const document = (await own.database.workbooks.doc(id).get()).data();
      if (!document) throw new Error(`no workbook ${id}`);
      return document;
    },
    calls: (id) =>
      google.requests
        .entries()
        .filter(({ account, path }) => account === endpoints.serviceAccount && path.includes(`/v4/spreadsheets/${id}`))
        .length,
    clearFaults: () => {
      google.faults.clear();
      losePushes();
    },
    close: async () => {
      for (const { database } of opened) await database.close();
      await world.close();
    },
  };
};

/** The same with a drainer that has done all there was to do. */
export const startQuietWorld = async (): Promise<{ readonly faulty: FaultsWorld; readonly drainer: World }> => {
  const faulty = await startFaultsWorld();
  const drainer = faulty.drainer();
  await faulty.work(drainer);
  return { faulty, drainer };
};
