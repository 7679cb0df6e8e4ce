import { GoogleAuth, type OAuth2Client } from 'google-auth-library';
import { cloudbilling_v1 } from 'googleapis/build/src/apis/cloudbilling/v1.js';
import { cloudfunctions_v2 } from 'googleapis/build/src/apis/cloudfunctions/v2.js';
import { cloudresourcemanager_v3 } from 'googleapis/build/src/apis/cloudresourcemanager/v3.js';
import { cloudscheduler_v1 } from 'googleapis/build/src/apis/cloudscheduler/v1.js';
import { firebase_v1beta1 } from 'googleapis/build/src/apis/firebase/v1beta1.js';
import { firestore_v1 } from 'googleapis/build/src/apis/firestore/v1.js';
import { iam_v1 } from 'googleapis/build/src/apis/iam/v1.js';
import { monitoring_v3 } from 'googleapis/build/src/apis/monitoring/v3.js';
import { oauth2_v2 } from 'googleapis/build/src/apis/oauth2/v2.js';
import { run_v2 } from 'googleapis/build/src/apis/run/v2.js';
import { secretmanager_v1 } from 'googleapis/build/src/apis/secretmanager/v1.js';
import { serviceusage_v1 } from 'googleapis/build/src/apis/serviceusage/v1.js';
import { storage_v1 } from 'googleapis/build/src/apis/storage/v1.js';

const scopes = [
  'https://www.googleapis.com/auth/cloud-platform',
  // To read whose credentials these are.
  'https://www.googleapis.com/auth/userinfo.email',
];

/** Google's services that a deployment is made of, as the person at the terminal. */
export const openGoogle = (auth: GoogleAuth | OAuth2Client, rootUrl?: string) => {
  const options = { auth, ...(rootUrl && { rootUrl }) };
  return {
    billing: new cloudbilling_v1.Cloudbilling(options),
    functions: new cloudfunctions_v2.Cloudfunctions(options),
    projects: new cloudresourcemanager_v3.Cloudresourcemanager(options),
    scheduler: new cloudscheduler_v1.Cloudscheduler(options),
    firebase: new firebase_v1beta1.Firebase(options),
    firestore: new firestore_v1.Firestore(options),
    iam: new iam_v1.Iam(options),
    monitoring: new monitoring_v3.Monitoring(options),
    identity: new oauth2_v2.Oauth2(options),
    run: new run_v2.Run(options),
    secrets: new secretmanager_v1.Secretmanager(options),
    services: new serviceusage_v1.Serviceusage(options),
    storage: new storage_v1.Storage(options),
  };
};

export type Google = ReturnType<typeof openGoogle>;

/** With `gcloud auth application-default login`. */
export const ownAuth = (): GoogleAuth => new GoogleAuth({ scopes });

/** DEPLOY_ROOT_URL is where another Google answers. */
export const ownGoogle = (auth = ownAuth()): Google => openGoogle(auth, process.env.DEPLOY_ROOT_URL);

/** What every long-running operation of Google's tells. */
export interface Operation {
  name?: string | null;
  done?: boolean | null;
  error?: { code?: number | null; message?: string | null };
}

/** Waits in milliseconds between questions; together ten minutes. */
const pauses = [500, 1000, 2000, 4000, ...Array<number>(60).fill(10_000)];

/**
 * Waits until an operation is done.
 * @throws Google's message when it failed, or when it takes longer than ten minutes.
 */
export const done = async (
  started: { readonly data: Operation },
  ask: (name: string) => Promise<{ readonly data: Operation }>,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<void> => {
  let operation = started.data;
  for (const pause of pauses) {
    if (operation.error)
      throw new Error(operation.error.message ?? `the operation failed with ${operation.error.code}`);
    if (operation.done) return;
    await sleep(pause);
    operation = (await ask(operation.name ?? '')).data;
  }
  throw new Error('the operation takes longer than ten minutes');
};
