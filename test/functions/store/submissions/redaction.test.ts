import { beforeAll, expect, it } from 'vitest';
import { readEdition, writeEdition } from '../../../../domain/statistics/editions/edition.ts';
import { summariseQuarter, summariseSeries } from '../../../../domain/statistics/summarise.ts';
import type { Database } from '../../../../functions/store/database.ts';
import { loadAgreements } from '../../../../functions/store/publications/library-reports.ts';
import type { EditionDocument } from '../../../../functions/store/publications/publication-documents.ts';
import { loadNewestEdition, saveEditions } from '../../../../functions/store/publications/publications.ts';
import { redactEditions } from '../../../../functions/store/publications/redact-editions.ts';
import { saveSummary } from '../../../../functions/store/register/registry.ts';
import { redactAgreements, redactStored } from '../../../../functions/store/submissions/redaction.ts';
import { library, observation } from '../../../domain/statistics/statistics-fixture.ts';
import { openStore } from '../rooms.ts';

/** Redaction removes a text from every stored document. */

/** What a library wrote about a person: as the reason of a correction in 2025-Q4, and beside *Gezien en akkoord* of 2025. */
const database = await openStore();
const mark = '[weggehaald op 1 april 2026]';
const reason = 'Klaas Piersma had zich verteld';
const remark = 'Vraag Klaas Piersma maar';
const at = Date.UTC(2026, 2, 3);
const key = 'A_2025-Q4';
const observations = [observation('lending_unfilled', 80)];

const reading = {
  version: 1 as const,
  number: 2,
  readAt: at,
  ticked: true,
  observations: [...observations],
  totalExplanations: {},
  correction: { reason },
  findings: [],
  layoutVersion: 1,
  ruleVersion: 1,
};
const revision = {
  version: 1 as const,
  revision: 2,
  reading: 2,
  handedInAt: at,
  observations: [...observations],
  reason,
};
const question = {
  version: 1 as const,
  library: 'A',
  quarter: '2025-Q4' as const,
  value: 80,
  finding: null,
  figures: [],
  askedAt: at,
  decision: null,
};

const keepSubmission = async (): Promise<void> => {
  await database.readings(key).doc('000002').set(reading);
  await database.revisions(key).doc('000002').set(revision);
  await database.submissions.doc(key).set({
    version: 1,
    library: 'A',
    quarter: '2025-Q4',
    state: 'closed',
    reading,
    counted: revision,
    firstHandedInAt: at,
    reopenedUntil: null,
    open: 0,
    filled: { done: 1, of: 1 },
    ticked: true,
    waiting: 0,
    changedAt: at,
  });
  const correction = { ...question, key: 'c', kind: 'correction' as const, measure: 'lending_unfilled' as const };
  await database.questions.doc('c').set({ ...correction, explanation: reason, beside: 'drukke maand' });
};

const keepEdition = async (): Promise<void> => {
  const circumstances = { libraries: [library('A')] };
  const input = { ...circumstances, counted: [] };
  const correction = {
    quarter: '2025-Q4',
    library: 'A',
    city: 'A',
    name: 'Bibliotheek A',
    figure: 'lending_unfilled',
    before: { kind: 'number', value: 8 },
    after: { kind: 'number', value: 80 },
    changedAt: at,
    reason,
  } as const;
  const text = writeEdition({
    circumstances,
    statistic: summariseQuarter('2025-Q4', input),
    beside: {
      group: 'Plusbibliotheken',
      series: summariseSeries('2025-Q4', input),
      developments: [],
      corrections: [correction, { ...correction, quarter: '2025-Q3', reason: 'telde dubbel' }],
      formerly: null,
    },
  });
  const document: EditionDocument = {
    version: 1,
    period: '2025-Q4',
    edition: 1,
    status: 'provisional',
    adopted: null,
    asOf: null,
    publishedAt: at,
    revisions: {},
    ruleVersion: 1,
    announced: { at, delivered: null, change: null },
    attendance: { handedIn: 1, expected: 1 },
    formerly: null,
    digest: 'x',
    parts: 1,
  };
  await saveEditions(database, [{ document, text, first: null, basis: null }], null);
};

