import type { World } from '../../../functions/ports.ts';

/** One call of a function in an instance of its own, which dies when the workbook that it reads kills it. */
export type RunInInstance = (world: World, job: (world: World) => Promise<void>) => Promise<void>;

/** What a dead instance waits for never comes. */
const never = <Value>(): Promise<Value> => new Promise(() => {});

/** Everything through which a look goes on: once the instance is dead, none of it answers. */
const mortal = (world: World, isDead: () => boolean, read: World['sheets']['read']): World => {
  const whileAlive = async <Value>(call: () => Promise<Value>): Promise<Value> => {
    if (isDead()) return never();
    try {
      return await call();
    } finally {
      if (isDead()) await never();
    }
  };
  const { clock, budget, sheets, drive, database } = world;
  const { firestore } = database;
  const runTransaction: typeof firestore.runTransaction = (work, options) =>
    whileAlive(() => firestore.runTransaction(work, options));
  return {
    ...world,
    clock: { ...clock, sleep: (milliseconds) => whileAlive(() => clock.sleep(milliseconds)) },
    budget: {
      reserve: (...asked) => whileAlive(() => budget.reserve(...asked)),
      spend: (kind) => whileAlive(() => budget.spend(kind)),
    },
    sheets: {
      read: (id) => whileAlive(() => read(id)),
      apply: (...given) => whileAlive(() => sheets.apply(...given)),
    },
    drive: { ...drive, changesSince: (token) => whileAlive(() => drive.changesSince(token)) },
    database: { ...database, firestore: Object.create(firestore, { runTransaction: { value: runTransaction } }) },
  };
};

/** @param kills whether the process that reads this workbook ends, as when it has no memory left for it. */
export const instances =
  (kills: (workbook: string) => boolean): RunInInstance =>
  async (world, job) => {
    let isDead = false;
    let die = (): void => {};
    const died = new Promise<void>((resolve) => {
      die = () => {
        isDead = true;
        resolve();
      };
    });
    const read: World['sheets']['read'] = async (id) => {
      const found = await world.sheets.read(id);
      if (found.ok && kills(id)) die();
      return found;
    };
    await Promise.race([job(mortal(world, () => isDead, read)), died]);
  };
