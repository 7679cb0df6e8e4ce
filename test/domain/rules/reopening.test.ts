import { describe, expect, it } from 'vitest';
import type { Library } from '../../../domain/libraries/library.ts';
import {
  type ReopeningFacts,
  reopeningAfter,
  reopeningRefusal,
  type TickedBox,
} from '../../../domain/rules/reopening.ts';
import type { Reopened } from '../../../domain/submissions/reopening.ts';

/** A tick on *Heropenen* opens a quarter for the right time. */

const library: Library = {
  id: 'PB-ARN',
  name: 'Rozet',
  city: 'Arnhem',
  province: 'Gelderland',
  from: '2025-Q3',
  to: null,
  workbookId: 'workbook',
};
const quarter = { quarter: '2025-Q4', opensOn: '2026-01-01', dueOn: '2026-01-20', closesOn: '2026-02-04' } as const;
const closed = Date.parse('2026-02-04T23:01:00Z');

describe('a quarter', () => {
  it.each([
    ['may be reopened once it has closed', library, closed, null],
    ['is open until the end of its last day', library, Date.parse('2026-02-04T22:59:00Z'), 'open'],
    ['is not that of a library that came later', { ...library, from: '2026-Q1' }, closed, 'not-asked'],
    ['is not that of a library that had left', { ...library, to: '2025-Q3' }, closed, 'not-asked'],
    ['has no tab where there is no workbook', { ...library, workbookId: null }, closed, 'no-workbook'],
  ] as const)('%s', (_, of, now, refusal) => {
    expect(reopeningRefusal(of, quarter, [], now)).toBe(refusal);
  });

  it('was not asked of a library that was closed', () => {
    const events = [{ kind: 'closed', library: 'PB-ARN', quarter: '2025-Q4', to: '2026-Q1' }] as const;
    expect(reopeningRefusal(library, quarter, events, closed)).toBe('not-asked');
  });
});

const facts: ReopeningFacts = { shown: '2025-Q4', chosen: '2025-Q4', refusal: null, usual: '2026-02-24' };
const box = (more: Partial<TickedBox> = {}): TickedBox => ({ typed: null, doubtful: false, ...more });
const opened: Reopened = { quarter: '2025-Q4', typed: null, until: '2026-02-24', refused: null };
const elsewhere = { shown: '2025-Q1', chosen: '2025-Q1' } as const;

describe('a tick', () => {
  it.each<[string, Reopened | undefined, TickedBox, Partial<ReopeningFacts>, Partial<Reopened>]>([
    ['opens what is shown, for the usual time', undefined, box(), {}, opened],
    ['opens it until the date beside it', undefined, box({ typed: '2026-03-01' }), {}, { until: '2026-03-01' }],
    ['does nothing in a quarter that is open', undefined, box(), { refusal: 'open' }, { until: null, refused: 'open' }],
    [
      'opens neither when another quarter was chosen with it',
      undefined,
      box(),
      { chosen: '2025-Q1' },
      { quarter: '2025-Q4', until: null, refused: 'chosen-anew' },
    ],
    ['opens nothing before the table was written', undefined, box(), { shown: null }, { refused: 'chosen-anew' }],
    ['waits for a date that is one', undefined, box({ doubtful: true }), {}, { until: null, refused: null }],
  ])('%s', (_, before, ticked, more, expected) => {
    expect(reopeningAfter(before, ticked, { ...facts, ...more })).toMatchObject(expected);
  });
});

describe('a tick that stands', () => {
  const refused: Reopened = { ...opened, until: null, refused: 'open' };
  const waiting: Reopened = { ...opened, until: null };
  it.each<[string, Reopened, TickedBox, Partial<ReopeningFacts>, Partial<Reopened>]>([
    ['does nothing more', opened, box(), { usual: '2026-03-03' }, opened],
    ['follows another date', opened, box({ typed: '2026-03-10' }), {}, { until: '2026-03-10' }],
    ['keeps the date when it is taken away', opened, box(), {}, { until: '2026-02-24' }],
    ['does nothing in another quarter that is shown', opened, box(), elsewhere, opened],
    [
      'does not take a date that is typed while another quarter is shown',
      opened,
      box({ typed: '2026-03-10' }),
      elsewhere,
      { quarter: '2025-Q4', until: '2026-02-24' },
    ],
    [
      'nor does so later, when its own quarter is shown again',
      { ...opened, typed: '2026-03-10' },
      box({ typed: '2026-03-10' }),
      {},
      { until: '2026-02-24' },
    ],
    ['keeps what it did while the date is doubtful', opened, box({ doubtful: true }), {}, opened],
    ['opens nothing when the quarter closes after it', refused, box(), {}, refused],
    ['acts once its date has been mended', waiting, box({ typed: '2026-03-01' }), {}, { until: '2026-03-01' }],
    [
      'does not when another quarter is shown by then',
      waiting,
      box({ typed: '2026-03-01' }),
      elsewhere,
      { quarter: '2025-Q4', until: null, refused: 'chosen-anew' },
    ],
  ])('%s', (_, before, ticked, more, expected) => {
    expect(reopeningAfter(before, ticked, { ...facts, ...more })).toMatchObject(expected);
  });
});
