import { describe, expect, test } from 'vitest';
import { type MeasureId, measureOf, measures } from '../../../../domain/measures/measures.ts';
import { mustAddUp } from '../../../../domain/measures/relations.ts';
import { validate } from '../../../../domain/rules/validate.ts';
import type { Observation } from '../../../../domain/submissions/observation.ts';
import type { Cell, Tab, Workbook } from '../../../../sheets/grid/tab.ts';
import { manual } from '../../../../sheets/questionnaire/guide/manual/manual.ts';
import { wordsFor } from '../../../../sheets/questionnaire/measure-words.ts';
import { validationOf } from '../../../../sheets/questionnaire/page/styles.ts';
import { figureBytesMax, kept } from '../../../../sheets/questionnaire/read/kept.ts';
import { parseQuestionnaire } from '../../../../sheets/questionnaire/read/parse.ts';
import { verdictOf } from '../../../../sheets/questionnaire/texts.ts';
import { empty, text } from '../library-report/cells.ts';
import { numbers, type Typed } from './typed-numbers.ts';
import { oddities, oddPrices } from './typed-oddities.ts';
import { choicesAndTexts, fees, type TypedElsewhere } from './typed-others.ts';
import { wordsAndSigns } from './typed-words.ts';

/** Reading counts, prices, choices and texts from cells. */

const quarter = '2026-Q1';
const workbook: Workbook = {
  id: 'w',
  title: 't',
  locale: 'nl_NL',
  timeZone: 'Europe/Amsterdam',
  tabs: [],
  namedRanges: [],
};

/** A tab with one row: what must not matter is left out. */
const tabWith = (id: MeasureId, cell: Cell, explanation = ''): Tab => ({
  sheetId: 20261,
  title: '2026-K1',
  index: 0,
  hidden: false,
  rowCount: 1,
  columnCount: 9,
  rows: [
    ['Omschrijving', '1e kw. 2025', '4e kw. 2025', 'Dit kwartaal', 'Controle', 'Uw toelichting', 'header'].map(text),
    [empty, empty, empty, cell, empty, explanation === '' ? empty : text(explanation), text(id)],
  ],
  merges: [],
  protectedRangeIds: [],
  chartIds: [],
  rules: [],
  collapsedRowGroups: [],
});

const look = (id: MeasureId, cell: Cell, explanation = '') => {
  const parsed = parseQuestionnaire(tabWith(id, cell, explanation), workbook, quarter);
  const observation = parsed.observations.find(({ measure }) => measure === id);
  const findings = validate({
    quarter,
    observations: parsed.observations,
    readingFindings: parsed.findings,
    ticked: false,
    totalExplanations: {},
    before: null,
    history: { lastYear: null, previous: null, earlier: [] },
  });
  const finding = findings.find(({ measure }) => measure === id);
  const otherwise = observation?.kind === 'blank' ? wordsFor(id).explanation : '✓';
  return { observation, says: finding ? verdictOf(finding) : otherwise };
};

const words = { unknown: 'onbekend', 'not-applicable': 'n.v.t.', blank: 'leeg', unreadable: 'vraag' } as const;

const stored = (observation: Observation | undefined): number | string | null | undefined =>
  observation?.kind === 'number' || observation?.kind === 'text'
    ? observation.value
    : words[observation?.kind ?? 'blank'];

describe('A count', () => {
  test.each<Typed>([...numbers, ...wordsAndSigns, ...oddities])('reads %j', (_, cell, expected, says) => {
    const read = look('lending_requests_received', cell);
    expect({ stored: stored(read.observation), says: read.says }).toEqual({ stored: expected, says });
  });

  test('is tried with at least 150 things that people type', () => {
    expect(numbers.length + wordsAndSigns.length).toBeGreaterThanOrEqual(150);
    expect(oddities.length).toBeGreaterThanOrEqual(90);
  });
});

