import { expect, it } from 'vitest';
import { readEdition } from '../../../domain/statistics/editions/edition.ts';
import type { World } from '../../../functions/ports.ts';
import { loadGroupSnapshot } from '../../../functions/statistic/group-snapshot.ts';
import { makeEditions } from '../../../functions/statistic/make-editions.ts';
import { loadNewestEdition } from '../../../functions/store/publications/publications.ts';
import { saveSummary } from '../../../functions/store/register/registry.ts';
import { reviseSubmissions, saveLibraries } from '../../../functions/store/submissions/imported.ts';
import { redactStored } from '../../../functions/store/submissions/redaction.ts';
import { openSubmissionCache } from '../../../functions/store/submissions/submission-cache.ts';
import { counted, library } from '../../domain/statistics/statistics-fixture.ts';
import { openStore } from '../store/rooms.ts';

/** A text redacted during a publication is not published. */

const database = await openStore();
const now = Date.UTC(2026, 4, 12, 10);
const mark = '[weggehaald op 12 mei 2026]';
const quarter = '2026-Q1' as const;

/** A process that publishes, with its own memory. */
const publisher = () =>
  ({
    database,
    submissionCache: openSubmissionCache(database),
    clock: { now: () => now },
    groupName: 'Plusbibliotheken',
  }) as unknown as World;

const handIn = () => {
  const [figure] = counted('A', quarter, { lending_filled_loans: 100 }).observations;
  if (!figure) throw new Error('no figure');
  const observations = [{ ...figure, explanation: 'Anna was ziek' }];
  return reviseSubmissions(database, [{ library: 'A', quarter }], (subject) => ({
    ...subject,
    state: 'closed',
    reading: null,
    counted: { revision: 1, reading: 0, handedInAt: now, observations },
    firstHandedInAt: now,
    reopenedUntil: null,
  }));
};

const publishedWords = async () => {
  const stored = await loadNewestEdition(database, quarter);
  return stored && readEdition(stored.text).beside.developments.map(({ text }) => text);
};

it('A publication that had loaded the words before they were taken out does not publish them: it is made again', async () => {
  await saveSummary(database, { version: 1, marks: 0, publishedMarks: 0, statisticId: null, secretariatId: null });
  await saveLibraries(database, [library('A')]);
  await handIn();
  const world = publisher();
  const shown = { quarter, year: '2026' } as const;
  const stale = await loadGroupSnapshot(world, quarter);
  await redactStored(database, { library: 'A', quarter }, { about: 'lending_filled_loans', mark });
  expect((await makeEditions(world, stale, quarter, shown)).editions).toBeNull();
  expect(await publishedWords()).toBeNull();
  expect((await makeEditions(world, await loadGroupSnapshot(world, quarter), quarter, shown)).editions).toBe(2);
  expect(await publishedWords()).toEqual([mark]);
});