const keepAgreements = async (): Promise<void> => {
  const agreement = { version: 1 as const, year: '2025' as const, ask: 1, ticked: true, seenAt: at, figures: {} };
  await database.agreements.doc('a1').set({ ...agreement, library: 'A', remark });
  await database.agreements.doc('a2').set({ ...agreement, library: 'A', ask: 2, remark: '', seenAt: at + 1 });
  await database.agreements.doc('a3').set({ ...agreement, library: 'A', year: '2024', remark: 'geen', seenAt: at + 2 });
  await database.agreements.doc('b1').set({ ...agreement, library: 'B', remark: 'Mooi jaar', seenAt: at + 3 });
  const copy = { ...question, value: null, kind: 'remark' as const, measure: 'remarks' as const };
  await database.questions.doc('r').set({ ...copy, key: 'r', explanation: remark, beside: remark });
};

beforeAll(async () => {
  await saveSummary(database, { version: 1, marks: 0, publishedMarks: 0, statisticId: null, secretariatId: null });
  await keepSubmission();
  await keepEdition();
  await keepAgreements();
});

const marks = async (): Promise<number> => (await database.summary.get()).docs[0]?.data().marks ?? 0;
const questionOf = async (id: string) => (await database.questions.doc(id).get()).data();

it('The reason of a correction is gone from submission, reading, revision, question and edition; figures stay', async () => {
  const subject = { library: 'A', quarter: '2025-Q4' as const };
  expect(await redactStored(database, subject, { about: 'correction', mark })).toBe(5);
  const submission = (await database.submissions.doc(key).get()).data();
  expect(submission?.reading?.correction).toEqual({ reason: mark });
  expect(submission?.counted).toEqual({ ...revision, reason: mark });
  expect((await database.readings(key).doc('000002').get()).data()).toEqual({
    ...reading,
    correction: { reason: mark },
  });
  expect((await database.revisions(key).doc('000002').get()).data()).toEqual({ ...revision, reason: mark });
  expect(await questionOf('c')).toMatchObject({ explanation: mark, beside: 'drukke maand', value: 80 });
  const kept = readEdition((await loadNewestEdition(database, '2025-Q4'))?.text ?? '');
  expect(kept.beside.corrections.map((one) => [one.quarter, one.reason])).toEqual([
    ['2025-Q4', mark],
    ['2025-Q3', 'telde dubbel'],
  ]);
  expect(await redactStored(database, subject, { about: 'correction', mark })).toBe(0);
});

it('A remark beside Gezien en akkoord is gone from the agreements and from the secretary’s copy; the box stays', async () => {
  const before = await marks();
  expect(await redactAgreements(database, { library: 'A', year: '2025' }, mark)).toBe(2);
  const stored = await loadAgreements(database);
  expect(stored.map((one) => [one.library, one.year, one.ask, one.ticked, one.remark])).toEqual([
    ['A', '2025', 1, true, mark],
    ['A', '2025', 2, true, ''],
    ['A', '2024', 1, true, 'geen'],
    ['B', '2025', 1, true, 'Mooi jaar'],
  ]);
  expect(await questionOf('r')).toMatchObject({ explanation: mark, beside: mark });
  expect(await marks()).toBe(before + 1);
  expect(await redactAgreements(database, { library: 'A', year: '2025' }, mark)).toBe(0);
  expect(await marks()).toBe(before + 1);
});

it('An edition that is adopted while its words are taken out stays adopted, without the words', async () => {
  const reference = database.editions('2025-Q4').doc('000001');
  const { firestore } = database;
  const adopt = () => reference.update({ digest: 'adopted', status: 'final', adopted: { on: '2026-05-12', at } });
  let adoption: Promise<unknown> | undefined;
  const runTransaction: Database['firestore']['runTransaction'] = async (work) => {
    adoption ??= adopt();
    await adoption;
    return firestore.runTransaction(work);
  };
  const getAll: Database['firestore']['getAll'] = (...documents) => firestore.getAll(...documents);
  const meanwhile = { ...database, firestore: { runTransaction, getAll } as Database['firestore'] };
  let readings = 0;
  const withoutReasons = (text: string): string => {
    readings++;
    const edition = readEdition(text);
    const corrections = edition.beside.corrections.map((one) => ({ ...one, reason: mark }));
    return edition.beside ? writeEdition({ ...edition, beside: { ...edition.beside, corrections } }) : text;
  };
  expect(await redactEditions(meanwhile, '2025-Q4', withoutReasons)).toBe(1);
  expect(readings, 'the text as it was adopted is read once more').toBe(2);
  expect((await reference.get()).data()).toMatchObject({ status: 'final', adopted: { on: '2026-05-12', at } });
  const kept = readEdition((await loadNewestEdition(database, '2025-Q4'))?.text ?? '');
  expect(kept.beside.corrections.map(({ reason: said }) => said)).toEqual([mark, mark]);
});
