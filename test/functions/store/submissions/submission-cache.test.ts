import { beforeEach, describe, expect, it } from 'vitest';
import type { Quarter } from '../../../../domain/calendar/quarter.ts';
import type { Submission } from '../../../../domain/submissions/submission.ts';
import type { Database } from '../../../../functions/store/database.ts';
import type { SubmissionSummary } from '../../../../functions/store/documents.ts';
import { takeDue } from '../../../../functions/store/queue/due.ts';
import { addWorkbook, saveSummary } from '../../../../functions/store/register/registry.ts';
import { reviseKbFigures, reviseSubmissions } from '../../../../functions/store/submissions/imported.ts';
import { redactStored } from '../../../../functions/store/submissions/redaction.ts';
import { reopenSubmissions } from '../../../../functions/store/submissions/reopenings.ts';
import { openSubmissionCache, type SubmissionCache } from '../../../../functions/store/submissions/submission-cache.ts';
import { loadSubmissions, saveChecks } from '../../../../functions/store/submissions/submissions.ts';
import { counted } from '../../../domain/statistics/statistics-fixture.ts';
import { openStore } from '../rooms.ts';

/** Two processes that cache submissions see each other's changes. */

/** Two processes that each keep what they have read of the quarters. */
const database = await openStore();
let submissionCache: SubmissionCache;
let reads = 0;

const now = Date.UTC(2026, 3, 20, 9);
const years = { from: '2025-Q1', to: '2026-Q1' } as const;

const handedIn = (library: string, quarter: Quarter, value: number, explanation = ''): Submission => {
  const { observations } = counted(library, quarter, { lending_filled_loans: value });
  const explained = observations.map((one) => ({ ...one, explanation }));
  const revision = { revision: value, reading: 0, handedInAt: now, observations: explained };
  return {
    library,
    quarter,
    state: 'submitted',
    reading: null,
    counted: revision,
    firstHandedInAt: now,
    reopenedUntil: null,
  };
};

const importOne = (library: string, quarter: Quarter, value: number, explanation = '') =>
  reviseSubmissions(database, [{ library, quarter }], () => handedIn(library, quarter, value, explanation));

/** The same store, with the questions counted. */
const counting = (stored: Database): Database => ({
  ...stored,
  firestore: {
    ...stored.firestore,
    collection: (path: string) => {
      if (path === stored.submissions.path) reads++;
      return stored.firestore.collection(path);
    },
  } as Database['firestore'],
});

beforeEach(async () => {
  for (const collection of await database.firestore.listCollections())
    await database.firestore.recursiveDelete(collection);
  await saveSummary(database, { version: 1, marks: 0, publishedMarks: 0, statisticId: null, secretariatId: null });
  await importOne('A', '2025-Q1', 1);
  await importOne('A', '2026-Q1', 2);
  await importOne('B', '2026-Q1', 3, 'Anna was ziek');
  submissionCache = openSubmissionCache(counting(database));
  await submissionCache.load(years);
  reads = 0;
});

const valuesIn = ({ submissions }: { submissions: readonly SubmissionSummary[] }) =>
  submissions.map(({ library, quarter, counted: one }) => [library, quarter, one?.revision]);

describe('what a process keeps of the quarters', () => {
  it('is all that is stored of them, by quarter and library', async () => {
    expect(valuesIn(await submissionCache.load(years))).toEqual([
      ['A', '2025-Q1', 1],
      ['A', '2026-Q1', 2],
      ['B', '2026-Q1', 3],
    ]);
    expect(valuesIn(await submissionCache.load({ from: '2025-Q1', to: '2025-Q4' }))).toEqual([['A', '2025-Q1', 1]]);
  });

  it('is not read again while nobody writes', async () => {
    await submissionCache.load(years);
    expect(reads).toBe(0);
  });

  it.each<readonly [string, () => Promise<unknown>]>([
    ['a figure that is imported', () => importOne('A', '2025-Q1', 9)],
    ['a library that is imported for a quarter without any', () => importOne('C', '2025-Q3', 4)],
    [
      'a quarter that is reopened',
      () =>
        database.firestore.runTransaction((transaction) =>
          reopenSubmissions(database, transaction, [{ library: 'B', quarter: '2026-Q1', until: '2026-06-01' }]),
        ),
    ],
    ['a look that is kept', () => look('B', 7)],
    [
      'the KB’s count',
      () =>
        reviseKbFigures(
          database,
          [{ library: 'A', quarter: '2025-Q2' }],
          () => ({ lending_filled_loans: { kind: 'number', value: 5, estimated: false, note: '' } }),
          now,
        ),
    ],
    [
      'words that are taken out',
      () =>
        redactStored(
          database,
          { library: 'B', quarter: '2026-Q1' },
          { about: 'lending_filled_loans', mark: '(weggehaald)' },
        ),
    ],
  ])('is read again after %s: as another process that starts now has it', async (_, write) => {
    await write();
    const fresh = await openSubmissionCache(database).load(years);
    expect(await submissionCache.load(years)).toEqual(fresh);
    expect(reads).toBe(1);
  });
});

const look = async (library: string, value: number): Promise<void> => {
  await addWorkbook(database, { id: library, kind: 'questionnaire', library }, now);
  const assignment = await takeDue(database, now, 1000);
  if (!assignment) throw new Error('nothing is due');
  const before = (await loadSubmissions(database, library, ['2026-Q1'])).get('2026-Q1') ?? null;
  const submission = handedIn(library, '2026-Q1', value);
  const checks = [{ before, submission, reading: null, revision: submission.counted, accepted: null, changedAt: now }];
  expect(await saveChecks(database, assignment, { checks, agreements: [] }, { layoutVersion: 1, ruleVersion: 1 })).toBe(
    true,
  );
};
