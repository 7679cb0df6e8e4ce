import { beforeAll, expect, it } from 'vitest';
import { readEdition, writeEdition } from '../../../../domain/statistics/editions/edition.ts';
import { summariseQuarter } from '../../../../domain/statistics/summarise.ts';
import { reproduce } from '../../../../functions/exchange/reproduce.ts';
import {
  loadNewestEdition,
  loadPublication,
  loadPublications,
  saveEditions,
} from '../../../../functions/store/publications/publications.ts';
import { besideOf, library } from '../../../domain/statistics/statistics-fixture.ts';
import { openStore } from '../rooms.ts';

/** Editions of a period that was overwritten by each publication. */

/** A period as it was kept at first: one edition, overwritten by every publication, its parts beside it. */
const database = await openStore();
const input = { libraries: [library('A')], counted: [] };
const statistic = summariseQuarter('2026-Q1', input);
beforeAll(async () => {
  const { firestore } = database;
  const kept = { asOf: null, publishedAt: 1_777_000_000_000, revisions: {}, ruleVersion: 2 };
  await firestore.doc('publications/2026-Q1').set({ version: 1, period: '2026-Q1', ...kept, editionParts: 2 });
  const text = writeEdition({
    circumstances: { libraries: input.libraries },
    statistic,
    beside: besideOf('2026-Q1', input),
  });
  const half = Math.floor(text.length / 2);
  for (const [at, part] of [text.slice(0, half), text.slice(half)].entries()) {
    await firestore.doc(`publications/2026-Q1/editionParts/00000${at + 1}`).set({ version: 1, text: part });
  }
  await firestore.doc('publications/2025').set({ version: 1, period: '2025', ...kept });
});

it('A period that was overwritten is read as a provisional first edition, and can be reproduced', async () => {
  const stored = await loadNewestEdition(database, '2026-Q1');
  expect(stored?.document).toMatchObject({ edition: 1, status: 'provisional', adopted: null });
  expect(readEdition(stored?.text ?? '').statistic).toEqual(statistic);
  expect(await reproduce(database, '2026-Q1')).toMatchObject({ kind: 'recomputed', differences: [] });
});

it('One from before editions were kept at all has none to show', async () => {
  expect(await loadNewestEdition(database, '2025')).toBeNull();
  expect(await reproduce(database, '2025')).toEqual({ kind: 'no-edition' });
  expect((await loadPublications(database)).map(({ period }) => period)).toEqual(['2025', '2026-Q1']);
});

it('Its next publication takes its place, in an edition of its own', async () => {
  const basis = await loadPublication(database, '2026-Q1');
  const stored = await loadNewestEdition(database, '2026-Q1');
  if (!basis || !stored) throw new Error('it was not read');
  const document = { ...stored.document, parts: 1, digest: 'x' };
  const next = { document, text: stored.text, first: null, basis };
  expect(await saveEditions(database, [next], null)).toBe(true);
  expect((await loadNewestEdition(database, '2026-Q1'))?.text).toBe(stored.text);
  expect((await database.editionParts('2026-Q1', null).get()).size).toBe(0);
  // Made after what is there no longer.
  expect(await saveEditions(database, [next], null)).toBe(false);
});

it('What was adopted is not saved over', async () => {
  const known = await loadPublication(database, '2026-Q1');
  const stored = await loadNewestEdition(database, '2026-Q1');
  if (!known || !stored) throw new Error('it was not read');
  const adopted = { on: '2026-05-11', at: 1_778_000_000_000 };
  const document = { ...known.newest, status: 'final' as const, adopted };
  expect(await saveEditions(database, [{ document, text: stored.text, first: null, basis: known }], null)).toBe(true);
  const basis = await loadPublication(database, '2026-Q1');
  const again = saveEditions(
    database,
    [{ document: { ...document, publishedAt: 1 }, text: 'x', first: null, basis }],
    null,
  );
  await expect(again).rejects.toThrow('Edition 1 of 2026-Q1 was adopted, and never changes');
});
