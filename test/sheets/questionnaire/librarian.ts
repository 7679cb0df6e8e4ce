import type { WorkbookHost } from '@ibl/local-google/sheets/host.ts';
import { batchUpdate } from '@ibl/local-google/sheets/methods/batch-update.ts';
import type { Method } from '@ibl/local-google/sheets/methods/call.ts';
import { create } from '@ibl/local-google/sheets/methods/create.ts';
import { get } from '@ibl/local-google/sheets/methods/get.ts';
import { valuesUpdate } from '@ibl/local-google/sheets/methods/values-update.ts';
import type { Workbook as Stored } from '@ibl/local-google/sheets/model/workbook.ts';
import { defaultDates, type Quarter } from '../../../domain/calendar/quarter.ts';
import { settle } from '../../../domain/rules/settle.ts';
import { validate } from '../../../domain/rules/validate.ts';
import { withOrigins } from '../../../domain/rules/written-for.ts';
import type { Decision } from '../../../domain/submissions/decision.ts';
import type { Observation } from '../../../domain/submissions/observation.ts';
import type { Profile } from '../../../domain/submissions/profile.ts';
import type { Reading, Submission } from '../../../domain/submissions/submission.ts';
import { readMask, workbookOf } from '../../../sheets/google/read.ts';
import { columnLetters } from '../../../sheets/grid/a1.ts';
import { buildRequests } from '../../../sheets/grid/build.ts';
import { insertRequests } from '../../../sheets/grid/insert.ts';
import { paintRequests } from '../../../sheets/grid/paint.ts';
import { cellAt, type Tab, type Workbook } from '../../../sheets/grid/tab.ts';
import { columns, freshPlaces, type RowCode } from '../../../sheets/questionnaire/layout.ts';
import { columnsLostPage } from '../../../sheets/questionnaire/page/lost.ts';
import { questionnairePage } from '../../../sheets/questionnaire/page/page.ts';
import type { QuestionnaireView } from '../../../sheets/questionnaire/page/view.ts';
import { sheetIdOf, tabTitle } from '../../../sheets/questionnaire/quarter-tab.ts';
import { formatRequests } from '../../../sheets/questionnaire/read/number-format.ts';
import { type ParsedTab, parseQuestionnaire } from '../../../sheets/questionnaire/read/parse.ts';
import { overtypedVarying } from '../../../sheets/questionnaire/repair/overtyped.ts';
import { recoverRequests } from '../../../sheets/questionnaire/repair/recovered.ts';

const serviceAccount = 'us@project.iam.gserviceaccount.com';

const hostOf = (books: Map<string, Stored>): WorkbookHost => {
  const need = (id: string): Stored => {
    const book = books.get(id);
    if (!book) throw new Error(`need(): no workbook ${id}`);
    return book;
  };
  return {
    now: () => Date.parse('2026-04-08T10:00:00+02:00'),
    account: 'marja@example.nl',
    read: need,
    write: need,
    create: (book) => books.set(book.id, book),
    saved: () => undefined,
    mayEditProtected: () => true,
  };
};

interface Past {
  readonly lastYear?: readonly Observation[];
  readonly previous?: readonly Observation[];
}

type Requests = ReturnType<typeof paintRequests>;

/**
 * A questionnaire in the local Sheets: built as the product builds it, typed into as a person types, and looked at as the
 * flow looks, without the flow's store.
 */
export class Librarian {
  readonly quarter: Quarter;
  readonly dates;
  readonly #books = new Map<string, Stored>();
  readonly #id: string;
  readonly #past: Past;
  readonly #profile: Profile;
  submission: Submission | null = null;
  parsed: ParsedTab | null = null;

