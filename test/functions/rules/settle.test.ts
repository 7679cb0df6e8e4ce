import { describe, expect, test } from 'vitest';
import { settle } from '../../../functions/rules/settle.ts';
import type { Finding } from '../../../sheets/questionnaire/finding.ts';
import { defaultDates } from '../../../sheets/questionnaire/quarter.ts';
import type { Reading, Submission } from '../../../sheets/questionnaire/submission.ts';
import { statusSentence } from '../../../sheets/questionnaire/texts.ts';
import { observe, sound, type Values } from './fixture.ts';

const quarter = '2026-Q1';
const dates = defaultDates(quarter);
const inApril = Date.parse('2026-04-14T14:32:00+02:00');
const twoDaysLater = Date.parse('2026-04-16T10:00:00+02:00');
const lastSecond = Date.parse('2026-05-04T23:59:59+02:00');
const closed = Date.parse('2026-05-05T00:00:00+02:00');
const mid = Date.parse('2026-05-12T10:00:00+02:00');

const error: Finding = {
  rule: 'F5',
  kind: 'too-few',
  level: 'error',
  measure: 'lending_filled',
  facts: {},
  settled: false,
};
const query: Finding = {
  rule: 'W4',
  kind: 'up',
  level: 'query',
  measure: 'lending_unfilled',
  facts: {},
  settled: false,
};
const explained: Finding = { ...query, settled: true };
const release: Finding = { ...query, rule: 'W5', level: 'release', settled: true };
const unanswered: Finding = { ...release, settled: false };
const info: Finding = { ...query, rule: 'W14', level: 'info', settled: true };

interface Look {
  readonly values?: Values;
  readonly ticked?: boolean;
  readonly findings?: readonly Finding[];
  readonly at?: number;
  readonly correction?: string;
  readonly accepted?: boolean;
  /** What the secretary set before this look. */
  readonly reopenedUntil?: string;
}

const step = (previous: Submission | null, look: Look, number: number): Submission & { made: number } => {
  const now = look.at ?? inApril;
  const reading: Reading = {
    number,
    readAt: now,
    ticked: look.ticked ?? false,
    observations: observe(look.values ?? sound),
    findings: look.findings ?? [],
    ...(look.correction !== undefined && { correction: { reason: look.correction } }),
  };
  const before = previous && look.reopenedUntil ? { ...previous, reopenedUntil: look.reopenedUntil } : previous;
  const { submission, revision } = settle({
    library: 'PB-UTR',
    quarter,
    previous: before,
    reading,
    dates,
    now,
    ...(look.accepted && { correctionAccepted: true }),
  });
  return { ...submission, made: revision?.revision ?? 0 };
};

/** State, the revision that counts, and the revision made by the last of these looks. */
const after = (...looks: readonly Look[]) => {
  const states: ReturnType<typeof step>[] = [];
  for (const look of looks) states.push(step(states.at(-1) ?? null, look, states.length + 1));
  const last = states.at(-1);
  if (!last) throw new Error('after(): no looks');
  return { state: last.state, counts: last.counted?.revision ?? 0, made: last.made, submission: last };
};

const changed: Values = { ...sound, lending_unfilled: 67 };
const done: Look = { ticked: true };

type Case = readonly [what: string, looks: readonly Look[], state: string, counts: number, made: number];

