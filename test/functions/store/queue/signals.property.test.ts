import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assignment, finishDue, markDue, takeDue } from '../../../../functions/store/queue/due.ts';
import { advanceFeed } from '../../../../functions/store/queue/feed.ts';
import { addWorkbook, loadFeed, saveFeed, saveSummary } from '../../../../functions/store/register/registry.ts';
import { saveChecks } from '../../../../functions/store/submissions/submissions.ts';
import { began, lease, nothing, versions, well } from '../due-list.ts';
import { openStore } from '../rooms.ts';

/**
 * No typed figure is left unchecked, although pushes may be lost, doubled or late and any of two
 * feed readers and two drainers may crash between steps: the next sweep corrects it.
 */
const database = await openStore();

const workbooks = ['a', 'b'];

type Step =
  | { readonly kind: 'edit' | 'decide'; readonly workbook: string }
  /** A push, or the minute, wakes a reader of the feed; it lists, and some time later moves the token on, or never. */
  | { readonly kind: 'list' | 'advance' | 'forget'; readonly reader: number }
  | { readonly kind: 'take' | 'save' | 'finish' | 'crash'; readonly drainer: number }
  | { readonly kind: 'wait'; readonly milliseconds: number };

const one = fc.nat(1);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('edit' as const, 'decide' as const), workbook: fc.constantFrom(...workbooks) }),
  fc.record({ kind: fc.constantFrom('list' as const, 'advance' as const, 'forget' as const), reader: one }),
  fc.record({
    kind: fc.constantFrom('take' as const, 'save' as const, 'finish' as const, 'crash' as const),
    drainer: one,
  }),
  fc.record({ kind: fc.constant('wait' as const), milliseconds: fc.constantFrom(1000, lease) }),
);

interface Listed {
  readonly from: string;
  readonly to: string;
  readonly ids: readonly string[];
}

/**
 * Drive, two readers, two drainers, and an observer that knows when each workbook changed and what
 * each check has read.
 */
class Delivery {
  #now = began;
  #time = 0;
  /** Each file stands in the feed once, at its latest change. */
  readonly #feed = new Map<string, number>();
  #sequence = 0;
  readonly #listed = new Map<number, Listed>();
  readonly #looks = new Map<number, Assignment & { readonly readAt: number }>();
  readonly changedAt = new Map(workbooks.map((id) => [id, 0]));
  readonly savedAt = new Map(workbooks.map((id) => [id, -1]));

  async step(step: Step): Promise<void> {
    this.#time++;
    switch (step.kind) {
      case 'edit':
        this.changedAt.set(step.workbook, this.#time);
        this.#feed.set(step.workbook, ++this.#sequence);
        return;
      case 'decide':
        this.changedAt.set(step.workbook, this.#time);
        return markDue(database, [step.workbook], this.#now);
      case 'list':
        return this.#list(step.reader);
      case 'advance':
        return this.#advance(step.reader);
      case 'forget':
        this.#listed.delete(step.reader);
        return;
      case 'take':
        return this.#take(step.drainer);
      case 'save':
        return this.#save(step.drainer);
      case 'finish':
        return this.#finish(step.drainer);
      case 'crash':
        this.#looks.delete(step.drainer);
        return;
      case 'wait':
        this.#now += step.milliseconds;
    }
  }

  async #list(reader: number): Promise<void> {
    const from = (await loadFeed(database))?.pageToken ?? '';
    const ids = [...this.#feed].filter(([, sequence]) => sequence >= Number(from)).map(([id]) => id);
    this.#listed.set(reader, { from, to: String(this.#sequence + 1), ids });
  }

  async #advance(reader: number): Promise<void> {
    const listed = this.#listed.get(reader);
    if (!listed) return;
    this.#listed.delete(reader);
    const changes = listed.ids.map((id) => ({ id, title: `Blad ${id}`, gone: false, editors: null, byUs: false }));
    await advanceFeed(database, { from: listed.from, to: listed.to, changes }, this.#now);
  }

  async #take(drainer: number): Promise<void> {
    const assignment = this.#looks.has(drainer) ? null : await takeDue(database, this.#now, lease);
    if (assignment) this.#looks.set(drainer, { ...assignment, readAt: this.#time });
  }

  async #save(drainer: number): Promise<void> {
    const look = this.#looks.get(drainer);
    if (!look || !(await saveChecks(database, look, nothing, versions))) return;
    expect(look.readAt).toBeGreaterThanOrEqual(this.savedAt.get(look.workbookId) ?? 0);
    this.savedAt.set(look.workbookId, look.readAt);
  }

  async #finish(drainer: number): Promise<void> {
    const look = this.#looks.get(drainer);
    if (!look) return;
    await this.#save(drainer);
    await finishDue(database, look, well);
    this.#looks.delete(drainer);
  }

  /**
   * No push arrives any more, and every process crashed in mid-work. The sweeps of the next minutes
   * go on from there.
   */
  async sweeps(): Promise<void> {
    this.#listed.clear();
    this.#looks.clear();
    this.#now += 64 * lease;
    for (let looks = 0; looks < 10; looks++) {
      this.#time++;
      await this.#list(0);
      await this.#advance(0);
      await this.#take(0);
      if (!this.#looks.has(0)) return;
      await this.#finish(0);
    }
    throw new Error('it never becomes quiet');
  }
}

const fresh = async (): Promise<void> => {
  await database.firestore.recursiveDelete(database.workbooks);
  await saveSummary(database, { version: 1, marks: 0, publishedMarks: 0, statisticId: null, secretariatId: null });
  await saveFeed(database, { version: 1, pageToken: '1', channel: null, formerChannel: null });
  for (const id of workbooks) await addWorkbook(database, { id, kind: 'questionnaire', library: id }, began);
};

describe('signals in any order, repeated or lost', () => {
  it('end with a look at every workbook that is newer than its last change, and nothing due', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 30 }), async (steps) => {
        await fresh();
        const delivery = new Delivery();
        for (const step of steps) await delivery.step(step);
        await delivery.sweeps();
        for (const id of workbooks) {
          expect(delivery.savedAt.get(id)).toBeGreaterThanOrEqual(delivery.changedAt.get(id) ?? 0);
          const stored = (await database.workbooks.doc(id).get()).data();
          expect(stored).toMatchObject({ dueAt: null, leaseUntil: 0 });
        }
      }),
      { numRuns: 25 },
    );
  });
});