  constructor(quarter: Quarter = '2026-Q1', past: Past = {}, profile: Profile = {}) {
    this.#profile = profile;
    this.quarter = quarter;
    this.#past = past;
    this.dates = defaultDates(quarter);
    const made = this.#call(create, '', {
      properties: { title: 'IBL-opgave – Utrecht', locale: 'nl_NL', timeZone: 'Europe/Amsterdam' },
    });
    this.#id = (made as { spreadsheetId: string }).spreadsheetId;
    this.send(buildRequests(questionnairePage({ ...this.#view(), place: null, answer: null }), serviceAccount));
  }

  #call(method: Method, argument: string, body: unknown, query = ''): unknown {
    return method({ host: hostOf(this.#books), query: new URLSearchParams(query), body, id: this.#id ?? '', argument });
  }

  #view(): Omit<QuestionnaireView, 'place' | 'answer'> {
    const { lastYear = null, previous = null } = this.#past;
    return {
      library: { name: 'de Bibliotheek Utrecht' },
      quarter: this.quarter,
      dates: this.dates,
      comparison: { lastYear, previous },
    };
  }

  /** Any change through the API, as a person's hands or ours make it. */
  send(requests: readonly Requests[number][]): void {
    if (requests.length > 0) this.#call(batchUpdate, '', { requests });
  }

  /** Types into the cell of a row in its fresh place, as a person does in the Dutch user interface. */
  type(code: RowCode, typed: string | boolean, column: keyof typeof columns = 'input'): void {
    const row = this.parsed?.place.get(code) ?? freshPlaces(this.quarter).get(code) ?? -1;
    const range = `'${tabTitle(this.quarter)}'!${columnLetters(columns[column])}${row + 1}`;
    this.#call(valuesUpdate, range, { values: [[typed]] }, 'valueInputOption=USER_ENTERED');
  }

  workbook(): Workbook {
    return workbookOf(this.#call(get, '', undefined, new URLSearchParams({ fields: readMask }).toString()) as never);
  }

  tab(): Tab {
    const tab = this.workbook().tabs.find(({ sheetId }) => sheetId === sheetIdOf(this.quarter));
    if (!tab) throw new Error(`tab(): no tab of ${this.quarter}`);
    return tab;
  }

  /** What is shown in a cell of a row, wherever the row is now. */
  shown(code: RowCode, column: keyof typeof columns = 'verdict'): string {
    const tab = this.tab();
    const at = this.parsed?.place.columns ?? columns;
    const row = tab.rows.findIndex((cells) => cells[at.code]?.shown === code);
    return cellAt(tab, row, at[column]).shown;
  }

  /** One look, as `functions/questionnaire/` makes it; returns how many requests it wrote. */
  check(at = '2026-04-14T14:32:00+02:00', decisions: readonly Decision[] = []): number {
    const now = Date.parse(at);
    const workbook = this.workbook();
    const found = this.tab();
    const parsed = parseQuestionnaire(
      found,
      workbook,
      this.quarter,
      this.#profile,
      this.submission?.reading?.observations,
    );
    const { tab, insertions } = parsed;
    const { lastYear = null, previous = null } = this.#past;
    const before = this.submission?.reading ?? null;
    const { observations, totalExplanations = {} } = withOrigins(parsed, before);
    const findings = validate({
      quarter: this.quarter,
      observations,
      readingFindings: parsed.findings,
      ticked: parsed.ticked,
      ...(parsed.correction && { reason: parsed.correction.reason }),
      totalExplanations,
      history: { lastYear, previous, earlier: [previous] },
      before,
      decisions,
    });
    const reading: Reading = {
      number: (before?.number ?? 0) + 1,
      readAt: before && JSON.stringify(before.findings) === JSON.stringify(findings) ? before.readAt : now,
      ticked: parsed.ticked,
      observations,
      totalExplanations,
      ...(parsed.correction && { correction: parsed.correction }),
      findings,
    };
    const { submission } = settle({
      library: 'PB-UTR',
      quarter: this.quarter,
      previous: this.submission,
      reading,
      dates: this.dates,
      now,
    });
    const { checked, openedFor } = parsed;
    const answer = { submission, checked, openedFor, checkedAt: reading.readAt, now };
    const view = { ...this.#view(), place: parsed.place, answer };
    const page = parsed.columnsLost
      ? columnsLostPage(view, parsed.place, tab)
      : { ...questionnairePage(view), restyle: insertions.length > 0 };
    const varying = parsed.columnsLost ? [] : overtypedVarying(tab, page, parsed.place, this.quarter);
    const overtyped = [...parsed.overtyped, ...varying];
    const recovered = recoverRequests(workbook, [{ tab, overtyped }], now, serviceAccount);
    const painted = paintRequests(tab, page, serviceAccount);
    const reformat = parsed.columnsLost ? [] : formatRequests(tab, parsed.place, this.quarter, parsed.observations);
    const requests = [...insertRequests(tab.sheetId, insertions), ...recovered, ...reformat, ...painted];
    this.send(requests);
    this.submission = submission;
    this.parsed = parsed;
    return requests.length;
  }
}