describe('A submission', () => {
  test.each<Case>([
    ['has not begun while nothing is filled in', [{ values: {} }], 'not-started', 0, 0],
    ['is in progress from the first input', [{ values: { lending_unfilled: 1 } }], 'in-progress', 0, 0],
    [
      'goes back to not begun when all is cleared',
      [{ values: { lending_unfilled: 1 } }, { values: {} }],
      'not-started',
      0,
      0,
    ],
    ['has questions open when a figure needs changing', [{ findings: [error] }], 'queries-open', 0, 0],
    ['has questions open when one is unanswered', [{ findings: [query] }], 'queries-open', 0, 0],
    [
      'is in progress again when they are settled',
      [{ findings: [query] }, { findings: [explained] }],
      'in-progress',
      0,
      0,
    ],
    ['is not handed in by a notice only', [{ findings: [info] }], 'in-progress', 0, 0],
    ['is not handed in by the tick while an error stands', [{ ...done, findings: [error] }], 'queries-open', 0, 0],
    ['is not handed in by the tick while a question stands', [{ ...done, findings: [query] }], 'queries-open', 0, 0],
    [
      'is not handed in by the tick while a release is unexplained',
      [{ ...done, findings: [unanswered] }],
      'queries-open',
      0,
      0,
    ],
    ['is handed in by the tick', [done], 'submitted', 1, 1],
    [
      'is handed in with explained questions and notices',
      [{ ...done, findings: [explained, info] }],
      'submitted',
      1,
      1,
    ],
    [
      'hands in by itself once what was open is settled',
      [
        { ...done, findings: [query] },
        { ...done, findings: [explained] },
      ],
      'submitted',
      1,
      1,
    ],
    ['waits for the secretary, and counts', [{ ...done, findings: [release] }], 'awaiting-release', 1, 1],
    [
      'is submitted when she agrees, without a new revision',
      [
        { ...done, findings: [release] },
        { ...done, findings: [explained] },
      ],
      'submitted',
      1,
      0,
    ],
    [
      'has questions open when she asks back, and still counts',
      [
        { ...done, findings: [release] },
        { ...done, findings: [unanswered] },
      ],
      'queries-open',
      1,
      0,
    ],
    ['makes no revision when the same is read again', [done, done], 'submitted', 1, 0],
    ['makes no revision when the tick is taken off and put back', [done, { ticked: false }, done], 'submitted', 1, 0],
    ['makes a revision when a figure changes', [done, { ...done, values: changed }], 'submitted', 2, 2],
    ['makes a revision when it changes back', [done, { ...done, values: changed }, done], 'submitted', 3, 3],
    [
      'counts its last revision while a change is questioned',
      [done, { ...done, values: changed, findings: [query] }],
      'queries-open',
      1,
      0,
    ],
    [
      'makes the revision once that is settled',
      [done, { ...done, values: changed, findings: [query] }, { ...done, values: changed, findings: [explained] }],
      'submitted',
      2,
      2,
    ],
    ['counts its last revision when the tick is taken off', [done, { ticked: false }], 'in-progress', 1, 0],
    ['counts its last revision when all is cleared', [done, { values: {} }], 'in-progress', 1, 0],
    ['is open through the last second of the closing date', [{ ...done, at: lastSecond }], 'submitted', 1, 1],
    ['is closed a second later', [{ ...done, at: closed }], 'closed', 0, 0],
    ['is closed with what was handed in', [done, { ...done, at: closed }], 'closed', 1, 0],
    ['does not take what is typed after closing', [done, { ...done, values: changed, at: closed }], 'closed', 1, 0],
    [
      'is closed without figures when the tick came too late',
      [{ values: sound }, { ...done, at: closed }],
      'closed',
      0,
      0,
    ],
    [
      'asks for a correction with the box and a reason',
      [done, { ...done, values: changed, at: closed, correction: 'dubbel geteld in maart' }],
      'correction-requested',
      1,
      0,
    ],
    [
      'asks for none without a reason',
      [done, { ...done, values: changed, at: closed, correction: 'ok' }],
      'closed',
      1,
      0,
    ],
    [
      'asks for none when nothing differs',
      [done, { ...done, at: closed, correction: 'dubbel geteld in maart' }],
      'closed',
      1,
      0,
    ],
    [
      'asks for none while a figure needs changing',
      [done, { ...done, values: changed, findings: [error], at: closed, correction: 'dubbel geteld' }],
      'closed',
      1,
      0,
    ],
    [
      'asks for none when nothing was handed in',
      [{ values: changed, at: closed, correction: 'dubbel geteld in maart' }],
      'closed',
      0,
      0,
    ],
    [
      'takes the correction back with the box',
      [
        done,
        { ...done, values: changed, at: closed, correction: 'dubbel geteld' },
        { ...done, values: changed, at: closed },
      ],
      'closed',
      1,
      0,
    ],
    [
      'counts the correction when the secretary agrees',
      [done, { ...done, values: changed, at: closed, correction: 'dubbel geteld', accepted: true }],
      'closed',
      2,
      2,
    ],
    [
      'is reopened with what was handed in',
      [done, { ...done, at: closed }, { ...done, at: mid, reopenedUntil: '2026-05-20' }],
      'reopened',
      1,
      0,
    ],
    [
      'takes a change while reopened',
      [done, { ...done, at: closed }, { ...done, at: mid, reopenedUntil: '2026-05-20', values: changed }],
      'submitted',
      2,
      2,
    ],
    [
      'stays submitted at the next look while reopened',
      [
        done,
        { ...done, at: closed },
        { ...done, at: mid, reopenedUntil: '2026-05-20', values: changed },
        { ...done, at: mid, values: changed },
      ],
      'submitted',
      2,
      0,
    ],
    [
      'may be handed in late when reopened',
      [{ at: closed }, { ...done, at: mid, reopenedUntil: '2026-05-20' }],
      'submitted',
      1,
      1,
    ],
    [
      'is reopened for who had nothing',
      [
        { at: closed, values: {} },
        { at: mid, values: {}, reopenedUntil: '2026-05-20' },
      ],
      'reopened',
      0,
      0,
    ],
    [
      'has questions open while reopened',
      [
        done,
        { ...done, at: closed },
        { ...done, at: mid, reopenedUntil: '2026-05-20', values: changed, findings: [query] },
      ],
      'queries-open',
      1,
      0,
    ],
    [
      'is closed again after that date',
      [
        done,
        { ...done, at: closed, reopenedUntil: '2026-05-20' },
        { ...done, values: changed, at: Date.parse('2026-05-21T00:00:00+02:00') },
      ],
      'closed',
      1,
      0,
    ],
  ])('%s', (_, looks, state, counts, made) => {
    const { submission, ...end } = after(...looks);
    expect(end).toEqual({ state, counts, made });
    expect(submission.library).toBe('PB-UTR');
  });

  test('keeps the moment of its first hand-in', () => {
    const { submission } = after(done, { ...done, values: changed, at: twoDaysLater });
    expect(submission.firstHandedInAt).toBe(inApril);
    expect(submission.counted?.handedInAt).toBe(twoDaysLater);
  });

  test('makes a revision when an explanation changes, for the statistic prints it', () => {
    const one = step(null, done, 1);
    const observations = observe(sound, { lending_unfilled: 'verbouwing' });
    const reading: Reading = { number: 2, readAt: inApril, ticked: true, observations, findings: [] };
    expect(settle({ library: 'PB-UTR', quarter, previous: one, reading, dates, now: inApril }).revision?.revision).toBe(
      2,
    );
  });

  test('makes no revision when the same figure is typed otherwise', () => {
    const one = step(null, done, 1);
    const observations = observe(sound).map((observation) => ({ ...observation, typed: `${observation.typed} ` }));
    const reading: Reading = { number: 2, readAt: inApril, ticked: true, observations, findings: [] };
    expect(settle({ library: 'PB-UTR', quarter, previous: one, reading, dates, now: inApril }).revision).toBeNull();
  });
});

