import { describe, expect, test } from 'vitest';
import { isExplanation } from '../../../domain/rules/explanation.ts';
import { validate } from '../../../domain/rules/validate.ts';
import { withOrigins } from '../../../domain/rules/written-for.ts';
import type { Decision } from '../../../domain/submissions/decision.ts';
import type { Finding } from '../../../domain/submissions/finding.ts';
import type { Reading } from '../../../domain/submissions/submission.ts';
import { verdictOf } from '../../../sheets/questionnaire/texts.ts';
import { observe, sound, type Values } from './fixture.ts';

/** Which explanations answer a question, and for how long. */

describe('An explanation', () => {
  test.each([
    'x',
    '-',
    'ok',
    'OK!',
    'klopt',
    'Klopt.',
    'xxx',
    'yes',
    'geen idee',
    'klopt volgens mij',
    'ja',
    'dit klopt',
    'het is goed',
    '?',
    '…',
    '',
    '  ',
    '123',
    'n.v.t.',
    'geldt nog',
    'xx',
    'ja hoor',
    '👍',
  ])('%j says nothing', (text) => expect(isExplanation(text)).toBe(false));
  test.each([
    'drukte',
    'volgt in mei',
    'Collega met verlof',
    'klopt, verbouwing in maart',
    'nieuwe klant: school',
    'ok: verhuizing',
    'telt het systeem niet',
  ])('%j says something', (text) => expect(isExplanation(text)).toBe(true));
});

interface CheckStep {
  readonly value: number | 'onbekend' | 'n.v.t.' | 'x';
  readonly explanation: string;
  readonly lastYear?: number;
  readonly decisions?: readonly Decision[];
}

const check = ({ value, explanation, lastYear = 598, decisions = [] }: CheckStep, before: Reading | null): Reading => {
  const now: Values = { ...sound, lending_requests_received: value };
  const typed = { observations: observe(now, { lending_requests_received: explanation }) };
  const { observations } = withOrigins(typed, before);
  const findings = validate({
    quarter: '2026-Q1',
    observations,
    readingFindings: [],
    ticked: true,
    totalExplanations: {},
    history: {
      lastYear: observe({ ...sound, lending_requests_received: lastYear, lending_unfilled: 67 }),
      previous: null,
      earlier: [],
    },
    before,
    decisions,
  });
  return { number: (before?.number ?? 0) + 1, readAt: 0, ticked: true, observations, findings };
};

const about = (reading: Reading | null): Finding | undefined =>
  reading?.findings.find(({ measure }) => measure === 'lending_requests_received');

/** What stands beside the figure after each look. */
const told = (checks: readonly CheckStep[]): readonly string[] => {
  const readings: Reading[] = [];
  for (const one of checks) readings.push(check(one, readings.at(-1) ?? null));
  return readings.map((reading) => {
    const finding = about(reading);
    return finding ? verdictOf(finding) : '✓';
  });
};

const asked = (value: string): string =>
  `Vraag: ${value} is meer dan twee keer zoveel als een jaar eerder (598). Klopt het? Schrijf rechts hoe dat komt.`;
const settled = '✓ Met toelichting.';

