import { expect, test } from 'vitest';
import type { LibraryEvent } from '../../../domain/libraries/event.ts';
import type { Library } from '../../../domain/libraries/library.ts';
import type { Submission } from '../../../domain/submissions/submission.ts';
import { type CheckInput, judgeTab } from '../../../functions/questionnaire/judge-tab.ts';
import { observe, sound } from '../../domain/rules/fixture.ts';
import { Librarian } from '../../sheets/questionnaire/librarian.ts';

/** The judgement of one tab: findings, answers and the new state. */

/** What a look knows of the library besides its tab: its profile, its name and place, and the register's facts. */

const now = Date.parse('2026-04-14T14:32:00+02:00');
const rozet: Library = {
  id: 'PB-ARN',
  name: 'Rozet',
  city: 'Arnhem',
  province: 'Gelderland',
  from: '2025-Q1',
  to: null,
  workbookId: 'w',
};

const lastYear: Submission = {
  library: 'PB-ARN',
  quarter: '2025-Q1',
  state: 'closed',
  reading: null,
  counted: { revision: 1, reading: 1, handedInAt: 0, observations: observe(sound) },
  firstHandedInAt: 0,
  reopenedUntil: null,
};

const marja = new Librarian();
marja.type('lending_unfilled', 'n.v.t.');
marja.type('submitted_by_role', 'medewerker Rozet Arnhem');

const askedOf = (library: Library, events: readonly LibraryEvent[] = []): readonly string[] => {
  const opened = { quarter: '2026-Q1' as const, ...marja.dates, fitness: null };
  const look: CheckInput = {
    workbook: marja.workbook(),
    library,
    events,
    quarters: [opened],
    submissions: new Map([['2025-Q1', lastYear]]),
    answers: [],
    kb: new Map(),
    stored: { report: null, agreements: [] },
    number: 1,
    now,
    serviceAccount: 'us@project.iam.gserviceaccount.com',
  };
  const findings = judgeTab(look, opened, marja.tab()).check?.reading?.findings ?? [];
  return findings.filter(({ settled }) => !settled).map(({ rule, measure }) => `${rule} ${measure}`);
};

const gone = 'W17 lending_unfilled';
const name = 'AVG submitted_by_role';

test.each<readonly [string, Library, readonly LibraryEvent[], readonly string[]]>([
  ['counts everything', rozet, [], [gone]],
  ['does not do this', { ...rozet, profile: { 'lending-requests': 'does-not-do' } }, [], []],
  ['grew three quarters ago', rozet, [{ kind: 'grew', quarter: '2025-Q2', library: 'PB-ARN' }], []],
  ['grew a year ago', rozet, [{ kind: 'grew', quarter: '2025-Q1', library: 'PB-ARN' }], [gone]],
  ['is called otherwise', { ...rozet, name: 'Kenniscentrum' }, [], [gone]],
  ['is elsewhere and called otherwise', { ...rozet, name: 'Kenniscentrum', city: 'Ede' }, [], [gone, name]],
  [
    'was called so in that quarter',
    { ...rozet, name: 'Kenniscentrum', city: 'Ede' },
    [{ kind: 'renamed', quarter: '2026-Q2', library: 'PB-ARN', formerName: 'Rozet Arnhem' }],
    [gone],
  ],
])(
  'A library that %s is asked about what is gone, and about words that are not its own',
  (_, library, events, asked) => {
    expect(askedOf(library, events)).toEqual(asked);
  },
);