describe('The row Stand says', () => {
  const half: Values = Object.fromEntries(Object.entries(sound).slice(0, 15));

  test.each<readonly [string, readonly Look[], string]>([
    ['not begun', [{ values: {} }], 'Nog niet begonnen. Graag uiterlijk 20 april.'],
    ['in progress', [{ values: half }], 'Bezig: nog 6 vakken in te vullen.'],
    ['nearly', [{ values: Object.fromEntries(Object.entries(sound).slice(0, 20)) }], 'Bezig: nog 1 vak in te vullen.'],
    [
      'questions',
      [{ findings: [error, query, { ...query, measure: 'borrowing_unfilled' }] }],
      'Bijna klaar: 1 vak aanpassen en 2 vragen beantwoorden.',
    ],
    [
      'questions and blanks',
      [{ values: half, findings: [error, query] }],
      'Bijna klaar: 1 vak aanpassen, 1 vraag beantwoorden en nog 6 vakken invullen.',
    ],
    ['complete, no tick', [{}], 'Alles is ingevuld en nagekeken. Zet nog een vinkje bij ‘Wij zijn klaar’.'],
    [
      'ticked too early',
      [{ ...done, findings: [query] }],
      'Nog niet ingediend: kijk eerst naar ‘Niet geleverd’. Uw vinkje blijft staan; daarna gaat het vanzelf.',
    ],
    [
      'ticked, total off',
      [{ ...done, findings: [error] }],
      'Nog niet ingediend: kijk eerst naar ‘Samen geleverd’. Uw vinkje blijft staan; daarna gaat het vanzelf.',
    ],
    ['handed in', [done], 'Ingediend op 14 april, 14:32. Dank u wel. U kunt nog wijzigen tot 4 mei.'],
    [
      'handed in, changed',
      [done, { ...done, values: changed, at: twoDaysLater }],
      'Ingediend, en op 16 april gewijzigd. De laatste cijfers tellen.',
    ],
    [
      'changed, and questioned',
      [done, { ...done, values: changed, findings: [query] }],
      'Nog niet ingediend: kijk eerst naar ‘Niet geleverd’. Uw vinkje blijft staan; daarna gaat het vanzelf. Tot dan tellen uw cijfers van 14 april, 14:32.',
    ],
    [
      'waiting',
      [{ ...done, findings: [release] }],
      'Ingediend. De secretaris kijkt nog naar 1 cijfer; u hoeft niets te doen.',
    ],
    [
      'closed',
      [done, { ...done, at: closed }],
      'Dit kwartaal is gesloten. Klopt er iets niet? Zet een vinkje bij ‘Correctie’.',
    ],
    [
      'closed without',
      [{ at: closed }],
      'Dit kwartaal is gesloten zonder uw cijfers. Ze zijn nog welkom: vraag de secretaris om heropening.',
    ],
    [
      'reopened',
      [done, { ...done, at: closed }, { ...done, at: mid, reopenedUntil: '2026-05-20' }],
      'Heropend tot 20 mei. Pas aan wat nodig is; uw vinkje staat er nog.',
    ],
    [
      'correction',
      [done, { ...done, values: changed, at: closed, correction: 'dubbel geteld' }],
      'Uw correctie ligt bij de secretaris. De gepubliceerde cijfers blijven zolang staan.',
    ],
  ])('%s', (_, looks, sentence) => {
    const { submission } = after(...looks);
    expect(statusSentence(submission, dates, looks.at(-1)?.at ?? inApril)).toBe(sentence);
  });

  test.each([
    [inApril, 'Meegeteld in het kwartaalbericht van 11 mei. Kijk ook eens bij ‘Uw bibliotheek’.'],
    [
      closed,
      'Meegeteld in het kwartaalbericht van 11 mei. Kijk ook eens bij ‘Uw bibliotheek’. Klopt er iets niet? Zet een vinkje bij ‘Correctie’.',
    ],
  ])('in which paper the figures are', (at, sentence) => {
    expect(statusSentence(after(done).submission, dates, at, '2026-05-11')).toBe(sentence);
    expect(statusSentence(after({ at: closed }).submission, dates, closed, '2026-05-11')).toContain(
      'zonder uw cijfers',
    );
  });

  test('closed once the date has passed, even before anybody looked again', () => {
    const { submission } = after(done);
    expect(statusSentence(submission, dates, lastSecond)).toBe(
      'Ingediend op 14 april, 14:32. Dank u wel. U kunt nog wijzigen tot 4 mei.',
    );
    expect(statusSentence(submission, dates, closed)).toBe(
      'Dit kwartaal is gesloten. Klopt er iets niet? Zet een vinkje bij ‘Correctie’.',
    );
  });
});
