import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { readEdition } from '../../../domain/statistics/editions/edition.ts';
import type { Period } from '../../../domain/statistics/statistic.ts';
import { reproduce } from '../../../functions/exchange/reproduce.ts';
import type { World } from '../../../functions/ports.ts';
import { adopt } from '../../../functions/secretariat/decisions/adopt.ts';
import { loadGroupSnapshot } from '../../../functions/statistic/group-snapshot.ts';
import { makeEditions } from '../../../functions/statistic/make-editions.ts';
import {
  loadEdition,
  loadNewestEdition,
  loadPublications,
} from '../../../functions/store/publications/publications.ts';
import { saveSummary } from '../../../functions/store/register/registry.ts';
import { reviseSubmissions, saveLibraries } from '../../../functions/store/submissions/imported.ts';
import { openSubmissionCache, type SubmissionCache } from '../../../functions/store/submissions/submission-cache.ts';
import { counted, library } from '../../domain/statistics/statistics-fixture.ts';
import { openStore } from '../store/rooms.ts';

/**
 * Editions stay consistent in a real store, in any order of corrections, publications and
 * adoptions, with one process that caches.
 */
const database = await openStore();
let submissionCache: SubmissionCache;
let now = Date.UTC(2026, 4, 12, 10);
const world = () =>
  ({
    database,
    submissionCache,
    clock: { now: () => ++now },
    groupName: 'Plusbibliotheken',
    serviceAccount: 'wij@voorbeeld.nl',
    log: { adopted: () => undefined },
  }) as unknown as World;

beforeAll(async () => {
  submissionCache = openSubmissionCache(database);
});

const handIn = (id: string, quarter: Quarter, value: number): Promise<unknown> =>
  reviseSubmissions(database, [{ library: id, quarter }], (subject, stored) => {
    const { observations } = counted(id, quarter, { lending_filled_loans: value, lending_filled_copies: 0 });
    const revision = { revision: (stored?.counted?.revision ?? 0) + 1, reading: 0, handedInAt: ++now, observations };
    return {
      ...subject,
      state: 'closed',
      reading: null,
      counted: revision,
      firstHandedInAt: now,
      reopenedUntil: null,
    };
  });

const publish = async (quarter: Quarter): Promise<boolean> => {
  const snapshot = await loadGroupSnapshot(world(), quarter);
  return (await makeEditions(world(), snapshot, quarter, { quarter, year: '2025' })).editions !== null;
};

const everything = async (): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>();
  for (const { period, newest } of await loadPublications(database)) {
    for (let edition = 1; edition <= newest.edition; edition++) {
      const stored = await loadEdition(database, period, edition);
      found.set(`${period} ${edition}`, JSON.stringify(stored));
    }
  }
  return found;
};

const fresh = async (): Promise<void> => {
  for (const collection of await database.firestore.listCollections())
    await database.firestore.recursiveDelete(collection);
  await saveSummary(database, { version: 1, marks: 0, publishedMarks: 0, statisticId: null, secretariatId: null });
  await saveLibraries(database, [library('A'), library('B')]);
  for (const id of ['A', 'B']) for (const quarter of quarters) await handIn(id, quarter, 100);
};

const quarters = ['2024-Q4', '2025-Q3', '2025-Q4'] as const;

type Step =
  | { readonly kind: 'correct'; readonly library: string; readonly quarter: Quarter; readonly value: number }
  | { readonly kind: 'publish'; readonly quarter: Quarter }
  | { readonly kind: 'adopt'; readonly period: Period };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('correct' as const),
    library: fc.constantFrom('A', 'B'),
    quarter: fc.constantFrom<Quarter>(...quarters),
    value: fc.nat(500),
  }),
  fc.record({ kind: fc.constant('publish' as const), quarter: fc.constantFrom<Quarter>('2025-Q3', '2025-Q4') }),
  fc.record({ kind: fc.constant('adopt' as const), period: fc.constantFrom<Period>('2025', '2025-Q3', '2025-Q4') }),
);

const take = async (taken: Step): Promise<void> => {
  if (taken.kind === 'correct') await handIn(taken.library, taken.quarter, taken.value);
  else if (taken.kind === 'publish') expect(await publish(taken.quarter)).toBe(true);
  else await adopt(world(), { period: taken.period, on: '2026-05-11' });
};

const isFinal = (stored: string): boolean => JSON.parse(stored).document.status === 'final';

describe('whatever is corrected, published and adopted, in whatever order', () => {
  it('an adopted edition keeps its bytes, every edition can be reproduced, and the same store gives the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
        await fresh();
        const frozen = new Map<string, string>();
        for (const taken of [...steps, { kind: 'publish', quarter: '2025-Q4' } as const]) {
          await take(taken);
          const stored = await everything();
          for (const [name, bytes] of frozen) expect(stored.get(name)).toBe(bytes);
          for (const [name, bytes] of stored) if (isFinal(bytes)) frozen.set(name, bytes);
        }
        const stored = await everything();
        await publish('2025-Q4');
        expect(await everything()).toEqual(stored);
        for (const name of stored.keys()) {
          const [period, edition] = name.split(' ');
          expect(await reproduce(database, period as Period, Number(edition))).toMatchObject({
            missing: [],
            differences: [],
          });
        }
      }),
      { numRuns: 8 },
    );
  }, 120_000);
});

/** How the periods stand in an edition: as it was made, and in the series beside it. */
const standingsIn = async (period: Period) => {
  const { statistic, circumstances, beside } = readEdition((await loadNewestEdition(database, period))?.text ?? '');
  const drawn = beside.series.points.filter(({ quarter }) => quarter >= '2025-Q3').map(({ standing }) => standing);
  return { own: statistic.standing, known: [...(circumstances.standings?.keys() ?? [])].sort(), drawn };
};

it('a year of which a part was adopted just before, by somebody who died of it, is adopted as all of it at once', async () => {
  const on = '2026-05-11';
  const [final, periods] = [{ kind: 'final', adoptedOn: on } as const, ['2025', '2025-Q3', '2025-Q4']];
  await fresh();
  await publish('2025-Q4');
  await adopt(world(), { period: '2025-Q4', on });
  const first = await loadNewestEdition(database, '2025-Q4');
  await adopt(world(), { period: '2025', on });
  expect(await loadNewestEdition(database, '2025-Q4')).toEqual(first);
  expect(await standingsIn('2025')).toEqual({ own: final, known: periods, drawn: [final, final] });
  expect(await standingsIn('2025-Q3')).toMatchObject({ own: final, known: periods });
});
