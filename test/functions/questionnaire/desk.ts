import type { Submission } from '../../../domain/submissions/submission.ts';
import { judgeWorkbook } from '../../../functions/questionnaire/judge-workbook.ts';
import { noContact } from '../../../sheets/questionnaire/guide/contact.ts';
import { sheetIdOf } from '../../../sheets/questionnaire/quarter-tab.ts';
import { recoveredSheetId } from '../../../sheets/questionnaire/repair/recovered.ts';
import { Librarian } from '../../sheets/questionnaire/librarian.ts';

const quarter = '2026-Q1';
const open = '2026-04-14T14:32:00+02:00';

/** One library's workbook, looked at as the flow looks at it. */
export class Desk {
  readonly marja = new Librarian();
  readonly submissions = new Map<typeof quarter, Submission>();
  #number = 0;

  /** One look of the flow; returns how many requests it wrote. `meanwhile`: what happens between its read and its write. */
  look(now = open, meanwhile: () => void = () => {}): number {
    const { checks, requests } = judgeWorkbook({
      workbook: this.marja.workbook(),
      library: {
        id: 'PB-UTR',
        name: 'de Bibliotheek Utrecht',
        city: 'Utrecht',
        province: 'Utrecht',
        from: '2025-Q1',
        to: null,
        workbookId: 'w',
      },
      forerunners: [],
      events: [],
      moved: null,
      contact: noContact,
      names: ['de Bibliotheek Utrecht'],
      quarters: [{ quarter, ...this.marja.dates, fitness: null }],
      submissions: this.submissions,
      answers: [],
      kb: new Map(),
      stored: { report: null, agreements: [] },
      number: ++this.#number,
      now: Date.parse(now),
      serviceAccount: 'us@project.iam.gserviceaccount.com',
    });
    for (const { submission } of checks) this.submissions.set(quarter, submission);
    meanwhile();
    this.marja.send(requests);
    return requests.length;
  }

  throwAway(now = open): void {
    this.marja.send([{ deleteSheet: { sheetId: sheetIdOf(quarter) } }]);
    this.look(now);
    this.look(now);
  }

  /** What stands beside the box at the top. */
  top(): string {
    return this.marja.shown('done');
  }

  /** The first column of *Teruggevonden*, without its head. */
  kept(): readonly string[] {
    const kept = this.marja.workbook().tabs.find((tab) => tab.sheetId === recoveredSheetId);
    return (kept?.rows ?? []).slice(1).map((row) => row[0]?.shown ?? '');
  }
}
