import { describe, expect, it } from 'vitest';
import { lineState, lineTodo, summaryLine } from '../../../../sheets/secretariat/overview/status-texts.ts';
import { factsOf, lineOf, viewOf, waitingIn } from '../group/overview-fixture.ts';

/** What *Overzicht* says of a library, and of the quarter in its first line. */

describe('a library’s line', () => {
  it.each([
    ['not-started', {}, '○ niet begonnen', 'herinneren'],
    ['in-progress', { counted: null, filled: { done: 9, of: 21 } }, '◔ bezig (9 van 21)', 'herinneren'],
    [
      'in-progress',
      { counted: null, filled: { done: 21, of: 21 } },
      '◕ klaar, geen vinkje',
      'wachten; alleen het vinkje ontbreekt',
    ],
    [
      'in-progress',
      { filled: { done: 21, of: 21 } },
      '◕ klaar, geen vinkje',
      'wachten; alleen het vinkje ontbreekt; eerdere cijfers tellen mee',
    ],
    ['queries-open', { counted: null, open: 2 }, '? vraag open', 'wachten; zij zijn aan zet'],
    ['queries-open', { open: 2 }, '? vraag open', 'wachten; zij zijn aan zet; eerdere cijfers tellen mee'],
    [
      'queries-open',
      { counted: null, open: 2, ticked: true },
      '? vraag open (vinkje staat)',
      'wachten; zij zijn aan zet',
    ],
    ['submitted', {}, '● ingediend', 'niets'],
    ['submitted', { counted: { revision: 2 } }, '● ingediend (gewijzigd)', 'niets'],
    ['submitted', { published: true }, '✔ meegeteld', 'niets'],
    ['closed', {}, '✔ meegeteld', 'niets'],
    ['closed', { counted: null }, '– niet ontvangen', 'heropenen, als zij nog willen leveren'],
    ['reopened', { reopenedUntil: '2026-05-20' }, '↺ heropend', 'wachten (tot 20 mei)'],
  ] as const)('says of %s %o', (state, more, stand, todo) => {
    const line = lineOf('PB-ARN', 'Arnhem', { submission: factsOf({ state, ...more }) });
    expect([lineState(line, viewOf([line])), lineTodo(line, viewOf([line]))]).toEqual([stand, todo]);
  });

  it.each([
    ['2026-04-12T12:00:00Z', 'wachten'],
    ['2026-04-13T12:00:00Z', 'herinneren'],
  ])('asks to remind from a week before the due date: %s', (now, todo) => {
    const line = lineOf('PB-ARN', 'Arnhem', { submission: null });
    expect(lineTodo(line, viewOf([line], { now: Date.parse(now) }))).toBe(todo);
  });

  it.each([
    [{}, 'wachten; jaar 2025 nog niet gezien'],
    [{ seenOn: '2026-02-12' }, 'niets; jaar 2025 gezien op 12 februari'],
    [{ seenOn: '2026-02-12', askedAgain: true }, 'wachten; jaar 2025 is hun opnieuw voorgelegd'],
    [{ seenOn: '2026-02-12', unread: true }, 'opmerking bij jaar 2025 lezen (tab Vragen)'],
  ])('says how far the year is that was put before it: %o', (more, todo) => {
    const year = { year: '2025', seenOn: null, askedAgain: false, unread: false, ...more } as const;
    const line = lineOf('PB-ARN', 'Arnhem', { submission: factsOf({ state: 'closed' }), year });
    expect(lineTodo(line, viewOf([line]))).toBe(todo);
  });

  it('counts in the heading whose earlier figures count, though it is changing them', () => {
    const one = lineOf('PB-ARN', 'Arnhem', { submission: factsOf({ state: 'in-progress' }) });
    const other = lineOf('PB-DEV', 'Deventer', { submission: null });
    expect(summaryLine(viewOf([one, other]))).toContain('· ingediend 1 van 2 (van 1 tellen de eerdere cijfers) ·');
    expect(summaryLine(viewOf([lineOf('PB-ARN', 'Arnhem'), other]))).toContain('· ingediend 1 van 2 ·');
  });

  it('says first what is to be done about the quarter itself', () => {
    const year = { year: '2025', seenOn: null, askedAgain: false, unread: true } as const;
    const line = lineOf('PB-ARN', 'Arnhem', {
      submission: factsOf({ state: 'awaiting-release' }),
      waiting: [waitingIn('2026-Q1', 1)],
      year,
    });
    expect(lineTodo(line, viewOf([line]))).toBe('1 cijfer beoordelen (tab Vragen)');
  });

  it('counts in the first line who has seen the year, and what there is to read', () => {
    const seen = { year: '2025', seenOn: '2026-02-12', askedAgain: false, unread: true } as const;
    const lines = [
      lineOf('A', 'Arnhem', { year: seen }),
      lineOf('B', 'Breda', { year: { ...seen, askedAgain: true, unread: false } }),
      lineOf('C', 'Cuijk'),
    ];
    expect(summaryLine(viewOf(lines))).toContain(
      'ingediend 3 van 3 · jaar 2025 gezien door 1 van 2 · 1 zaak wacht op u',
    );
  });

  it('says when nothing is asked', () => {
    const { library } = lineOf('PB-AMF', 'Amersfoort');
    const left = lineOf('PB-AMF', 'Amersfoort', { library: { ...library, to: '2025-Q4' } });
    expect(lineState(left, viewOf([left]))).toBe('hoeft niet');
    expect(lineTodo(left, viewOf([left]))).toBe('niets; er is niets te heropenen');
  });
});

