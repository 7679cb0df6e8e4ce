import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { functionsManifest } from '../../scripts/build/manifest.ts';

/** The manifest for `firebase deploy` has the form that firebase-tools expects. */

/** The keys that firebase-tools 15 knows of an endpoint and that we use; any other is an error there. */
const common = {
  platform: z.literal('gcfv2'),
  entryPoint: z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,62}$/),
  region: z.tuple([z.literal('europe-west4')]),
  availableMemoryMb: z.union([128, 256, 512, 1024, 2048].map((size) => z.literal(size))),
  cpu: z.number().min(0.08).max(8),
  timeoutSeconds: z.number().int().positive(),
  concurrency: z.number().int().min(1).max(1000),
  maxInstances: z.number().int().positive(),
  serviceAccount: z.literal('{{ params.SERVICE_ACCOUNT }}'),
  ingressSettings: z.literal('ALLOW_ALL'),
  secretEnvironmentVariables: z.array(z.strictObject({ key: z.string(), secret: z.string() })),
};

const https = z.strictObject({
  ...common,
  /** Absent would be public by omission. */
  httpsTrigger: z.strictObject({ invoker: z.array(z.string()).min(1) }),
});

const manifest = z.strictObject({
  specVersion: z.literal('v1alpha1'),
  params: z.array(
    z.strictObject({ name: z.string().regex(/^[A-Z_]+$/), type: z.literal('string'), description: z.string().min(1) }),
  ),
  endpoints: z.record(z.string(), https),
});

const described = manifest.parse(functionsManifest());
const endpoints = Object.entries(described.endpoints);

const json = (file: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, '../..', file), 'utf8'));

describe('functions.yaml', () => {
  it('describes the five functions, each under its own name', () => {
    expect(endpoints.map(([name]) => name)).toEqual(['onDriveChange', 'sweep', 'publish', 'files', 'daily']);
    for (const [name, { entryPoint }] of endpoints) expect(entryPoint).toBe(name);
  });

  it('lets nobody in but the caller of each function; the deployment opens the one that Drive calls', () => {
    expect(endpoints.map(([name, { httpsTrigger }]) => [name, httpsTrigger.invoker])).toEqual([
      ['onDriveChange', ['private']],
      ['sweep', ['{{ params.SCHEDULER_ACCOUNT }}']],
      ['publish', ['{{ params.SCHEDULER_ACCOUNT }}']],
      ['files', ['{{ params.SERVICE_ACCOUNT }}']],
      ['daily', ['{{ params.SCHEDULER_ACCOUNT }}']],
    ]);
  });

  it('has Firebase make no schedule: the jobs are ours, with an audience that stays', () => {
    expect(JSON.stringify(functionsManifest())).not.toContain('scheduleTrigger');
  });

  it('keeps the secret out of the parameters and gives it to every function', () => {
    expect(described.params.map(({ name }) => name)).toEqual([
      'SERVICE_ACCOUNT',
      'SCHEDULER_ACCOUNT',
      'FUNCTIONS_ORIGIN',
      'GROUP_NAME',
    ]);
    for (const [, { secretEnvironmentVariables }] of endpoints) {
      expect(secretEnvironmentVariables).toEqual([{ key: 'PUSH_SECRET', secret: 'PUSH_SECRET' }]);
    }
  });

  it('has no function that outlives what calls it: 540 seconds for an event, 1800 for a schedule', () => {
    for (const [, { timeoutSeconds }] of endpoints) expect(timeoutSeconds).toBeLessThanOrEqual(540);
  });

  it.each([
    ['an https trigger without an invoker', { httpsTrigger: {} }],
    ['a schedule that Firebase would make', { scheduleTrigger: { schedule: '* * * * *', timeZone: 'UTC' } }],
    ['a key that firebase does not know', { httpsTrigger: { invoker: ['public'] }, secret: 'x' }],
  ])('the schema itself refuses %s', (_, trigger) => {
    const [[, { ...endpoint }]] = endpoints as [(typeof endpoints)[number]];
    const rest = Object.fromEntries(Object.entries(endpoint).filter(([key]) => !key.endsWith('Trigger')));
    expect(manifest.shape.endpoints.safeParse({ some: { ...rest, ...trigger } }).success).toBe(false);
  });
});

describe('firebase.json', () => {
  const config = z
    .strictObject({
      firestore: z.record(z.string(), z.string()),
      functions: z.array(z.record(z.string(), z.unknown())),
    })
    .parse(json('firebase.json'));

  it('deploys the built bundle on Node 24', () => {
    expect(config.functions).toMatchObject([{ source: 'dist/functions', runtime: 'nodejs24' }]);
  });

  it('names rules and indexes that are there', () => {
    const rules = readFileSync(join(import.meta.dirname, '../..', String(config.firestore.rules)), 'utf8');
    expect(rules.match(/allow/g)).toHaveLength(1);
    expect(rules).toContain('allow read, write: if false;');
    expect(json(String(config.firestore.indexes))).toMatchObject({ indexes: [] });
  });

  it('indexes nothing of what others fill, by which nobody asks', () => {
    const { fieldOverrides } = z
      .object({ fieldOverrides: z.array(z.object({ collectionGroup: z.string(), fieldPath: z.string() })) })
      .parse(json(String(config.firestore.indexes)));
    const unindexed = fieldOverrides.map(({ collectionGroup, fieldPath }) => `${collectionGroup}.${fieldPath}`);
    expect(unindexed).toEqual(expect.arrayContaining(['health.*', 'submissions.reading', 'submissions.counted']));
  });
});