describe('A question', () => {
  test('is settled by an explanation beside it', () => {
    expect(
      told([
        { value: 1310, explanation: '' },
        { value: 1310, explanation: 'verbouwing bij de buren' },
      ]),
    ).toEqual([asked('1.310'), settled]);
  });

  test('is not settled by ok', () => {
    expect(told([{ value: 1310, explanation: 'ok' }])).toEqual([
      'Vraag: aan ‘ok’ hebben wij te weinig. Schrijf in een paar woorden waarom het cijfer klopt.',
    ]);
  });

  test('stays settled at the next check', () => {
    const one = { value: 1310, explanation: 'verbouwing bij de buren' };
    expect(told([one, one, one])).toEqual([settled, settled, settled]);
  });

  const still = (then: string, now: string): string =>
    `deze toelichting schreef u bij ${then}. Klopt die nog bij ${now}? Typ dan ‘geldt nog’, of schrijf een nieuwe.`;
  const asksStill = (then: string, now: string): string => `Vraag: ${still(then, now)}`;
  const tellsStill = (then: string, now: string): string =>
    `Ter info: deze toelichting schreef u bij ${then}; bij ${now} nemen wij die niet over. Geldt die nog, typ dan ‘geldt nog’; of schrijf een nieuwe.`;
  const lapsed = asksStill('1.310', '1.420');
  const first = { value: 1310, explanation: 'verbouwing' };
  const further = { value: 1420, explanation: 'verbouwing' };

  test('comes back when the figure moves further from its history, and stays until it is answered', () => {
    expect(told([first, further, further, further])).toEqual([settled, lapsed, lapsed, lapsed]);
  });

  test.each(['onbekend', 'n.v.t.'] as const)('comes back when the figure becomes %s, in one sentence', (value) => {
    expect(told([first, { value, explanation: 'verbouwing' }])[1]).toBe(asksStill('1.310', `‘${value}’`));
  });

  test('does not come back when the figure moves towards its history; the words may be confirmed', () => {
    expect(
      told([first, { value: 1300, explanation: 'verbouwing' }, { value: 1305, explanation: 'verbouwing' }]),
    ).toEqual([settled, tellsStill('1.310', '1.300'), tellsStill('1.310', '1.305')]);
  });

  test('does not take words that were written for a figure about which nothing was asked', () => {
    const explanation = 'twee scholen erbij';
    expect(
      told([
        { value: 600, explanation },
        { value: 1310, explanation },
      ]),
    ).toEqual(['✓', asksStill('600', '1.310')]);
  });

  test('does not take words from before a slip of the pen', () => {
    const slip = { value: 'x' as const, explanation: 'verbouwing' };
    expect(told([first, slip, further])[2]).toBe(lapsed);
  });

  test('is confirmed by ‘geldt nog’ behind the explanation', () => {
    const confirmed = { value: 1420, explanation: 'verbouwing geldt nog' };
    expect(told([first, further, confirmed, confirmed])).toEqual([settled, lapsed, settled, settled]);
  });

  test.each(['geldt nog', 'Geldt nog.', 'ja, geldt nog', 'deze geldt nog steeds', 'klopt nog'])(
    'is confirmed by %j alone, typed over the explanation, once',
    (explanation) => {
      const confirmed = { value: 1420, explanation };
      expect(told([first, further, confirmed, confirmed])).toEqual([settled, lapsed, settled, settled]);
    },
  );

  test('comes back for yet another figure, and is confirmed behind the words that were confirmed', () => {
    const confirmed = { value: 1420, explanation: 'geldt nog' };
    expect(
      told([
        first,
        further,
        confirmed,
        { ...confirmed, value: 1530 },
        { value: 1530, explanation: 'geldt nog geldt nog' },
      ]),
    ).toEqual([settled, lapsed, settled, asksStill('1.420', '1.530'), settled]);
  });

  test('is settled again when the figure goes back', () => {
    expect(told([first, further, first])).toEqual([settled, lapsed, settled]);
  });

  test('is asked by another rule in spite of the explanation, and a slip is told as such', () => {
    const slip = { value: 6120, explanation: 'verbouwing' };
    expect(told([first, slip, { ...slip, explanation: 'geldt nog' }]).slice(1)).toEqual([
      'Vraag: 6.120 is tien keer zoveel als een jaar eerder (598). Staat er een cijfer te veel? Zo niet: typ ‘geldt nog’ of een nieuwe toelichting.',
      '✓ Met toelichting; de secretaris kijkt mee.',
    ]);
    expect(told([first, { value: 131, explanation: 'verbouwing' }])[1]).toBe(
      'Vraag: 131 is nog geen derde van een jaar eerder (598). Ontbreekt er een cijfer? Zo niet: typ ‘geldt nog’ of een nieuwe toelichting.',
    );
  });

  test('about a figure that was onbekend does not take the reason for onbekend', () => {
    const explanation = 'volgt in mei';
    expect(
      told([
        { value: 'onbekend', explanation },
        { value: 1310, explanation },
      ]),
    ).toEqual(['✓ Onbekend, met toelichting.', asksStill('‘onbekend’', '1.310')]);
  });

  test('and no question is asked when the figure that came is an ordinary one; the reason is not passed on with it', () => {
    const explanation = 'volgt in mei';
    const came = check({ value: 600, explanation }, check({ value: 'onbekend', explanation }, null));
    expect(about(came)).toBeUndefined();
    expect(came.observations.find(({ measure }) => measure === 'lending_requests_received')?.writtenFor).toBe(
      'onbekend',
    );
  });
});

describe('An explanation of what was compared with no earlier figure', () => {
  // 577 finished of 500: W3, which asks on the row of what came in.
  test.each<[number, boolean]>([
    [500, true],
    [510, true],
    [490, false],
  ])('holds when what came in goes from 500 to %d: %s', (value, holds) => {
    const explanation = 'achterstand van vorig jaar';
    const first = check({ value: 500, explanation, lastYear: 500 }, null);
    expect(about(first)?.rule).toBe('W3');
    expect(about(check({ value, explanation, lastYear: 500 }, first))?.settled).toBe(holds);
  });
});

describe('The secretary', () => {
  const explanation = 'grote bestelling van een school';
  const released: Decision = {
    measure: 'lending_requests_received',
    kind: 'released',
    value: 6120,
    explanation,
    question: '',
  };
  const asks: Decision = { ...released, kind: 'asked-back', question: 'Kwam dit door de sluiting?' };

  const levelOf = (one: CheckStep): string => {
    const finding = about(check(one, null));
    return `${finding?.level} ${finding?.settled ? 'settled' : 'open'}`;
  };

  test.each<[string, CheckStep, string]>([
    ['checks along', { value: 6120, explanation }, 'release settled'],
    ['agrees', { value: 6120, explanation, decisions: [released] }, 'query settled'],
    ['agreed with another figure', { value: 6130, explanation, decisions: [released] }, 'release settled'],
    [
      'agreed with another explanation',
      { value: 6120, explanation: 'iets anders', decisions: [released] },
      'release settled',
    ],
    ['asks back', { value: 6120, explanation, decisions: [asks] }, 'release open'],
    [
      'has her answer',
      { value: 6120, explanation: `${explanation}; nee, door de verhuizing`, decisions: [asks] },
      'release settled',
    ],
  ])('%s', (_, one, expected) => {
    expect(levelOf(one)).toBe(expected);
  });

  test('is quoted beside the figure', () => {
    expect(told([{ value: 6120, explanation, decisions: [asks] }])).toEqual([
      'Vraag van de secretaris: Kwam dit door de sluiting?',
    ]);
  });

  test('may ask about a figure that no rule asks about', () => {
    const question: Decision = { ...asks, value: 600, explanation: '' };
    expect(
      told([
        { value: 600, explanation: '', decisions: [question] },
        { value: 600, explanation: 'door de verhuizing', decisions: [question] },
      ]),
    ).toEqual(['Vraag van de secretaris: Kwam dit door de sluiting?', '✓']);
  });
});
