import { randomBytes } from 'node:crypto';
import type { firestore_v1 } from 'googleapis/build/src/apis/firestore/v1.js';
import { region, secretSettings } from '../../functions/handlers/deployment.ts';
import { done, type Google } from './google.ts';
import { grants } from './grants.ts';
import type { Pace } from './plan.ts';
import { orAbsent, type Resource, thing } from './resource.ts';
import { namesOf } from './settings.ts';

const secretBytes = 32;

/** A secret with a random value. */
const secret = (google: Google, project: string, name: string): readonly Resource[] => {
  const path = `projects/${project}/secrets/${name}`;
  const { secrets } = google.secrets.projects;
  const versions = async () =>
    (await orAbsent(() => secrets.versions.list({ parent: path, filter: 'state:ENABLED' })))?.versions ?? [];
  return [
    thing({
      title: `secret ${name}`,
      wanted: {},
      find: () => orAbsent(() => secrets.get({ name: path })),
      create: () =>
        secrets.create({
          parent: `projects/${project}`,
          secretId: name,
          requestBody: { replication: { userManaged: { replicas: [{ location: region }] } } },
        }),
      change: () => Promise.resolve(),
    }),
    {
      title: `value of secret ${name}`,
      standing: async () => ({ verb: (await versions()).length === 0 ? 'create' : 'leave' }),
      apply: async () => {
        const data = Buffer.from(randomBytes(secretBytes).toString('base64url')).toString('base64');
        await secrets.addVersion({ parent: path, requestBody: { payload: { data } } });
      },
    },
    grants({
      title: `who reads secret ${name}`,
      wanted: [{ role: 'roles/secretmanager.secretAccessor', member: `serviceAccount:${namesOf(project).runtime}` }],
      read: () => orAbsent(() => secrets.getIamPolicy({ resource: path })),
      write: (policy) => secrets.setIamPolicy({ resource: path, requestBody: { policy } }),
    }),
  ];
};

const database = (google: Google, project: string, { sleep }: Pace): Resource => {
  const { databases } = google.firestore.projects;
  const name = `projects/${project}/databases/(default)`;
  const wanted = {
    locationId: region,
    type: 'FIRESTORE_NATIVE',
    pointInTimeRecoveryEnablement: 'POINT_IN_TIME_RECOVERY_ENABLED',
    deleteProtectionState: 'DELETE_PROTECTION_ENABLED',
  };
  const { pointInTimeRecoveryEnablement, deleteProtectionState } = wanted;
  return thing({
    title: 'database (default)',
    wanted,
    find: () => orAbsent(() => databases.get({ name })),
    create: async () => {
      const started = await databases.create({
        parent: `projects/${project}`,
        databaseId: '(default)',
        requestBody: wanted,
      });
      await done(started, (operation) => databases.operations.get({ name: operation }), sleep);
    },
    change: async () => {
      const started = await databases.patch({
        name,
        updateMask: 'pointInTimeRecoveryEnablement,deleteProtectionState',
        requestBody: { pointInTimeRecoveryEnablement, deleteProtectionState },
      });
      await done(started, (operation) => databases.operations.get({ name: operation }), sleep);
    },
    fixed: { fields: ['locationId', 'type'], remedy: 'A database cannot move: take another project.' },
  });
};

const seconds = (days: number): string => `${days * 24 * 3600}s`;

type BackupSchedule = firestore_v1.Schema$GoogleFirestoreAdminV1BackupSchedule;

/** Google makes one schedule of each kind, and keeps a backup for at most 14 weeks. */
const backups = (google: Google, project: string): readonly Resource[] => {
  const { backupSchedules } = google.firestore.projects.databases;
  const parent = `projects/${project}/databases/(default)`;
  const schedule = (title: string, wanted: BackupSchedule, isLike: (one: BackupSchedule) => boolean): Resource =>
    thing<BackupSchedule>({
      title,
      wanted: { retention: wanted.retention ?? null },
      find: async () => (await orAbsent(() => backupSchedules.list({ parent })))?.backupSchedules?.find(isLike) ?? null,
      create: () => backupSchedules.create({ parent, requestBody: wanted }),
      change: ({ name }) =>
        backupSchedules.patch({
          name: name ?? '',
          updateMask: 'retention',
          requestBody: { retention: wanted.retention ?? null },
        }),
    });
  return [
    schedule('daily backup, kept for a week', { dailyRecurrence: {}, retention: seconds(7) }, (one) =>
      Boolean(one.dailyRecurrence),
    ),
    schedule(
      'weekly backup, kept for 14 weeks',
      { weeklyRecurrence: { day: 'SUNDAY' }, retention: seconds(98) },
      (one) => Boolean(one.weeklyRecurrence),
    ),
  ];
};

/** The bucket of the board's files. Anyone with an address may read that file; the bucket cannot be listed. */
const bucket = (google: Google, project: string): readonly Resource[] => {
  const { bucket: name, runtime } = namesOf(project);
  const wanted = { iamConfiguration: { uniformBucketLevelAccess: { enabled: true } } };
  return [
    thing({
      title: `bucket ${name}`,
      wanted,
      find: () => orAbsent(() => google.storage.buckets.get({ bucket: name })),
      create: () => google.storage.buckets.insert({ project, requestBody: { name, location: region, ...wanted } }),
      change: () => google.storage.buckets.patch({ bucket: name, requestBody: wanted }),
    }),
    grants({
      title: `who reads and writes bucket ${name}`,
      wanted: [
        { role: 'roles/storage.objectUser', member: `serviceAccount:${runtime}` },
        { role: 'roles/storage.legacyObjectReader', member: 'allUsers' },
      ],
      read: async () => {
        const policy = await orAbsent(() => google.storage.buckets.getIamPolicy({ bucket: name }));
        return policy && { ...policy, bindings: policy.bindings ?? [] };
      },
      write: ({ bindings = [], ...rest }) =>
        google.storage.buckets.setIamPolicy({
          bucket: name,
          requestBody: {
            ...rest,
            bindings: bindings.map(({ role, members, condition }) => ({
              role: role ?? '',
              members: members ?? [],
              ...(condition && { condition }),
            })),
          },
        }),
      whenForbidden: `Your organisation forbids public files. Its administrator must allow allUsers for bucket ${name} (policy iam.allowedPolicyMemberDomains), or take FILES_BUCKET out: then there are no files and no links.`,
    }),
  ];
};

/** Secrets, the database with its backups, and the board's files. */
export const dataResources = (google: Google, project: string, pace: Pace): readonly Resource[] => [
  ...secretSettings.flatMap((name) => secret(google, project, name)),
  database(google, project, pace),
  ...backups(google, project),
  ...bucket(google, project),
];