describe('A part of a sum', () => {
  const parts = measures.filter(({ id }) => mustAddUp(id)).map(({ id }) => id);
  const says = (typed: string, id: MeasureId = 'unfilled_non_circulating') => look(id, text(typed)).says;
  const addsUp = 'dit vak telt mee in een optelling';

  test.each(parts)('%s refuses n.v.t.', (id) => {
    expect(says('n.v.t.', id)).toBe(`Aanpassen: ${addsUp}. Was er niets, of doet u dit niet? Typ dan 0.`);
  });

  test.each<MeasureId>(['lending_filled_loans', 'lending_filled_abroad', 'unfilled_other'])(
    '%s never offers it',
    (id) => {
      const offered = [...numbers, ...wordsAndSigns, ...oddities].filter(
        ([what, cell]) => !/n[./ ]?v[./ ]?t/iu.test(what) && look(id, cell).says.includes('n.v.t.'),
      );
      expect(offered.map(([what]) => what)).toEqual([]);
    },
  );

  test.each([
    ['abc', 'Aanpassen: hier staat ‘abc’. Typ hier een getal of onbekend. Niets? Typ 0.'],
    ['-', 'Aanpassen: een streepje kan van alles betekenen. Typ 0 of onbekend.'],
    ['n.b.', 'Aanpassen: ‘n.b.’ kan van alles betekenen. Typ onbekend of 0.'],
    ['n/a', `Aanpassen: hier staat ‘n/a’. Bedoelt u niet van toepassing? Typ dan 0; ${addsUp}.`],
    ['n.v.t. (gestopt)', `Aanpassen: ${addsUp}. Typ hier alleen 0, en schrijf de rest rechts bij uw toelichting.`],
    [
      '0 (verbouwing)',
      'Aanpassen: hier staat ‘0 (verbouwing)’. Was er niets? Typ 0. Weet u het niet? Typ onbekend. De rest mag rechts.',
    ],
  ])('says of %j what may be typed instead', (typed, expected) => {
    expect(says(typed)).toBe(expected);
  });

  test('says so in its validation and in the guide for librarians', () => {
    const rule = validationOf(measureOf('unfilled_not_held'), 'D12');
    expect(rule?.inputMessage).toBe('Typ een heel getal of onbekend. Niets? Typ 0.');
    expect(rule?.condition?.values?.[0]?.userEnteredValue).not.toContain('n.v.t.');
    for (const id of parts) {
      const row = manual()
        .split('\n')
        .find((line) => line.startsWith(`| ${wordsFor(id).label} |`));
      expect(row).toMatch(/of onbekend \|$/u);
    }
  });
});

describe('A price, a choice or a text', () => {
  test.each<TypedElsewhere>([...fees, ...choicesAndTexts])('%s reads %j', (id, _, cell, expected, says) => {
    const read = look(id, cell);
    expect({ stored: stored(read.observation), says: read.says }).toEqual({ stored: expected, says });
  });
});

describe('A price', () => {
  test.each<Typed>(oddPrices)('reads %j', (_, cell, expected, says) => {
    const read = look('b2c_fee_national_eur', cell);
    expect({ stored: stored(read.observation), says: read.says }).toEqual({ stored: expected, says });
  });
});

describe('What was typed', () => {
  test.each<Typed>([...numbers, ...wordsAndSigns, ...oddities])('is kept for %j', (_, cell) => {
    const { observation } = look('lending_requests_received', cell);
    const whole = cell.entered?.formulaValue ?? cell.entered?.stringValue ?? observation?.typed ?? '';
    const typed = kept(whole, figureBytesMax);
    expect(observation?.typed).toBe(typed);
  });

  test('a fraction that the format hides is kept with its decimals', () => {
    expect(
      look('lending_requests_received', {
        ...text(''),
        entered: { numberValue: 1.234 },
        effective: { numberValue: 1.234 },
        shown: '1',
      }).observation?.typed,
    ).toBe('1,234');
  });
});
