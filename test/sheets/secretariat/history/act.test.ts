import { describe, expect, it } from 'vitest';
import { actFormula, type PasteState, untouched } from '../../../../sheets/secretariat/history/act.ts';
import { digestOfFigures } from '../../../../sheets/secretariat/history/figure.ts';
import { figuresOf } from '../../../../sheets/secretariat/history/read.ts';
import { type Cells, read } from './fixture.ts';

/** *Neem over* imports pasted figures, and the tab says what happened. */

const good: Cells = [
  ['Rozet', '2024-K1', 'Niet geleverd', 12],
  ['ZB', '2024-K1', 'Niet geleverd', 13],
];
const bad = ['Rozet', 'ooit', 'Niet geleverd', 12];

/** What the cell shows while the box is ticked, and while it is not. */
const says = (cells: Cells, state: PasteState, kept = 0) => {
  const formula = actFormula('C4', read('history', cells), state, kept);
  const [, ticked, idle] = /^=IF\(C4;"((?:[^"]|"")*)";"((?:[^"]|"")*)"\)$/u.exec(formula) ?? [];
  return { ticked, idle };
};

const at = Date.UTC(2026, 3, 14, 12, 32);
const takenOf = (cells: Cells, more: Partial<NonNullable<PasteState['taken']>> = {}): PasteState['taken'] => ({
  at,
  digest: digestOfFigures(figuresOf(read('history', cells))),
  figures: 2,
  changed: 2,
  kept: 0,
  ...more,
});

describe('before Neem over is ticked', () => {
  it.each<[string, Cells, string]>([
    ['nothing was pasted', [], 'Hier staat nog niets. Plak hieronder uw cijfers.'],
    [
      'everything is in order',
      good,
      'Gelezen: 2 cijfers van 2 bibliotheken. Zet een vinkje bij ‘Neem over’; dan bewaren wij deze 2 cijfers.',
    ],
    [
      'one row is not',
      [...good, bad],
      'Gelezen: 2 cijfers van 2 bibliotheken. 1 rij klopt nog niet (rij 10) en wordt niet overgenomen. Zet een vinkje bij ‘Neem over’; dan bewaren wij deze 2 cijfers.',
    ],
    [
      'nothing can be read',
      [bad, bad],
      'Hiervan konden wij nog niets lezen. 2 rijen kloppen nog niet (rij 8 en 9) en worden niet overgenomen.',
    ],
    [
      'there is one figure',
      good.slice(1),
      'Gelezen: 1 cijfer van 1 bibliotheek. Zet een vinkje bij ‘Neem over’; dan bewaren wij dit cijfer.',
    ],
  ])('and %s, it says what will happen', (_, cells, sentence) => {
    expect(says(cells, untouched).idle).toBe(sentence);
  });
});

describe('a figure that a library gave otherwise itself', () => {
  it('is said to stand, and is not among those that will be stored', () => {
    expect(says(good, untouched, 1).idle).toBe(
      'Gelezen: 2 cijfers van 2 bibliotheken. 1 cijfer gaf de bibliotheek zelf anders op; dat blijft zo. Zet een vinkje bij ‘Neem over’; dan bewaren wij dit cijfer.',
    );
  });
});

describe('once Neem over is ticked', () => {
  it('it is under way, before anybody has seen the tick', () => {
    expect(says(good, untouched).ticked).toMatch(/^Wordt overgenomen…/u);
  });

  it.each<[string, Cells, PasteState, string]>([
    [
      'it was taken over',
      good,
      { ticked: true, taken: takenOf(good) },
      '✓ Overgenomen op 14 april, 14:32: 2 cijfers. U mag het lichtgele vlak nu leegmaken.',
    ],
    [
      'all of it stood there already',
      good,
      { ticked: true, taken: takenOf(good, { changed: 0 }) },
      '✓ Bekeken op 14 april, 14:32: er is niets veranderd. 2 cijfers stonden er al zo. U mag het lichtgele vlak nu leegmaken.',
    ],
    [
      'one of the two stood there already',
      good,
      { ticked: true, taken: takenOf(good, { changed: 1 }) },
      '✓ Overgenomen op 14 april, 14:32: 1 cijfer. 1 cijfer stond er al zo. U mag het lichtgele vlak nu leegmaken.',
    ],
    [
      'a library gave a figure otherwise',
      good,
      { ticked: true, taken: takenOf(good, { changed: 1, kept: 1 }) },
      '✓ Overgenomen op 14 april, 14:32: 1 cijfer. 1 cijfer gaf de bibliotheek zelf anders op; dat bleef zo. U mag het lichtgele vlak nu leegmaken.',
    ],
    [
      'the library gave all of them otherwise',
      good,
      { ticked: true, taken: takenOf(good, { changed: 0, kept: 2 }) },
      '✓ Bekeken op 14 april, 14:32: er is niets veranderd. 2 cijfers gaf de bibliotheek zelf anders op; dat bleef zo. U mag het lichtgele vlak nu leegmaken.',
    ],
    [
      'something was changed since',
      good.slice(1),
      { ticked: true, taken: takenOf(good) },
      'Gelezen: 1 cijfer van 1 bibliotheek. U hebt daarna iets veranderd. Haal het vinkje weg en zet het weer, om ook dat over te nemen.',
    ],
    [
      'there was nothing',
      [],
      { ticked: true, taken: null },
      'Er was niets om over te nemen. Haal het vinkje weg, en zet het weer als hieronder cijfers staan.',
    ],
  ])('and %s, it says so', (_, cells, state, sentence) => {
    expect(says(cells, state).ticked).toContain(sentence);
  });

  it('and taken away again, it still says what was taken over', () => {
    expect(says(good, { ticked: false, taken: takenOf(good) }).idle).toMatch(/^✓ Overgenomen op 14 april/u);
  });
});
