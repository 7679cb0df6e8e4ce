import { UsageError } from '../options.ts';
import { done, type Google } from './google.ts';
import { type Grant, grants } from './grants.ts';
import type { Pace } from './plan.ts';
import { duty, orAbsent, type Resource, thing } from './resource.ts';
import { namesOf } from './settings.ts';

/** APIs by which the project itself is read; they need no billing. */
const firstApis = ['cloudresourcemanager', 'cloudbilling', 'iam'];

/** APIs that the product and its deployment use. Compute brings the account that builds are made as. */
const otherApis = [
  'iamcredentials',
  'firebase',
  'firestore',
  'secretmanager',
  'storage',
  'compute',
  'cloudbuild',
  'artifactregistry',
  'cloudfunctions',
  'run',
  'cloudscheduler',
  'monitoring',
  'logging',
  'sheets',
  'drive',
];

const fullName = (api: string): string => `${api}.googleapis.com`;
export const apis: readonly string[] = [...firstApis, ...otherApis].map(fullName);

/** What the declaration needs to know of a project. */
export interface ProjectFacts {
  readonly project: string;
  /** By which some of its accounts are named. */
  readonly number: string;
  /** The logged-in user, as a member of a policy. */
  readonly person: string;
}

/**
 * Service Usage tells the number before any other API is on.
 * @throws a UsageError when there is no such project, or this person may not see it.
 */
export const projectFacts = async (google: Google, project: string): Promise<ProjectFacts> => {
  try {
    const name = `projects/${project}/services/${fullName('cloudresourcemanager')}`;
    const { data: service } = await google.services.services.get({ name });
    const { data: info } = await google.identity.userinfo.get();
    const mailbox = info.email ?? '';
    const kind = mailbox.endsWith('.gserviceaccount.com') ? 'serviceAccount' : 'user';
    return { project, number: service.name?.split('/')[1] ?? '', person: `${kind}:${mailbox}` };
  } catch (error) {
    const page = `https://console.cloud.google.com/apis/library/serviceusage.googleapis.com?project=${project}`;
    throw new UsageError(
      `Project ${project} cannot be read: ${(error as Error).message}\nCheck its id, that you are its owner, that you ran gcloud auth application-default login, and that the Service Usage API is on: ${page}`,
    );
  }
};

const services = (google: Google, project: string, names: readonly string[], { sleep }: Pace): Resource => {
  const parent = `projects/${project}`;
  const missing = async () => {
    const on = new Set<string>();
    let pageToken: string | undefined;
    do {
      const page = { pageSize: 200, ...(pageToken && { pageToken }) };
      const { data } = await google.services.services.list({ parent, filter: 'state:ENABLED', ...page });
      for (const { name } of data.services ?? []) on.add(name?.split('/').at(-1) ?? '');
      pageToken = data.nextPageToken ?? undefined;
    } while (pageToken);
    return names.map(fullName).filter((api) => !on.has(api));
  };
  return {
    title: `APIs ${names.join(', ')}`,
    standing: async () => {
      const off = await missing();
      return off.length === 0 ? { verb: 'leave' } : { verb: 'change', differences: off.map((api) => `${api} is off`) };
    },
    apply: async () => {
      const serviceIds = await missing();
      // Google takes at most twenty at once.
      const started = await google.services.services.batchEnable({ parent, requestBody: { serviceIds } });
      await done(started, (name) => google.services.operations.get({ name }), sleep);
    },
  };
};

const firebase = (google: Google, project: string, { sleep }: Pace): Resource =>
  thing({
    title: 'Firebase in the project',
    wanted: {},
    find: () => orAbsent(() => google.firebase.projects.get({ name: `projects/${project}` })),
    create: async () => {
      const started = await google.firebase.projects.addFirebase({ project: `projects/${project}`, requestBody: {} });
      await done(started, (name) => google.firebase.operations.get({ name }), sleep);
    },
    change: () => Promise.resolve(),
  });

const account = (google: Google, project: string, email: string, displayName: string): Resource =>
  thing({
    title: `account ${email}`,
    wanted: { displayName },
    find: () =>
      orAbsent(() => google.iam.projects.serviceAccounts.get({ name: `projects/${project}/serviceAccounts/${email}` })),
    create: () =>
      google.iam.projects.serviceAccounts.create({
        name: `projects/${project}`,
        requestBody: { accountId: email.split('@')[0] ?? '', serviceAccount: { displayName } },
      }),
    change: () =>
      google.iam.projects.serviceAccounts.patch({
        name: `projects/${project}/serviceAccounts/${email}`,
        requestBody: { serviceAccount: { displayName }, updateMask: 'displayName' },
      }),
  });

/**
 * Roles in the whole project. The functions' account reads and writes the database; organisations made since May 2024 no
 * longer grant the building account anything by themselves.
 */
export const projectGrants = (project: string, number: string): readonly Grant[] => [
  { role: 'roles/datastore.user', member: `serviceAccount:${namesOf(project).runtime}` },
  { role: 'roles/cloudbuild.builds.builder', member: `serviceAccount:${number}-compute@developer.gserviceaccount.com` },
];

/** The project with its billing, APIs, accounts and roles. */
export const projectResources = (
  google: Google,
  { project, number, person }: ProjectFacts,
  pace: Pace,
): readonly Resource[] => {
  const { runtime, caller } = namesOf(project);
  const resource = `projects/${project}`;
  const runtimeName = `${resource}/serviceAccounts/${runtime}`;
  return [
    services(google, project, firstApis, pace),
    duty(
      'billing',
      `Link a billing account to ${project}, and set a budget alarm: https://console.cloud.google.com/billing/linkedaccount?project=${project} (before the APIs are on, nobody can see whether it is.)`,
      async () =>
        (await orAbsent(() => google.billing.projects.getBillingInfo({ name: resource })))?.billingEnabled === true,
    ),
    services(google, project, otherApis, pace),
    firebase(google, project, pace),
    account(google, project, runtime, 'IBL: de functies'),
    account(google, project, caller, 'IBL: de planner'),
    grants({
      title: 'roles in the project',
      wanted: projectGrants(project, number),
      read: async () =>
        (
          await google.projects.projects.getIamPolicy({
            resource,
            requestBody: { options: { requestedPolicyVersion: 3 } },
          })
        ).data,
      write: (policy) => google.projects.projects.setIamPolicy({ resource, requestBody: { policy } }),
    }),
    grants({
      title: `${person} may act as ${runtime}`,
      wanted: [{ role: 'roles/iam.serviceAccountTokenCreator', member: person }],
      read: () => orAbsent(() => google.iam.projects.serviceAccounts.getIamPolicy({ resource: runtimeName })),
      write: (policy) =>
        google.iam.projects.serviceAccounts.setIamPolicy({ resource: runtimeName, requestBody: { policy } }),
    }),
  ];
};
