import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { startFirestore } from '@ibl/local-firestore/server.ts';
import { cert, deleteApp, initializeApp } from 'firebase-admin/app';
import { type Firestore, initializeFirestore } from 'firebase-admin/firestore';
import { afterAll, beforeAll } from 'vitest';

export type Transport = 'gRPC' | 'REST';

export const transports: readonly Transport[] = ['gRPC', 'REST'];

/** What the cases of a file work on: a project of their own, on whatever server there is. */
export interface Connection {
  firestore: Firestore;
  host: string;
  /** `projects/{project}/databases/(default)` */
  database: string;
}

/** Connects before the cases of a `describe`, to the server that `FIRESTORE_EMULATOR_HOST` names, or else to ours. */
export function connect(transport: Transport, settings: FirebaseFirestore.Settings = {}): Connection {
  const connection = {} as Connection;
  let disconnect: () => Promise<void>;
  beforeAll(async () => {
    const given = process.env.FIRESTORE_EMULATOR_HOST;
    const server = given === undefined ? await startFirestore() : undefined;
    connection.host = given ?? `127.0.0.1:${server?.port}`;
    const projectId = `contract-${randomUUID().slice(0, 8)}`;
    connection.database = `projects/${projectId}/databases/(default)`;
    process.env.FIRESTORE_EMULATOR_HOST = connection.host;
    const app = initializeApp({ projectId, credential: cert(account(projectId)) }, projectId);
    connection.firestore = initializeFirestore(app, { preferRest: transport === 'REST' });
    connection.firestore.settings(settings);
    disconnect = async () => {
      await connection.firestore.terminate();
      await deleteApp(app);
      await server?.close();
      if (given === undefined) delete process.env.FIRESTORE_EMULATOR_HOST;
    };
  });
  afterAll(() => disconnect());
  return connection;
}

/** REST requires a credential, even if it is never checked; a generated one needs no network. */
function account(projectId: string) {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return { projectId, clientEmail: `contract@${projectId}.iam.gserviceaccount.com`, privateKey };
}

/** gRPC's numbers for the answers that refuse. */
export const code = {
  invalidArgument: 3,
  notFound: 5,
  alreadyExists: 6,
  failedPrecondition: 9,
  aborted: 10,
  unimplemented: 12,
} as const;

/** A collection that no other case uses. */
export const freshCollection = ({ firestore }: Connection) => firestore.collection(`c-${randomUUID()}`);
