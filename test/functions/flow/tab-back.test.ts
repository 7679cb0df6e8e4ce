import { expect, test } from 'vitest';
import { judgeWorkbook } from '../../../functions/flow/judge-workbook.ts';
import { noContact } from '../../../sheets/questionnaire/contact.ts';
import { sheetIdOf } from '../../../sheets/questionnaire/quarter-tab.ts';
import type { Submission } from '../../../sheets/questionnaire/submission.ts';
import { Librarian } from '../../sheets/questionnaire/librarian.ts';

/** A quarter's tab that was thrown away and comes back says so, beside the box at its top. */

const quarter = '2026-Q1';
const open = '2026-04-14T14:32:00+02:00';
const closed = '2026-09-14T14:32:00+02:00';
const said =
  'Ter info: dit tabblad was weg. Wij maakten het opnieuw, met wat wij er het laatst in lazen. Kijkt u het nog eens na?';

class Desk {
  readonly marja = new Librarian();
  readonly submissions = new Map<typeof quarter, Submission>();
  #number = 0;

  /** One look of the flow; returns how many requests it wrote. */
  look(now = open): number {
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
      stored: { mine: null, agreements: [] },
      number: ++this.#number,
      now: Date.parse(now),
      serviceAccount: 'us@project.iam.gserviceaccount.com',
    });
    for (const { submission } of checks) this.submissions.set(quarter, submission);
    this.marja.send(requests);
    return requests.length;
  }

  throwAway(now = open): void {
    this.marja.send([{ deleteSheet: { sheetId: sheetIdOf(quarter) } }]);
    this.look(now);
    this.look(now);
  }

  top(): string {
    return this.marja.shown('done');
  }
}

const filled = (): Desk => {
  const desk = new Desk();
  desk.marja.type('lending_requests_received', '580');
  desk.marja.type('lending_unfilled', 'ca. 12');
  desk.marja.type('lending_unfilled', 'verbouwing', 'explanation');
  desk.look();
  return desk;
};

test('It says so until somebody types in it, and costs nothing more', () => {
  const desk = filled();
  desk.throwAway();
  expect(desk.top()).toBe(said);
  expect(desk.marja.shown('lending_requests_received', 'input')).toBe('580');
  expect(desk.look()).toBe(0);
  expect(desk.top()).toBe(said);
  desk.marja.type('lending_filled_loans', '12');
  desk.look();
  expect(desk.top()).not.toContain('Ter info');
});

test('It says so until the quarter closes', () => {
  const desk = filled();
  desk.throwAway();
  desk.look(closed);
  expect(desk.top()).not.toContain('Ter info');
});

test('It says so as well when it was thrown away after closing', () => {
  const desk = filled();
  desk.look(closed);
  desk.throwAway(closed);
  expect(desk.top()).toBe(said);
});

test('A tab in which nobody ever typed, or that was built for the first time, says nothing', () => {
  const desk = new Desk();
  desk.marja.send([{ addSheet: { properties: { sheetId: 99, title: 'eigen' } } }]);
  desk.throwAway();
  expect(desk.top()).not.toContain('Ter info');
});
