import { beforeEach, describe, expect, it } from 'vitest';
import type { Quarter } from '../../../../domain/calendar/quarter.ts';
import type { Revision } from '../../../../domain/submissions/submission.ts';
import { submissionKey } from '../../../../functions/store/database.ts';
import type { QuestionDocument } from '../../../../functions/store/documents.ts';
import { saveDecision } from '../../../../functions/store/questions/worklist.ts';
import { type Assignment, takeDue } from '../../../../functions/store/queue/due.ts';
import { addWorkbook, saveSummary } from '../../../../functions/store/register/registry.ts';
import { reopenSubmissions } from '../../../../functions/store/submissions/reopenings.ts';
import { type Check, loadSubmissions, saveChecks } from '../../../../functions/store/submissions/submissions.ts';
import { openStore } from '../rooms.ts';

/** Readings and revisions of submissions are stored in order. */

const database = await openStore();

const began = Date.UTC(2026, 3, 20, 9);
const quarter: Quarter = '2026-Q1';
const versions = { layoutVersion: 1, ruleVersion: 1 };

/** A look that has read an empty form: `before` is what it was judged by. */
const look = async (at = began): Promise<{ assignment: Assignment; check: Check }> => {
  const assignment = await takeDue(database, at, 1);
  if (!assignment) throw new Error('nothing is due');
  const before = (await loadSubmissions(database, 'A', [quarter])).get(quarter) ?? null;
  const reading = { number: assignment.number, readAt: began, ticked: false, observations: [], findings: [] };
  return {
    assignment,
    check: {
      before,
      submission: {
        library: 'A',
        quarter,
        state: 'closed',
        reading,
        counted: null,
        firstHandedInAt: null,
        reopenedUntil: before?.reopenedUntil ?? null,
      },
      reading,
      revision: null,
      accepted: null,
      changedAt: began,
    },
  };
};

beforeEach(async () => {
  await database.firestore.recursiveDelete(database.workbooks);
  await database.firestore.recursiveDelete(database.submissions);
  await database.firestore.recursiveDelete(database.questions);
  await saveSummary(database, { version: 1, marks: 0, publishedMarks: 0, statisticId: null, secretariatId: null });
  await addWorkbook(database, { id: 'a', kind: 'questionnaire', library: 'A' }, began);
});

const item: QuestionDocument = {
  version: 1,
  key: 'A_2026-Q1_correction_1',
  library: 'A',
  quarter,
  kind: 'correction',
  measure: 'lending_unfilled',
  value: 88,
  explanation: 'dubbel geteld',
  finding: null,
  beside: '',
  figures: [],
  askedAt: began,
  decision: { kind: 'agreed', question: '', decidedAt: began, passedOn: true },
};
const decide = (decision: QuestionDocument['decision']) =>
  database.firestore.runTransaction((transaction) => saveDecision(database, transaction, item.key, decision));
const askedItem = async () => (await database.questions.doc(item.key).get()).data();

/** A look that lets the correction count. */
const accepting = async () => {
  await database.questions.doc(item.key).set(item);
  const { assignment, check } = await look();
  const revision: Revision = { revision: 2, reading: 1, handedInAt: began, observations: [], reason: 'dubbel geteld' };
  const accepted = { ...check, revision, accepted: item.key };
  return () => saveChecks(database, assignment, { checks: [accepted], agreements: [] }, versions);
};

describe('a correction with which she agreed', () => {
  it('says which revision it became, and is not taken back after that', async () => {
    const save = await accepting();
    expect(await save()).toBe(true);
    await decide(null);
    expect(await askedItem()).toEqual({ ...item, countedAs: 2 });
  });

  it('does not count when she took it back while it was judged', async () => {
    const save = await accepting();
    await decide(null);
    expect(await save()).toBe(false);
    expect(await askedItem()).toEqual({ ...item, decision: null });
    expect(await stored()).toBeUndefined();
  });
});

const stored = async () => (await database.submissions.doc(submissionKey('A', quarter)).get()).data();
const reopen = (): Promise<void> =>
  database.firestore.runTransaction((transaction) =>
    reopenSubmissions(database, transaction, [{ library: 'A', quarter, until: '2026-06-01' }]),
  );

describe('what a look has found', () => {
  it('is kept when nothing has happened since it was judged', async () => {
    const { assignment, check } = await look();
    expect(await saveChecks(database, assignment, { checks: [check], agreements: [] }, versions)).toBe(true);
    expect(await stored()).toMatchObject({ state: 'closed', reopenedUntil: null });
  });

  it('keeps when people last changed the tab, if nothing was typed since', async () => {
    const first = await look();
    await saveChecks(database, first.assignment, { checks: [first.check], agreements: [] }, versions);
    await reopen();
    expect(await stored()).toMatchObject({ changedAt: began, reopenedUntil: '2026-06-01' });
    // The lease of the first has ended.
    const { assignment, check } = await look(began + 3_600_000);
    const later = { ...check, reading: null, changedAt: null };
    expect(await saveChecks(database, assignment, { checks: [later], agreements: [] }, versions)).toBe(true);
    expect(await stored()).toMatchObject({ changedAt: began });
  });

  it('is not kept when the secretary reopened the quarter meanwhile: her date stays', async () => {
    const { assignment, check } = await look();
    await reopen();
    expect(await saveChecks(database, assignment, { checks: [check], agreements: [] }, versions)).toBe(false);
    expect(await stored()).toMatchObject({ reading: null, reopenedUntil: '2026-06-01' });
  });

  it('is not kept when a submission that it knew was reopened meanwhile', async () => {
    const first = await look();
    await saveChecks(database, first.assignment, { checks: [first.check], agreements: [] }, versions);
    await database.workbooks.doc('a').update({ dueAt: began, leaseUntil: 0 });
    const { assignment, check } = await look();
    await reopen();
    expect(await saveChecks(database, assignment, { checks: [check], agreements: [] }, versions)).toBe(false);
    expect(await stored()).toMatchObject({ reopenedUntil: '2026-06-01' });
  });
});
