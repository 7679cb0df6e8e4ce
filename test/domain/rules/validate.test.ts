import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MeasureId, measures } from '../../../domain/measures/measures.ts';
import type { FigureId } from '../../../domain/measures/relations.ts';
import { rules, validate } from '../../../domain/rules/validate.ts';
import type { Reading } from '../../../domain/submissions/submission.ts';
import { layoutRows } from '../../../sheets/questionnaire/layout.ts';
import { sentenceOf, verdictOf } from '../../../sheets/questionnaire/texts.ts';
import { findingsIn, judgedIn, type Situation, type Values } from './fixture.ts';

/** The rules give a sound result for any input, and the same one twice. */

const value = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.integer({ min: 0, max: 700 }),
  fc.constantFrom('onbekend', 'n.v.t.', 'Wise', 'ja'),
);
const numeric = measures.filter(({ kind }) => kind === 'count' || kind === 'fee').map(({ id }) => id);
const values: fc.Arbitrary<Values> = fc.dictionary(fc.constantFrom<MeasureId>(...numeric), value);
const explained = fc.dictionary(
  fc.constantFrom<MeasureId>(...numeric),
  fc.constantFrom('ok', 'verbouwing', '', 'mail a@b.nl'),
);

const situation: fc.Arbitrary<Situation> = fc.record({
  now: values,
  explained,
  ticked: fc.boolean(),
  lastYear: values,
  previous: values,
  kb: fc.dictionary(fc.constantFrom<FigureId>(...numeric, 'lending_filled'), fc.integer({ min: 0, max: 700 })),
  earlier: fc.array(values, { minLength: 4, maxLength: 4 }),
  quarter: fc.constantFrom('2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'),
});

const order = new Map<string, number>(layoutRows('2026-Q1').map(({ code }, index) => [code, index]));

describe('Whatever is filled in', () => {
  test('every finding has a sentence whose first word says what is wanted, without exclamation marks', () => {
    fc.assert(
      fc.property(situation, (one) => {
        for (const finding of findingsIn(one)) {
          expect(sentenceOf(finding)).toMatch(/^(?:Aanpassen: |Nog invullen: |Vraag: |Ter info: |✓)/u);
          expect(`${sentenceOf(finding)} ${verdictOf(finding)}`).not.toMatch(
            /!|undefined|NaN|ongeldig|fout\b|verplicht/iu,
          );
        }
      }),
    );
  });

  test('a finding that was stored and read is what a second check finds', () => {
    fc.assert(
      fc.property(situation, (one) => {
        const findings = findingsIn(one);
        expect(JSON.parse(JSON.stringify(findings))).toStrictEqual(findings);
      }),
    );
  });

  test('one figure is asked about once, in the order of the sheet', () => {
    fc.assert(
      fc.property(situation, (one) => {
        const findings = findingsIn(one);
        const asked = findings.filter(({ level }) => level !== 'info').map(({ measure }) => measure);
        expect(new Set(asked).size).toBe(asked.length);
        const places = findings.map(({ measure }) => order.get(measure ?? '') ?? -1);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });

  test('an error is never settled, and a notice always is', () => {
    fc.assert(
      fc.property(situation, (one) => {
        for (const { level, settled } of findingsIn(one)) {
          if (level === 'error') expect(settled).toBe(false);
          if (level === 'info') expect(settled).toBe(true);
        }
      }),
    );
  });
});

describe('A second check at the same cells', () => {
  const typed = fc.record({
    now: fc.dictionary(fc.constantFrom<MeasureId>('lending_requests_received', 'lending_unfilled'), value),
    explained: fc.dictionary(
      fc.constantFrom<MeasureId>('lending_requests_received', 'lending_unfilled'),
      fc.constantFrom('ok', 'verbouwing', 'verbouwing, geldt nog', ''),
    ),
    ticked: fc.boolean(),
  });

  test('finds what the first found, whatever was typed before it', () => {
    fc.assert(
      fc.property(situation, fc.array(typed, { minLength: 1, maxLength: 4 }), (past, checks) => {
        let before: Reading | null = null;
        for (const [number, check] of checks.entries()) {
          const judged = judgedIn({ ...past, ...check });
          const { observations, ticked } = judged;
          const findings = validate({ ...judged, before });
          before = { number, readAt: number, ticked, observations, findings };
          expect(validate({ ...judged, before })).toEqual(findings);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('A rule', () => {
  test('stands in the table once, and names its source', () => {
    const ids = rules.flatMap((rule) => rule.ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(rules.every(({ source }) => source !== '')).toBe(true);
  });

  test.each([
    'F3',
    'F4',
    'F5',
    'F6',
    'F7',
    'F8',
    'W1',
    'W2',
    'W3',
    'W4',
    'W5',
    'W6',
    'W7',
    'W8',
    'W9',
    'W10',
    'W11',
    'W12',
    'W14',
    'W15',
    'W16',
    'W17',
    'W18',
    'W19',
    'W20',
  ])('%s of the domain is there', (id) => expect(rules.flatMap((rule) => rule.ids)).toContain(id));
});
