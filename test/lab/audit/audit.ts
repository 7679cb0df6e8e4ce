import { isDeepStrictEqual } from 'node:util';
import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { numberKey, submissionKey } from '../../../functions/store/database.ts';
import type { SubmissionDocument } from '../../../functions/store/documents.ts';
import { loadLibrary, loadWorkbooks } from '../../../functions/store/register/registry.ts';
import { loadSubmission } from '../../../functions/store/submissions/submissions.ts';
import { tabTitle } from '../../../sheets/questionnaire/quarter-tab.ts';
import type { Time } from '../clock/time.ts';
import { type Group, openedBy, type Place } from '../fleet/set-up.ts';
import type { Stage } from '../fleet/stage.ts';
import { formIn, type SeenForm } from '../people/form.ts';
import { type SeenTab, Typist } from '../people/typist.ts';
import { markAllAfresh } from './afresh.ts';
import { answersNotKept, loadAnswersKept } from './answers.ts';
import { changesBetween, differencesOf, isTimeOfHealth, otherFigures } from './compare.ts';
import { Editions } from './editions.ts';
import type { Ledger } from './ledger.ts';

/** A hand-in that a librarian saw acknowledged in her tab, with the figures shown at that moment. */
export interface Acknowledged {
  readonly library: string;
  readonly quarter: Quarter;
  readonly figures: SeenForm['figures'];
}

export interface Findings {
  readonly differences: readonly string[];
  readonly lost: readonly string[];
}

type Books = ReadonlyMap<string, readonly SeenTab[]>;

const isInOrder = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));

/** Enough to identify the problem. */
const changesToldMax = 4;

/** Longer than the retry delay of a workbook whose checks never finished. */
const quietMinutesMax = 6 * 60;

/** Checks, once nothing is due, that nothing was lost and that every workbook shows the truth. */
export class Audit {
  readonly #stage: Stage;
  readonly #time: Time;
  readonly #group: Group;
  readonly #ledger: Ledger;
  readonly #editions: Editions;

  constructor(stage: Stage, time: Time, group: Group, ledger: Ledger) {
    this.#stage = stage;
    this.#time = time;
    this.#group = group;
    this.#ledger = ledger;
    this.#editions = new Editions(stage.world.database);
  }

  async find(acknowledged: readonly Acknowledged[]): Promise<Findings> {
    const stillDue = await this.#time.becomeQuiet(quietMinutesMax);
    const books = await this.#see();
    const { differences, lost } = await this.#compareAll(books, acknowledged);
    const fresh = await this.#lookAfresh(books);
    // Read last, so that they include the errors of the fresh check.
    const { errorsLogged, overQuota } = this.#stage;
    return {
      differences: [
        ...stillDue,
        ...differences,
        ...fresh,
        ...errorsLogged.splice(0),
        ...this.#time.nightsGivenUp.splice(0).map((day) => `the nightly run of ${day} never succeeded`),
        ...overQuota.splice(0).map((call) => `over the quota: ${call}`),
      ],
      lost,
    };
  }

