import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assignment, finishDue, markDue, takeDue } from '../../../../functions/store/queue/due.ts';
import { saveChecks } from '../../../../functions/store/submissions/submissions.ts';
import { began, freshList, lease, nothing, versions, well } from '../due-list.ts';
import { openStore } from '../rooms.ts';

/** Two drainers in any order, with any crash, lose no mark. */

const database = await openStore();

type Step =
  | { readonly kind: 'mark'; readonly workbook: string }
  | { readonly kind: 'take' | 'save' | 'finish' | 'crash'; readonly drainer: number }
  | { readonly kind: 'wait'; readonly milliseconds: number };

const workbookIds = ['a', 'b'];
const drainerStep = (kind: 'take' | 'save' | 'finish' | 'crash') =>
  fc.record({ kind: fc.constant(kind), drainer: fc.nat(1) });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('mark' as const), workbook: fc.constantFrom(...workbookIds) }),
  drainerStep('take'),
  drainerStep('save'),
  drainerStep('finish'),
  drainerStep('crash'),
  fc.record({ kind: fc.constant('wait' as const), milliseconds: fc.constantFrom(1000, lease) }),
);

interface Look extends Assignment {
  readonly readAt: number;
  saved: boolean;
}

/** What a perfect observer knows: when each workbook changed last, what each save and each answer in the sheet has read. */
class Observer {
  now = began;
  readonly holding = new Map<number, Look>();
  readonly changedAt = new Map(workbookIds.map((id) => [id, 0]));
  readonly savedNumber = new Map(workbookIds.map((id) => [id, 0]));
  readonly savedReadAt = new Map(workbookIds.map((id) => [id, -1]));
  readonly answeredReadAt = new Map(workbookIds.map((id) => [id, -1]));
  #time = 0;

  async step(step: Step): Promise<void> {
    this.#time++;
    switch (step.kind) {
      case 'wait':
        this.now += step.milliseconds;
        return;
      case 'mark':
        this.changedAt.set(step.workbook, this.#time);
        return markDue(database, [step.workbook], this.now);
      case 'take':
        return this.take(step.drainer);
      case 'save':
        return this.save(step.drainer);
      case 'finish':
        return this.finish(step.drainer);
      case 'crash':
        this.holding.delete(step.drainer);
        return;
    }
  }

  async take(drainer: number): Promise<void> {
    const assignment = this.holding.has(drainer) ? null : await takeDue(database, this.now, lease);
    if (assignment) this.holding.set(drainer, { ...assignment, readAt: this.#time, saved: false });
  }

  async save(drainer: number): Promise<void> {
    const look = this.holding.get(drainer);
    if (!look || look.saved || !(await saveChecks(database, look, nothing, versions))) return;
    look.saved = true;
    expect(look.number).toBeGreaterThanOrEqual(this.savedNumber.get(look.workbookId) ?? 0);
    expect(look.readAt).toBeGreaterThanOrEqual(this.savedReadAt.get(look.workbookId) ?? 0);
    this.savedNumber.set(look.workbookId, look.number);
    this.savedReadAt.set(look.workbookId, look.readAt);
  }

  async finish(drainer: number): Promise<void> {
    const look = this.holding.get(drainer);
    if (!look) return;
    await this.save(drainer);
    // However long it paused after its save, its answers match the current content.
    if (look.saved) this.answeredReadAt.set(look.workbookId, look.readAt);
    await finishDue(database, look, { ...well, wrote: look.saved });
    this.holding.delete(drainer);
  }

  /** The drainers go on until nothing is due; what has been lost is found again when its lease has ended. */
  async quiet(): Promise<void> {
    this.#time++;
    this.holding.clear();
    this.now += 64 * lease;
    for (let looks = 0; looks < 10; looks++) {
      await this.take(0);
      if (!this.holding.has(0)) return;
      await this.finish(0);
    }
    throw new Error('it never becomes quiet');
  }
}

/**
 * One drainer pauses between its save and its answer, until the other has read a later state and
 * answered.
 */
const stall: readonly Step[] = [
  { kind: 'take', drainer: 0 },
  { kind: 'save', drainer: 0 },
  { kind: 'mark', workbook: 'a' },
  { kind: 'wait', milliseconds: lease },
  { kind: 'take', drainer: 1 },
  { kind: 'finish', drainer: 1 },
  { kind: 'finish', drainer: 0 },
];

describe('two drainers, in any order, with any crash', () => {
  it('save no older reading over a newer one, and end with a reading and answers newer than the last change of every workbook', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 25 }), async (steps) => {
        await freshList(database, workbookIds);
        const observer = new Observer();
        for (const step of steps) await observer.step(step);
        await observer.quiet();
        for (const id of workbookIds) {
          expect(observer.savedReadAt.get(id)).toBeGreaterThanOrEqual(observer.changedAt.get(id) ?? 0);
          expect(observer.answeredReadAt.get(id)).toBeGreaterThanOrEqual(observer.changedAt.get(id) ?? 0);
          expect((await database.workbooks.doc(id).get()).data()).toMatchObject({ dueAt: null, leaseUntil: 0 });
        }
      }),
      { numRuns: 40, examples: [[[...stall]]] },
    );
  });
});