describe('the first line', () => {
  const lines = [
    lineOf('A', 'Arnhem'),
    lineOf('B', 'Breda', {
      submission: factsOf({ state: 'awaiting-release' }),
      waiting: [waitingIn('2026-Q1', 1)],
    }),
    lineOf('C', 'Cuijk', { submission: null }),
    lineOf('D', 'Den Haag', { library: { ...lineOf('D', 'Den Haag').library, to: '2025-Q4' } }),
  ];
  it.each([
    ['2026-04-14T12:00:00Z', 'graag uiterlijk 20 april (over 6 dagen)'],
    ['2026-04-19T12:00:00Z', 'graag uiterlijk 20 april (morgen)'],
    // 23:30 in Amsterdam on the due date itself
    ['2026-04-20T21:30:00Z', 'graag uiterlijk 20 april (vandaag)'],
    ['2026-04-20T22:30:00Z', 'sluit 4 mei (over 13 dagen)'],
    ['2026-05-04T21:30:00Z', 'sluit 4 mei (vandaag)'],
    ['2026-05-04T22:30:00Z', 'gesloten sinds 5 mei'],
  ])('at %s says %s', (now, deadline) => {
    expect(summaryLine(viewOf(lines, { now: Date.parse(now) }))).toBe(
      `1e kwartaal 2026 · ingediend 2 van 3 · 1 zaak wacht op u · ${deadline}`,
    );
  });
});

describe('the first line of a quarter that has closed', () => {
  it('names the year when that is another', () => {
    const line = summaryLine(viewOf([], { now: Date.parse('2027-05-05T12:00:00Z') }));
    expect(line).toContain('gesloten sinds 5 mei 2026');
  });

  it.each([
    [null, 'gesloten sinds 5 mei'],
    [{ kind: 'checking' }, 'gesloten sinds 5 mei · wordt nagekeken'],
    [{ kind: 'provisional' }, 'gesloten sinds 5 mei · voorlopig gepubliceerd'],
    [{ kind: 'final', adoptedOn: '2027-03-03' }, 'gesloten sinds 5 mei · definitief, vastgesteld op 3 maart 2027'],
    [{ kind: 'revised', adoptedOn: '2027-03-03' }, 'gesloten sinds 5 mei · herzien na de vaststelling op 3 maart 2027'],
  ] as const)('says of %o how it stands', (standing, words) => {
    const line = summaryLine(viewOf([], { now: Date.parse('2026-05-05T12:00:00Z'), standing }));
    expect(line).toBe(`1e kwartaal 2026 · ingediend 0 van 0 · er wacht niets op u · ${words}`);
  });
});
