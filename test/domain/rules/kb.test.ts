import { describe, expect, test } from 'vitest';
import type { FigureId } from '../../../domain/measures/relations.ts';
import { validate } from '../../../domain/rules/validate.ts';
import { withOrigins } from '../../../domain/rules/written-for.ts';
import type { Finding } from '../../../domain/submissions/finding.ts';
import { findingsIn, observe, type Situation, sound, told } from './fixture.ts';

/** Rule W12: the comparison with the KB's figures. */

const aboutKb = (situation: Situation): readonly string[] =>
  told(findingsIn(situation)).filter((one) => one.startsWith('W12 '));

describe('W12: against what the KB counted', () => {
  // The form holds lending_filled_national 463, borrowing_received_abroad 2, lending_unfilled 66, delivered 612 in all.
  test.each([
    // 5 % of 485 is 24,25; of 487 24,35; of 488 24,4
    [{ lending_filled_national: 487 }, []],
    [{ lending_filled_national: 488 }, ['lending_filled_national']],
    // 463 − 440 = 23 against 22,0; 463 − 441 = 22 against 22,05
    [{ lending_filled_national: 441 }, []],
    [{ lending_filled_national: 440 }, ['lending_filled_national']],
    // Far more than 5 %, and ten items or eleven
    [{ borrowing_received_abroad: 12 }, []],
    [{ borrowing_received_abroad: 13 }, ['borrowing_received_abroad']],
    [{ lending_unfilled: 0 }, ['lending_unfilled']],
    [{ lending_filled: 650 }, ['lending_filled']],
    [{ lending_filled_national: 463, borrowing_received_national: 189 }, []],
    [{ b2c_fee_national_eur: 50 }, []],
    [{}, []],
  ] satisfies [Situation['kb'], FigureId[]][])('%j asks about %j', (kb, expected) => {
    expect(aboutKb({ kb }).map((one) => one.split(' ')[1]?.replace(':', ''))).toEqual(expected);
  });

  test.each([
    [
      { lending_filled_national: 540 },
      'W12 lending_filled_national: Vraag: volgens de KB leverde u naar andere provincies 540; hier staat 463. Weet u hoe dat komt? Schrijf het rechts.',
    ],
    [
      { borrowing_received_loans: 1200 },
      'W12 borrowing_received_loans: Vraag: volgens de KB ontving u als leen 1.200; hier staat 255. Weet u hoe dat komt? Schrijf het rechts.',
    ],
    [
      { lending_filled: 540 },
      'W12 lending_filled: Vraag: volgens de KB leverde u samen 540; hier staat 612. Weet u hoe dat komt? Schrijf het rechts.',
    ],
    [
      { lending_unfilled: 90 },
      'W12 lending_unfilled: Vraag: volgens de KB is ‘Niet geleverd’ 90; hier staat 66. Weet u hoe dat komt? Schrijf het rechts.',
    ],
  ] satisfies [Situation['kb'], string][])('%j says so', (kb, sentence) => {
    expect(aboutKb({ kb })).toEqual([sentence]);
  });

  test('is skipped where the figure is empty or unknown', () => {
    const kb = { lending_unfilled: 900 };
    expect(aboutKb({ now: { lending_unfilled: 'onbekend' }, explained: { lending_unfilled: 'systeem' }, kb })).toEqual(
      [],
    );
    expect(aboutKb({ now: { lending_unfilled: '' }, ticked: false, kb })).toEqual([]);
  });

  test('gives way to a question about the figure’s own history, and to an error', () => {
    const kb = { lending_filled: 900 };
    const far = { lending_filled_loans: 100, lending_filled_copies: 10 };
    expect(told(findingsIn({ lastYear: far, kb })).filter((one) => one.includes(' lending_filled:'))).toEqual([
      expect.stringMatching(/^W5 /u),
    ]);
    expect(told(findingsIn({ now: { lending_filled_abroad: 3 }, kb }))).toEqual([expect.stringMatching(/^F5 /u)]);
  });
});

describe('the explanation of a difference with the KB', () => {
  const id = 'lending_filled_national';
  const words = 'retouren telden dubbel';
  const judged = (value: number, found: readonly Finding[] | null, explanation = words) => {
    const before = found && {
      number: 1,
      readAt: 0,
      ticked: false,
      observations: observe({ ...sound, [id]: 463 }, { [id]: words }),
      findings: found,
    };
    const { observations } = withOrigins(
      { observations: observe({ ...sound, [id]: value }, { [id]: explanation }) },
      before,
    );
    return validate({
      quarter: '2026-Q1',
      observations,
      readingFindings: [],
      ticked: false,
      history: { lastYear: null, previous: null, earlier: [] },
      totalExplanations: {},
      kb: new Map([[id, 540]]),
      before,
    }).filter(({ measure }) => measure === id);
  };

  test('settles it', () => {
    expect(judged(463, null)).toMatchObject([{ rule: 'W12', settled: true }]);
    expect(judged(463, null, 'klopt')).toMatchObject([{ rule: 'W12', kind: 'vague', settled: false }]);
  });

  test('stays when the figure comes nearer, and lapses when it goes further away', () => {
    const first = judged(463, null);
    expect(judged(470, first)).toMatchObject([{ settled: true }]);
    expect(judged(412, first)).toMatchObject([{ kind: 'lapsed', settled: false }]);
  });
});
