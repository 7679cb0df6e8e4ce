import { describe, expect, it } from 'vitest';
import type { Quarter } from '../../../../domain/calendar/quarter.ts';
import type { Observation } from '../../../../domain/submissions/observation.ts';
import type { Reading, Submission } from '../../../../domain/submissions/submission.ts';
import {
  type Explained,
  explanationRows,
  explanationsOf,
} from '../../../../sheets/questionnaire/library-report/explanations.ts';
import { observe, sound } from '../../../domain/rules/fixture.ts';

/** A library's earlier explanations in its report. */

const readingOf = (observations: readonly Observation[], more: Partial<Reading> = {}): Reading => ({
  number: 1,
  readAt: 0,
  ticked: true,
  observations,
  findings: [],
  ...more,
});

const submissionOf = (
  quarter: Quarter,
  reading: Reading | null,
  counted: readonly Observation[] | null,
): Submission => ({
  library: 'PB-ARN',
  quarter,
  state: 'closed',
  reading,
  counted: counted && { revision: 1, reading: 1, handedInAt: 0, observations: counted },
  firstHandedInAt: 0,
  reopenedUntil: null,
});

const told = (submissions: readonly Submission[]) =>
  explanationsOf('2026-Q2', new Map(submissions.map((one) => [one.quarter, one]))).map(
    ({ quarter, figure, value, text }) => [quarter, figure, value, text].join(' | '),
  );

describe('What a library wrote before', () => {
  const observations = observe(
    { ...sound, lending_unfilled: 'onbekend', is_estimated_lending: 'ja', remarks: 'Een week dicht.' },
    {
      lending_unfilled: 'volgt in mei',
      is_estimated_lending: 'alleen de kopieën',
      b2c_fee_national_eur: 'nieuw tarief',
    },
  );

  it('is all there: beside figures, totals, prices and choices, and in texts, in the order of the tab', () => {
    const reading = readingOf(observations, { totalExplanations: { lending_filled: 'school erbij' } });
    expect(told([submissionOf('2026-Q2', reading, observations)])).toEqual([
      '2026-Q2 | lending_filled | 612 | school erbij',
      '2026-Q2 | lending_unfilled | onbekend | volgt in mei',
      '2026-Q2 | b2c_fee_national_eur | 5 | nieuw tarief',
      '2026-Q2 | is_estimated_lending | ja | alleen de kopieën',
      '2026-Q2 | remarks |  | Een week dicht.',
    ]);
  });

  it('is of five quarters, the newest first', () => {
    const one = (quarter: Quarter) =>
      submissionOf(quarter, readingOf(observe(sound, { lending_unfilled: 'druk' }, quarter)), null);
    const quarters: Quarter[] = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2'];
    expect(told(quarters.map(one)).map((line) => line.slice(0, 7))).toEqual([...quarters].reverse().slice(0, 5));
  });

  it('is what was imported, where nothing was typed', () => {
    const imported = observe(sound, { lending_unfilled: 'uit het oude bestand' }, '2026-Q1');
    expect(told([submissionOf('2026-Q1', null, imported)])).toEqual([
      '2026-Q1 | lending_unfilled | 66 | uit het oude bestand',
    ]);
  });

  it('stands beside the figure that it was written for', () => {
    const moved = observe(sound, { lending_unfilled: 'druk' }).map((one) =>
      one.measure === 'lending_unfilled' ? { ...one, writtenFor: 540 } : one,
    );
    expect(told([submissionOf('2026-Q2', readingOf(moved), null)])).toEqual([
      '2026-Q2 | lending_unfilled | 540 | druk',
    ]);
  });

  it('says how much more there is than fits', () => {
    const one: Explained = { quarter: '2026-Q1', figure: 'lending_unfilled', value: 66, text: 'druk' };
    const many = (number: number) =>
      explanationRows(
        Array.from({ length: number }, () => one),
        10,
      );
    const lastWords = ({ rows }: ReturnType<typeof many>) => rows.at(-1)?.cells[0]?.value;
    expect(lastWords(many(60))).toBe('Niet geleverd');
    expect(lastWords(many(63))).toBe('En nog 3: die staan in de tabbladen van die kwartalen.');
  });
});