  async #see(): Promise<Books> {
    const owner = new Typist(this.#stage.origin, 'owner');
    const books = new Map<string, readonly SeenTab[]>();
    for (const id of [...this.#group.places.map(({ workbook }) => workbook), this.#group.secretariat])
      books.set(id, await owner.see(id));
    return books;
  }

  async #compareAll(books: Books, acknowledged: readonly Acknowledged[]): Promise<Findings> {
    const stored: string[] = [];
    for (const place of this.#group.places)
      stored.push(...(await this.#compare(place, books.get(place.workbook) ?? [])));
    return {
      differences: [
        ...stored,
        ...(await this.#answers(books.get(this.#group.secretariat) ?? [])),
        ...(await this.#editions.find()),
        ...(await this.#troubles()),
      ],
      lost: [
        ...[...books].flatMap(([id, tabs]) => this.#ledger.lostIn(id, tabs)),
        ...(await this.#notInHistory(acknowledged)),
      ],
    };
  }

  /** Compares Firestore's current reading of each quarter with the sheet, and checks its history. */
  async #compare({ library, workbook }: Place, tabs: readonly SeenTab[]): Promise<readonly string[]> {
    const { database } = this.#stage.world;
    const profile = (await loadLibrary(database, library.id))?.profile ?? {};
    const found: string[] = [];
    for (const quarter of openedBy(this.#time.lastNight())) {
      const tab = tabs.find(({ title }) => title === tabTitle(quarter));
      const submission = await loadSubmission(database, library.id, quarter);
      const differences = tab
        ? differencesOf(formIn(tab, quarter), submission?.reading ?? null, profile)
        : ['there is no tab'];
      const history = submission ? await this.#historyFaults(submission) : [];
      found.push(
        ...[...differences, ...history].map((what) => `${library.id} ${quarter} (workbook ${workbook}): ${what}`),
      );
    }
    return found;
  }

  /** Readings and revisions are stored in order and once each; the latest of each is the current one. */
  async #historyFaults({ library, quarter, reading, counted }: SubmissionDocument): Promise<readonly string[]> {
    const { database } = this.#stage.world;
    const key = submissionKey(library, quarter);
    const [readings, revisions] = await Promise.all([
      database.readings(key).orderBy('number').get(),
      database.revisions(key).orderBy('revision').get(),
    ]);
    const storedAt = readings.docs.map(({ createTime }) => createTime.toMillis());
    const [lastReading, lastRevision] = [readings.docs.at(-1)?.data(), revisions.docs.at(-1)?.data()];
    const inOrder = readings.docs.every((document) => document.id === numberKey(document.data().number));
    return [
      ...(isInOrder(storedAt) && inOrder ? [] : ['an older reading was stored after a newer one']),
      ...((lastReading?.number ?? null) === (reading?.number ?? null) ? [] : ['the latest reading is not current']),
      ...(isDeepStrictEqual(lastRevision, counted ?? undefined) ? [] : ['the latest revision does not count']),
      ...(revisions.docs.every((document, index) => document.data().revision === index + 1)
        ? []
        : ['the revisions are not numbered from 1 on']),
    ];
  }

  async #answers(tabs: readonly SeenTab[]): Promise<readonly string[]> {
    const tab = tabs.find(({ title }) => title === 'Vragen');
    return tab ? answersNotKept(tab, await loadAnswersKept(this.#stage.world.database)) : ['there is no tab Vragen'];
  }

  async #troubles(): Promise<readonly string[]> {
    const workbooks = await loadWorkbooks(this.#stage.world.database);
    return workbooks.flatMap(({ id, trouble }) =>
      trouble === null ? [] : [`workbook ${id} is in trouble: ${trouble}`],
    );
  }

  async #submissions(): Promise<ReadonlyMap<string, SubmissionDocument>> {
    const { docs } = await this.#stage.world.database.submissions.get();
    return new Map(docs.map((document) => [document.id, document.data()]));
  }

  /**
   * Checks everything once more: whatever changes now should have been found before. Skipped when
   * midnight passed since the nightly run, because the date alone may change a text.
   */
  async #lookAfresh(books: Books): Promise<readonly string[]> {
    await this.#stage.takeCalls();
    if (!this.#time.isNightlyDone()) return [];
    const before = await this.#submissions();
    await markAllAfresh(this.#stage.world.database, this.#stage.now());
    const stillDue = await this.#time.becomeQuiet(quietMinutesMax);
    const { writes } = await this.#stage.takeCalls();
    if (!this.#time.isNightlyDone()) return stillDue;
    const changed = [...(await this.#submissions())].filter(
      ([key, submission]) => !isDeepStrictEqual(submission, before.get(key)),
    );
    return [
      ...stillDue,
      ...changed.map(([key]) => `a fresh check stored ${key} again`),
      ...(await this.#rewritten(writes, books)),
    ];
  }

  /** Lists the paths that were written and, where visible, the cells that changed. */
  async #rewritten(writes: readonly string[], books: Books) {
    const owner = new Typist(this.#stage.origin, 'owner');
    const told: string[] = [];
    for (const path of new Set(writes)) {
      const id = path.match(/spreadsheets\/([^/:]+)/)?.[1] ?? '';
      const changed = changesBetween(books.get(id) ?? [], await owner.see(id));
      if (changed.length > 0 && changed.every(isTimeOfHealth)) continue;
      told.push(`a fresh check wrote ${path}: ${JSON.stringify(changed.slice(0, changesToldMax))}`);
    }
    return told;
  }

  async #notInHistory(acknowledged: readonly Acknowledged[]): Promise<readonly string[]> {
    const lost: string[] = [];
    for (const { library, quarter, figures } of acknowledged) {
      const { docs } = await this.#stage.world.database.revisions(submissionKey(library, quarter)).get();
      // Empty cells are left out: their meaning depends on the register at that time.
      const filled = new Map([...figures].filter(([, meaning]) => meaning !== null));
      const isKept = docs.some((document) => otherFigures(filled, document.data().observations, {}).length === 0);
      if (!isKept) lost.push(`${library} ${quarter}: a hand-in was acknowledged and is in no revision`);
    }
    return lost;
  }
}
