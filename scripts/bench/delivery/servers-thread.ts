import { parentPort, workerData } from 'node:worker_threads';
import { startFirestore } from '@ibl/local-firestore/server.ts';
import { startGoogle } from '@ibl/local-google/server.ts';
import { project, serviceAccount } from '../../local/start-local.ts';
import type { Asked, Told } from './servers.ts';

/** The emulators on a processor of their own. What time it is they read where the bench writes it. */
const now = new Float64Array(workerData as SharedArrayBuffer);
const google = await startGoogle({ project, serviceAccount, now: () => now[0] ?? 0 });
// A busy machine is not silence: seconds here are real, whatever the bench's clock says.
const firestore = await startFirestore({ port: 0, idleHolderMsMax: 10_000 });
const tell = (told: Told): void => parentPort?.postMessage(told);
const refused = new Map<string, number>();

/** The log forgets; so it is emptied here each time. */
const countRefusals = (): void => {
  for (const { account, status } of google.requests.entries())
    if (status === 429) refused.set(account, (refused.get(account) ?? 0) + 1);
  google.requests.reset();
};

parentPort?.on('message', (asked: Asked) => {
  if (asked === 'limit') google.quota.limits.enabled = true;
  countRefusals();
  tell({ refusals: Object.fromEntries(refused) });
});
tell({ origin: google.origin, firestore: `${firestore.host}:${firestore.port}` });
