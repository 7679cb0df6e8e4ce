import { startFirestore } from '@ibl/local-firestore/server.ts';
import { startGoogle } from '@ibl/local-google/server.ts';
import { afterAll } from 'vitest';
import { type Database, openDatabase } from '../../../functions/store/database.ts';
import { useLocalGoogle } from '../../../scripts/local/start-local.ts';

/** A Firestore of one's own, in memory, for tests of the store alone; credentials come from the local Google. */
export interface Rooms {
  database(): Database;
  close(): Promise<void>;
}

const startRooms = async (): Promise<Rooms> => {
  const google = await startGoogle();
  useLocalGoogle(google.origin, undefined);
  const server = await startFirestore({ port: 0 });
  process.env.FIRESTORE_EMULATOR_HOST = `${server.host}:${server.port}`;
  const database = openDatabase('demo-ibl');
  return {
    database: () => database,
    close: async () => {
      await database.close();
      await server.close();
      await google.close();
    },
  };
};

/** The same for all tests of a file, closed after the last of them. */
export const openStore = async (): Promise<Database> => {
  const rooms = await startRooms();
  afterAll(() => rooms.close());
  return rooms.database();
};
