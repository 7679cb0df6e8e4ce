import { describe, expect, test } from 'vitest';
import { validate } from '../../../functions/rules/validate.ts';
import type { Cell, Tab, Workbook } from '../../../sheets/grid/tab.ts';
import { figureBytesMax, kept } from '../../../sheets/questionnaire/kept.ts';
import { type MeasureId, measureOf } from '../../../sheets/questionnaire/measures.ts';
import type { Observation } from '../../../sheets/questionnaire/observation.ts';
import { parseQuestionnaire } from '../../../sheets/questionnaire/parse.ts';
import { verdictOf } from '../../../sheets/questionnaire/texts.ts';
import { empty, text } from './cells.ts';
import { numbers, type Typed } from './typed-numbers.ts';
import { oddities, oddPrices } from './typed-oddities.ts';
import { choicesAndTexts, fees, type TypedElsewhere } from './typed-others.ts';
import { wordsAndSigns } from './typed-words.ts';

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
  const otherwise = observation?.kind === 'blank' ? measureOf(id).explanation : '✓';
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
