import { describe, expect, it } from 'vitest';
import { pasteRows } from '../../../../sheets/secretariat/history/layout.ts';
import { figuresOf } from '../../../../sheets/secretariat/history/read.ts';
import { answersOf, type Cells, figuresRead, read } from './fixture.ts';

/** Recognising the shape of a pasted table. */

describe('the shape of what is pasted', () => {
  const both = ['PB-ARN 2024-Q1 lending_unfilled 12', 'PB-ARN 2024-Q1 lending_filled_loans 540'];

  it.each<[string, Cells, number?]>([
    [
      'with its own headings in another order',
      [
        ['value', 'measure', 'period', 'library'],
        [12, 'lending_unfilled', '2024-Q1', 'PB-ARN'],
        [540, 'lending_filled_loans', '2024-Q1', 'PB-ARN'],
      ],
    ],
    [
      'with its headings over ours',
      [
        ['Kwartaal', 'Bibliotheek', 'Cijfer', 'Aantal'],
        ['2024-K1', 'Rozet', 'Niet geleverd', 12],
        ['2024-K1', 'Rozet', 'Geleverd als leen', 540],
      ],
      pasteRows.heading,
    ],
    [
      'without headings, over ours',
      [
        ['Rozet', '2024-K1', 'Niet geleverd', 12],
        ['Rozet', '2024-K1', 'Geleverd als leen', 540],
      ],
      pasteRows.heading,
    ],
    [
      'a column for every figure',
      [
        ['Bibliotheek', 'Kwartaal', 'Niet geleverd', 'Geleverd als leen (komt terug)'],
        ['Rozet', '2024-K1', 12, 540],
        ['ZB', '2024-K1', '', ''],
      ],
    ],
    [
      'a column for every quarter',
      [
        ['Bibliotheek', 'Cijfer', '1e kw. 2024', '2e kw. 2024'],
        ['Rozet', 'Niet geleverd', 12, undefined],
        ['Rozet', 'Geleverd als leen', 540, undefined],
      ],
    ],
    [
      'as npm run export writes it',
      [
        ['library', 'period', 'measure', 'value', 'source', 'estimated', 'note'],
        ['PB-ARN', '2024-Q1', 'lending_unfilled', '12', 'library', '', ''],
        ['PB-ARN', '2024-Q1', 'lending_filled_loans', '540', 'library', '', ''],
      ],
    ],
    [
      'with an empty row between',
      [['Rozet', '2024-K1', 'Niet geleverd', 12], [], ['Rozet', '2024-K1', 'geleverd als leen', 540]],
    ],
  ])('%s', (_, cells, from) => {
    expect(figuresRead(read('history', cells, from))).toEqual(both);
  });

  it('of a wide table is answered per row, and a computed total is left out', () => {
    const pasted = read('history', [
      ['Bibliotheek', 'Kwartaal', 'Niet geleverd', 'Geleverd als leen', 'Samen geleverd', 'Plaats'],
      ['Rozet', '2024-K1', 12, 540, 552, 'Arnhem'],
      ['Rozet', '2024-K2', 'ca. 12', 540, 552, 'Arnhem'],
      ['Rozet', 'ooit', 12, 540, 552, 'Arnhem'],
      ['Rozet', '2024-K3', '', '', '', 'Arnhem'],
    ]);
    expect(figuresRead(pasted)).toEqual(both);
    expect(answersOf(pasted)).toEqual([
      '✓ Kop gelezen.',
      '✓ 2 cijfers gelezen.',
      'Aanpassen bij ‘Niet geleverd’: hier staat ‘ca. 12’. Typ alleen 12 en zet bij Geschat ja.',
      'Aanpassen: ‘ooit’ lezen wij niet als kwartaal. Typ bijvoorbeeld 2024-K1 of 1e kwartaal 2024.',
      'Ter info: op deze regel staat geen cijfer.',
    ]);
    expect(pasted.about).toEqual(['Ter info: de kolommen ‘Plaats’ en ‘samen geleverd’ lezen wij niet.']);
  });

  it('asks about a column that may be more than one figure, and reads the others', () => {
    const pasted = read('history', [
      ['Bibliotheek', 'Kwartaal', 'Niet geleverd', 'Buitenland', 'Plaats'],
      ['Rozet', '2024-K1', 12, 540, 'Arnhem'],
    ]);
    expect(figuresRead(pasted)).toEqual(['PB-ARN 2024-Q1 lending_unfilled 12']);
    expect(pasted.about).toEqual([
      'Aanpassen: de kolom ‘Buitenland’ lezen wij niet. Bedoelt u daar een cijfer mee? Typ erboven ‘Geleverd naar het buitenland’ of ‘Ontvangen uit het buitenland’.',
      'Ter info: de kolom ‘Plaats’ lezen wij niet.',
    ]);
  });

  it.each<[string, Cells, RegExp]>([
    [
      'no figure',
      [
        ['Bibliotheek', 'Kwartaal'],
        ['Rozet', '2024-K1'],
      ],
      /^Aanpassen: wij weten niet welke kolom wat is\. Zet boven/u,
    ],
    [
      'a figure twice',
      [
        ['Bibliotheek', 'Kwartaal', 'Niet geleverd', 'niet geleverd'],
        ['Rozet', '2024-K1', 1, 2],
      ],
      /^Aanpassen: de kolom ‘niet geleverd’ staat er twee keer\. Laat er één weg\./u,
    ],
    [
      'long and wide at once',
      [
        ['Bibliotheek', 'Kwartaal', 'Cijfer', 'Waarde', 'Niet geleverd'],
        ['Rozet', '2024-K1', 'x', 1, 2],
      ],
      /^Aanpassen: wij weten niet/u,
    ],
  ])('that has no single reading is asked about: %s', (_, cells, sentence) => {
    const pasted = read('history', cells);
    expect(figuresRead(pasted)).toEqual([]);
    expect(pasted.about).toEqual([expect.stringMatching(sentence)]);
  });

  it('of the KB may be a total, and says nothing about estimates', () => {
    const pasted = read('kb', [['Rozet', '2024-K1', 'Samen geleverd', 552]]);
    expect(figuresOf(pasted)).toMatchObject([
      { figure: 'lending_filled', value: 552, estimated: undefined, note: undefined },
    ]);
  });

  it.each([
    ['history', 'kb', /Plak het in het tabblad KB-cijfers\./u],
    ['kb', 'library', /Plak het in het tabblad Historie\./u],
  ] as const)('in %s does not take figures of the other source', (id, source, sentence) => {
    const pasted = read(id, [
      ['library', 'period', 'measure', 'value', 'source'],
      ['PB-ARN', '2024-Q1', 'lending_unfilled', 12, source],
    ]);
    expect(figuresRead(pasted)).toEqual([]);
    expect(answersOf(pasted)[1]).toMatch(sentence);
  });
});

describe('very much at once', () => {
  const many = (rows: number): Cells =>
    Array.from({ length: rows }, (_, index) => [
      'Rozet',
      `${1900 + Math.floor(index / 4)}-K${(index % 4) + 1}`,
      'Niet geleverd',
      index,
    ]);

  it.each([[500, 500, 0]])('%i rows: %i are read, %i are for later', (rows, read_, later) => {
    const pasted = read('history', many(rows));
    expect([figuresOf(pasted).length, pasted.beyond.length]).toEqual([read_, later]);
  });

  it('five thousand rows are read, the one after them is said to be for later', () => {
    const row = ['Rozet', '2024-K1', 'Niet geleverd', 12];
    const pasted = read(
      'history',
      Array.from({ length: 5001 }, () => row),
    );
    expect(pasted.rows).toHaveLength(5000);
    expect(pasted.beyond).toEqual([5007]);
  });
});
