import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Agreement, asksOf, newAgreements, yearFigures } from '../../../domain/submissions/agreement.ts';
import { askAnswer } from '../../../sheets/questionnaire/library-report/ask-texts.ts';
import { reportOf } from '../statistics/library-report-fixture.ts';

/** A library is asked to agree with its year, and the answer is kept. */

const asked = { askedYear: '2026' } as const;
const report = reportOf('2026-Q1', [612, 600, 580, 640], asked);
const february = Date.UTC(2027, 1, 12, 9);

const agreed = (more: Partial<Agreement> = {}): Agreement => ({
  year: '2026',
  ask: 1,
  ticked: true,
  remark: '',
  seenAt: february,
  figures: yearFigures(report, '2026'),
  ...more,
});

describe('a year that is asked about', () => {
  it('has one row before anything was answered', () => {
    expect(asksOf(report, [])).toEqual([{ year: '2026', number: 1, latest: null, changes: [], open: true }]);
  });

  it('has none before its last quarter was published, nor after it was adopted', () => {
    expect(asksOf(reportOf('2026-Q1', [612, 600, 580]), [])).toEqual([]);
    expect(asksOf(reportOf('2026-Q1', [612, 600, 580, 640]), [])).toEqual([]);
  });

  it('is asked about again, with what changed, when a figure changes after the tick', () => {
    const corrected = reportOf('2026-Q1', [612, 606, 580, 640], asked);
    const [first, second] = asksOf(corrected, [agreed()]);
    expect(first?.latest?.ticked).toBe(true);
    expect(second).toEqual({
      year: '2026',
      number: 2,
      latest: null,
      open: true,
      // Samen ontvangen is half of what was delivered.
      changes: [
        { quarter: '2026-Q2', figure: 'lending_filled', from: 600, to: 606 },
        { quarter: '2026-Q2', figure: 'borrowing_received', from: 300, to: 303 },
      ],
    });
    expect(second && askAnswer(second)).toBe(
      'Sinds uw akkoord is ‘samen geleverd’ in het 2e kwartaal gewijzigd van 600 naar 606 en ‘samen ontvangen’ in het 2e kwartaal gewijzigd van 300 naar 303. Klopt dat nog? Zet dan hier een vinkje.',
    );
  });

  it('is not asked about again when the figures are as they were', () => {
    expect(asksOf(report, [agreed()])).toHaveLength(1);
  });

  it('waits in the same row when the figures change before the tick', () => {
    const corrected = reportOf('2026-Q1', [612, 606, 580, 640], asked);
    expect(asksOf(corrected, [agreed({ ticked: false, remark: 'wij zoeken het uit' })])).toHaveLength(1);
  });

  it('keeps its rows, in their places, in the years after', () => {
    const later = reportOf('2026-Q1', [612, 600, 580, 640, 1, 2, 3, 4], { askedYear: '2027' });
    expect(asksOf(later, [agreed()]).map(({ year, number, open }) => [year, number, open])).toEqual([
      ['2026', 1, false],
      ['2027', 1, true],
    ]);
  });

  it.each([
    [
      'nothing yet',
      null,
      'Kloppen de cijfers van 2026 hierboven? Zet dan een vinkje. Klopt er iets niet, schrijf dan links wat.',
    ],
    ['a tick', agreed(), 'Dank u wel, gezien op 12 februari.'],
    [
      'a tick with a remark',
      agreed({ remark: 'mei ontbreekt' }),
      'Dank u wel, gezien op 12 februari. Uw opmerking ligt bij de secretaris.',
    ],
    [
      'a remark without a tick',
      agreed({ ticked: false, remark: 'mei ontbreekt' }),
      'Uw opmerking ligt bij de secretaris. Kloppen de cijfers van 2026 hierboven? Zet dan een vinkje. Klopt er iets niet, schrijf dan links wat.',
    ],
  ])('is answered in words after %s', (_, latest, words) => {
    const [ask] = asksOf(report, latest ? [latest] : []);
    expect(ask && askAnswer(ask)).toBe(words);
  });

  it.each([
    ['she read it', { question: '' }, 'De secretaris heeft uw opmerking gelezen.'],
    [
      'she asks back',
      { question: 'Welke week?' },
      'Vraag van de secretaris: Welke week? Antwoord links, bij uw opmerking.',
    ],
  ])('says what the secretary answered to a remark: %s', (_, reply, words) => {
    const [ask] = asksOf(report, [agreed({ remark: 'mei ontbreekt' })]);
    expect(ask && askAnswer(ask, reply)).toBe(`Dank u wel, gezien op 12 februari. ${words}`);
  });

  it('says the year of the date once it is another year’s', () => {
    const [ask] = asksOf(reportOf('2026-Q1', [612, 600, 580, 640], { askedYear: null }), [agreed()]);
    expect(ask && askAnswer(ask)).toBe('Dank u wel, gezien op 12 februari 2027.');
  });
});

describe('what a look sees in a row', () => {
  const typed = { year: '2026', number: 1, ticked: true, remark: '' } as const;

  it.each([
    ['an untouched row', [], { ...typed, ticked: false }, 0],
    ['a first tick', [], typed, 1],
    ['the same tick again', [agreed()], typed, 0],
    ['a remark added', [agreed()], { ...typed, remark: 'mei ontbreekt' }, 1],
    ['a tick taken back', [agreed()], { ...typed, ticked: false }, 1],
  ])('%s', (_, known, row, kept) => {
    expect(newAgreements(report, known, [row], february)).toHaveLength(kept);
  });

  it('keeps the figures of the tick when only the remark changes', () => {
    const corrected = reportOf('2026-Q1', [612, 606, 580, 640], asked);
    const [kept] = newAgreements(corrected, [agreed()], [{ ...typed, remark: 'mei ontbreekt' }], february);
    expect(kept?.figures['2026-Q2 lending_filled']).toBe(600);
    expect(asksOf(corrected, kept ? [agreed(), kept] : [])).toHaveLength(2);
  });

  it('is kept once, whatever is ticked and unticked', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.constantFrom('', 'mei', 'juni')), { maxLength: 8 }), (looks) => {
        const known: Agreement[] = [];
        for (const [ticked, remark] of looks) {
          const row = { ...typed, ticked, remark };
          known.push(...newAgreements(report, known, [row], february));
          expect(newAgreements(report, known, [row], february)).toEqual([]);
        }
        expect(asksOf(report, known)).toHaveLength(1);
      }),
    );
  });
});
