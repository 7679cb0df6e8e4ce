import { describe, expect, it } from 'vitest';
import { type Health, healthKind, healthLine } from '../../../../sheets/secretariat/overview/health-texts.ts';

/** The health line of *Overzicht*. */

/** 14 April 2026, 14:35 in Amsterdam (two hours ahead of UTC). */
const now = Date.UTC(2026, 3, 14, 12, 35);
const before = (minutes: number) => now - minutes * 60_000;

const well: Health = {
  pushedAt: before(3),
  changeSeenAt: before(3),
  checkedAt: before(2),
  sweptAt: before(1),
  publishedAt: before(1),
  oldestDueAt: null,
  troubled: [],
  statisticLocked: false,
  failing: [],
  stuck: [],
  unregisteredFiles: [],
  unregisteredUncounted: false,
  account: 'functies@ibl.iam.gserviceaccount.com',
  contact: 'Jan (06 1234 5678)',
};

describe('the health line', () => {
  it.each<[string, Partial<Health>, string, string]>([
    ['all is well', {}, 'well', 'Alles werkt. Laatste wijziging gezien om 14:32, nagekeken om 14:33.'],
    [
      'nothing was ever changed',
      { changeSeenAt: null, checkedAt: null },
      'well',
      'Alles werkt. U hoeft niets te doen.',
    ],
    [
      'the last change was days ago',
      {
        pushedAt: Date.UTC(2026, 3, 9, 6, 5),
        changeSeenAt: Date.UTC(2026, 3, 9, 6, 5),
        checkedAt: Date.UTC(2026, 3, 13, 1, 30),
      },
      'well',
      'Alles werkt. Laatste wijziging gezien op 9 april, 08:05, nagekeken gisteren, 03:30.',
    ],
    [
      'we found a change that Google never told of',
      { pushedAt: before(210) },
      'silence',
      'Google heeft sinds 11:05 niets gemeld. Dat geeft niet: wij kijken elke minuut zelf. U hoeft niets te doen.',
    ],
    [
      'nobody woke up since yesterday',
      { sweptAt: Date.UTC(2026, 3, 13, 14, 40) },
      'standstill',
      'De controle staat stil sinds gisteren, 16:40. Alles wat is ingevuld blijft bewaard. Bel of mail Jan (06 1234 5678).',
    ],
    [
      'a workbook waits for over an hour',
      { oldestDueAt: before(61), contact: null },
      'standstill',
      'De controle staat stil sinds 13:34. Alles wat is ingevuld blijft bewaard. Bel of mail wie dit systeem voor u beheert.',
    ],
    [
      'a publication fails for longer than half an hour',
      { publishedAt: before(31), failing: ['Rozet'] },
      'unpublished',
      'Het lukt sinds 14:04 niet om IBL-statistiek bij te werken; wat daar staat, is van voor die tijd. Alles wat is ingevuld blijft bewaard. Bel of mail Jan (06 1234 5678).',
    ],
    [
      'one workbook cannot be opened',
      { troubled: ['Eindhoven'] },
      'locked',
      'Het blad van Eindhoven is niet te openen. Deel het opnieuw met functies@ibl.iam.gserviceaccount.com als bewerker; daarna gaat het vanzelf verder.',
    ],
    [
      'a fault of ours keeps one from being checked',
      { failing: ['Rozet'], troubled: ['Eindhoven'] },
      'failing',
      'Het blad van Rozet kan nu niet worden nagekeken. Alles wat is ingevuld blijft bewaard. Bel of mail Jan (06 1234 5678).',
    ],
    [
      'every check of one crashes',
      { stuck: ['Rozet'], troubled: ['Eindhoven'] },
      'stuck',
      'Het nakijken van het blad van Rozet loopt steeds vast; de andere gaan door. Vraag die bibliotheek weg te halen wat er het laatst in is geplakt. Helpt dat niet? Bel of mail Jan (06 1234 5678).',
    ],
    [
      'IBL-statistiek cannot be opened',
      { statisticLocked: true, unregisteredFiles: ['x'], publishedAt: before(90) },
      'statistic-locked',
      'Het bestand IBL-statistiek is niet te openen. Deel het opnieuw met functies@ibl.iam.gserviceaccount.com als bewerker; daarna gaat het vanzelf verder.',
    ],
    [
      'several cannot',
      { troubled: ['Eindhoven', 'Rozet', 'ZB'] },
      'locked',
      'De bladen van Eindhoven, Rozet en ZB zijn niet te openen. Deel ze opnieuw met functies@ibl.iam.gserviceaccount.com als bewerker; daarna gaat het vanzelf verder.',
    ],
    [
      'a workbook is shared that nobody registered',
      { unregisteredFiles: ['Begroting 2026'] },
      'unregistered',
      'Het bestand ‘Begroting 2026’ is met ons gedeeld maar staat niet in het tabblad Register; wij lezen dat niet. Hoort het erbij? Plak het adres in Register. Zo niet, trek dan het delen in.',
    ],
    [
      'six are, of which one has a very long title',
      { unregisteredFiles: ['x'.repeat(200), 'b', 'c', 'd', 'e', 'f'] },
      'unregistered',
      `De bestanden ‘${'x'.repeat(39)}…’, ‘b’, ‘c’, ‘d’, ‘e’ en 1 ander zijn met ons gedeeld maar staan niet in het tabblad Register; wij lezen dat niet. Hoort het erbij? Plak het adres in Register. Zo niet, trek dan het delen in.`,
    ],
    [
      'more are than are counted',
      { unregisteredFiles: Array.from({ length: 1300 }, (_, index) => `p${index}`), unregisteredUncounted: true },
      'unregistered',
      'De bestanden ‘p0’, ‘p1’, ‘p2’, ‘p3’, ‘p4’ en meer dan 1.295 andere zijn met ons gedeeld maar staan niet in het tabblad Register; wij lezen dat niet. Hoort het erbij? Plak het adres in Register. Zo niet, trek dan het delen in.',
    ],
    [
      'many libraries cannot be checked',
      { failing: [...'ABCDEFGH'] },
      'failing',
      'De bladen van A, B, C, D, E en 3 andere kunnen nu niet worden nagekeken. Alles wat is ingevuld blijft bewaard. Bel of mail Jan (06 1234 5678).',
    ],
    [
      'many workbooks cannot be opened',
      { troubled: [...'ABCDEF'] },
      'locked',
      'De bladen van A, B, C, D, E en 1 andere zijn niet te openen. Deel ze opnieuw met functies@ibl.iam.gserviceaccount.com als bewerker; daarna gaat het vanzelf verder.',
    ],
    [
      'the worst comes first',
      { troubled: ['Eindhoven'], unregisteredFiles: ['x'], sweptAt: before(16) },
      'standstill',
      'De controle staat stil sinds 14:19. Alles wat is ingevuld blijft bewaard. Bel of mail Jan (06 1234 5678).',
    ],
  ])('when %s', (_, change, kind, text) => {
    const health = { ...well, ...change };
    expect([healthKind(health, now), healthLine(health, now)]).toEqual([kind, text]);
  });

  it('says nothing of a publication that failed for half an hour, or of none that was ever made', () => {
    expect([before(30), null].map((publishedAt) => healthKind({ ...well, publishedAt }, now))).toEqual([
      'well',
      'well',
    ]);
  });

  it('says nothing of a minute that was missed, or of a push that is still under way', () => {
    expect(healthKind({ ...well, sweptAt: before(15), pushedAt: before(18) }, now)).toBe('well');
  });
});
