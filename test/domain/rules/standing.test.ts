import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../domain/submissions/finding.ts';
import { firstPoint, statusSentence } from '../../../sheets/questionnaire/texts.ts';
import {
  after,
  type CheckStep,
  changed,
  closed,
  dates,
  done,
  error,
  explained,
  inApril,
  info,
  lastSecond,
  mid,
  query,
  release,
  twoDaysLater,
} from './checks.ts';
import { sound, type Values } from './fixture.ts';

/** The row *Stand* describes each state of a submission. */

const part: Finding = { ...error, measure: 'lending_filled_academic' };
const request: CheckStep = { ...done, values: changed, at: closed, correction: 'dubbel geteld in maart' };

describe('The row Stand says', () => {
  const first = (filled: number): Values => Object.fromEntries(Object.entries(sound).slice(0, filled));
  const half = first(15);

  test.each<readonly [string, readonly CheckStep[], string]>([
    ['not begun', [{ values: {} }], 'Nog niet begonnen. Graag uiterlijk 20 april.'],
    ['in progress', [{ values: half }], 'Bezig: nog 6 vakken invullen.'],
    ['four to go', [{ values: first(17) }], 'Bezig: nog 4 vakken invullen.'],
    ['three to go', [{ values: first(18) }], 'Bijna klaar: nog 3 vakken invullen.'],
    ['one to go', [{ values: first(20) }], 'Bijna klaar: nog 1 vak invullen.'],
    ['hardly begun', [{ values: first(1), findings: [error] }], 'Bezig: 1 vak aanpassen, nog 20 vakken invullen.'],
    [
      'three points',
      [{ values: first(20), findings: [error, query] }],
      'Bijna klaar: 1 vak aanpassen en 1 vraag beantwoorden, nog 1 vak invullen.',
    ],
    [
      'four points',
      [{ values: first(19), findings: [error, query] }],
      'Bezig: 1 vak aanpassen en 1 vraag beantwoorden, nog 2 vakken invullen.',
    ],
    [
      'questions',
      [{ findings: [error, query, { ...query, measure: 'borrowing_unfilled' }] }],
      'Bijna klaar: 1 vak aanpassen en 2 vragen beantwoorden.',
    ],
    [
      'questions and blanks',
      [{ values: half, findings: [error, query] }],
      'Bezig: 1 vak aanpassen en 1 vraag beantwoorden, nog 6 vakken invullen.',
    ],
    ['complete, no tick', [{}], 'Alles is ingevuld en nagekeken. Zet nog een vinkje bij ‘Wij zijn klaar’.'],
    [
      'ticked too early',
      [{ ...done, findings: [query] }],
      'Nog niet ingediend: nog 1 punt. Begin bij ‘Niet geleverd’. Is alles klaar, dan gaat het vanzelf.',
    ],
    [
      'ticked, total off',
      [{ ...done, findings: [error] }],
      'Nog niet ingediend: nog 1 punt. Begin bij ‘Samen geleverd’. Is alles klaar, dan gaat het vanzelf.',
    ],
    [
      'ticked, seven points',
      [{ ...done, findings: [part, ...Array.from({ length: 5 }, () => query), explained, info, error] }],
      'Nog niet ingediend: nog 7 punten. Begin bij ‘waarvan naar UB’s, KB en overige’. Is alles klaar, dan gaat het vanzelf.',
    ],
    [
      'ticked, the form as a whole',
      [{ ...done, findings: [{ ...error, measure: null }] }],
      'Nog niet ingediend: nog 1 punt. Begin bij de regel met het vinkje. Is alles klaar, dan gaat het vanzelf.',
    ],
    ['handed in', [done], 'Ingediend op 14 april, 14:32. Dank u wel. U kunt nog wijzigen tot 4 mei.'],
    [
      'handed in, changed',
      [done, { ...done, values: changed, at: twoDaysLater }],
      'Ingediend, en op 16 april gewijzigd. De laatste cijfers tellen.',
    ],
    [
      'changed, and questioned',
      [done, { ...done, values: changed, findings: [query] }],
      'Ingediend; uw wijziging telt nog niet mee: nog 1 punt. Begin bij ‘Niet geleverd’. Tot dan tellen uw cijfers van 14 april, 14:32.',
    ],
    [
      'asked about afterwards, nothing changed',
      [done, { ...done, findings: [query, part] }],
      'Ingediend; uw cijfers van 14 april, 14:32 tellen mee. Nog 2 punten. Begin bij ‘Niet geleverd’.',
    ],
    [
      'changed without a tick after closing',
      [done, { ...done, values: changed, at: closed }],
      'Dit kwartaal is gesloten; uw wijziging bij ‘Niet geleverd’ telt nog niet mee. Zet hieronder een vinkje bij ‘Correctie’ en schrijf erachter waarom, of zet terug wat er stond.',
    ],
    [
      'more than one change without a tick after closing',
      [done, { ...done, values: { ...changed, borrowing_unfilled: 44 }, at: closed }],
      'Dit kwartaal is gesloten; uw 2 wijzigingen tellen nog niet mee (de eerste: ‘Niet geleverd’). Zet hieronder een vinkje bij ‘Correctie’ en schrijf erachter waarom, of zet terug wat er stond.',
    ],
    [
      'waiting',
      [{ ...done, findings: [release] }],
      'Ingediend. De secretaris kijkt nog naar 1 cijfer; u hoeft niets te doen.',
    ],
    [
      'closed',
      [done, { ...done, at: closed }],
      'Dit kwartaal is gesloten. Klopt er iets niet? Zet een vinkje bij ‘Correctie’.',
    ],
    [
      'closed without',
      [{ at: closed }],
      'Dit kwartaal is gesloten zonder uw cijfers. Ze zijn nog welkom: vraag de secretaris om heropening.',
    ],
    [
      'reopened',
      [done, { ...done, at: closed }, { ...done, at: mid, reopenedUntil: '2026-05-20' }],
      'Heropend tot 20 mei. Pas aan wat nodig is; uw vinkje staat er nog.',
    ],
    [
      'unticked after hand-in',
      [done, {}],
      'Alles is ingevuld en nagekeken. Zet nog een vinkje bij ‘Wij zijn klaar’. Tot dan tellen uw cijfers van 14 april, 14:32.',
    ],
    [
      'reopened for who had nothing',
      [
        { values: {}, at: closed },
        { values: {}, at: mid, reopenedUntil: '2026-05-20' },
      ],
      'Heropend tot 20 mei. Vul in wat nodig is, en zet een vinkje bij ‘Wij zijn klaar’.',
    ],
    [
      'correction',
      [done, { ...done, values: changed, at: closed, correction: 'dubbel geteld' }],
      'Uw correctie ligt bij de secretaris. De gepubliceerde cijfers blijven zolang staan.',
    ],
    [
      'correction without a reason',
      [done, { ...done, values: changed, at: closed, correction: 'klopt' }],
      'Uw correctie is nog niet gevraagd: schrijf achter het vinkje, bij ‘Uw toelichting’, in een paar woorden waarom.',
    ],
    [
      'correction with a question open',
      [done, { ...done, values: changed, at: closed, correction: 'dubbel geteld', findings: [query] }],
      'Uw correctie is nog niet gevraagd: nog 1 punt. Begin bij ‘Niet geleverd’. Is alles klaar, dan gaat het vanzelf.',
    ],
    [
      'correction that changes nothing',
      [done, { ...done, at: closed, correction: '' }],
      'Dit kwartaal is gesloten. U zette een vinkje bij ‘Correctie’: pas nu het cijfer aan dat niet klopt.',
    ],
    [
      'correction agreed, its tick still there',
      [done, { ...request, decided: 'agreed' }],
      'Dit kwartaal is gesloten. Uw correctie is afgehandeld; haal het vinkje bij ‘Correctie’ weg.',
    ],
    [
      'correction agreed, and another figure under the same tick',
      [done, { ...request, decided: 'agreed' }, { ...request, values: { ...changed, lending_unfilled: 68 } }],
      'Uw wijziging is nog niet gevraagd: het vinkje hoort bij uw vorige correctie. Haal het weg en zet het daarna opnieuw.',
    ],
    [
      'correction refused',
      [done, { ...request, decided: 'refused' }],
      'Uw correctie is niet overgenomen; de gepubliceerde cijfers blijven staan. Zet het cijfer terug en haal het vinkje weg.',
    ],
    [
      'correction refused, the figure put back',
      [done, { ...request, decided: 'refused' }, { ...request, values: sound }],
      'Dit kwartaal is gesloten. Uw correctie is afgehandeld; haal het vinkje bij ‘Correctie’ weg.',
    ],
    [
      'correction agreed, its tick taken away',
      [done, { ...request, decided: 'agreed' }, { ...done, values: changed, at: closed }],
      'Dit kwartaal is gesloten. Klopt er iets niet? Zet een vinkje bij ‘Correctie’.',
    ],
  ])('%s', (_, checks, sentence) => {
    const { submission } = after(...checks);
    expect(statusSentence(submission, dates, checks.at(-1)?.at ?? inApril)).toBe(sentence);
  });

  test.each<readonly [string, readonly CheckStep[], string | null | undefined]>([
    ['nothing without a tick', [{ findings: [query] }], undefined],
    ['the first open point after the tick', [{ ...done, findings: [explained, part, query] }], part.measure],
    ['the form as a whole', [{ ...done, findings: [{ ...error, measure: null }, query] }], null],
    ['nothing when it is handed in', [done], undefined],
    ['nothing once it is closed', [done, { ...done, at: closed, findings: [query] }], undefined],
    [
      'nothing when the tick is of a correction that was decided on',
      [done, { ...request, decided: 'refused' }, { ...request, findings: [part] }],
      undefined,
    ],
    [
      'the first open point of a correction',
      [done, { ...done, values: changed, at: closed, correction: 'dubbel geteld', findings: [part] }],
      part.measure,
    ],
  ])('and leads to %s', (_, checks, measure) => {
    const { submission } = after(...checks);
    expect(firstPoint(submission, dates, checks.at(-1)?.at ?? inApril)?.measure).toBe(measure);
  });

  const since = { revision: 1, on: '2026-05-11' };
  const toldWhere = 'Meegeteld in het kwartaalbericht van 11 mei.';

  test.each([
    [inApril, `${toldWhere} Kijk ook eens bij ‘Uw bibliotheek’. U kunt nog wijzigen tot 4 mei.`],
    [closed, `${toldWhere} Kijk ook eens bij ‘Uw bibliotheek’. Klopt er iets niet? Zet een vinkje bij ‘Correctie’.`],
  ])('in which paper the figures are', (at, sentence) => {
    expect(statusSentence(after(done).submission, dates, at, since)).toBe(sentence);
    expect(statusSentence(after({ at: closed }).submission, dates, closed, since)).toContain('zonder uw cijfers');
  });

  test('and that a change since then is in the next paper', () => {
    const { submission } = after(done, { ...done, values: changed, at: inApril + 2 * 24 * 60 * 60 * 1000 });
    expect(statusSentence(submission, dates, inApril, since)).toBe(
      `${toldWhere} Uw wijziging van 16 april telt ook mee en komt in het volgende bericht. U kunt nog wijzigen tot 4 mei.`,
    );
  });

  test('closed once the date has passed, even before anybody looked again', () => {
    const { submission } = after(done);
    expect(statusSentence(submission, dates, lastSecond)).toBe(
      'Ingediend op 14 april, 14:32. Dank u wel. U kunt nog wijzigen tot 4 mei.',
    );
    expect(statusSentence(submission, dates, closed)).toBe(
      'Dit kwartaal is gesloten. Klopt er iets niet? Zet een vinkje bij ‘Correctie’.',
    );
  });
});
