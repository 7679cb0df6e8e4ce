import { parentPort, workerData } from 'node:worker_threads';
import { startFirestore } from '../../../emulator/firestore/server.ts';
import { startGoogle } from '../../../emulator/google/server.ts';
import { project, serviceAccount } from '../../local/start-local.ts';
import type { Told } from './servers.ts';

/** The emulators on a processor of their own. What time it is they read where the bench writes it. */
const now = new Float64Array(workerData as SharedArrayBuffer);
const google = await startGoogle({ project, serviceAccount, now: () => now[0] ?? 0 });
const firestore = await startFirestore({ port: 0 });
const tell = (told: Told): void => parentPort?.postMessage(told);

parentPort?.on('message', (asked: 'limit' | 'refusals') => {
  if (asked === 'limit') google.quota.limits.enabled = true;
  const refused = google.requests
    .entries()
    .filter(({ account, status }) => account === serviceAccount && status === 429);
  google.requests.reset();
  tell({ refusals: refused.length });
});
tell({ origin: google.origin, firestore: `${firestore.host}:${firestore.port}` });
