import { describe, expect, it } from 'vitest';
import { noContact } from '../../../../sheets/questionnaire/guide/contact.ts';
import { type Mail, mailboxOf, mailto, mailtoLengthMax } from '../../../../sheets/secretariat/group/mail.ts';
import { groupTexts, mailWords } from '../../../../sheets/secretariat/group/mail-texts.ts';
import {
  publishedFor,
  publishedForAll,
  reminderFor,
  reminderForAll,
  startFor,
  startForAll,
} from '../../../../sheets/secretariat/group/mails.ts';
import { groupPage } from '../../../../sheets/secretariat/group/page.ts';
import type { SubmissionFacts } from '../../../../sheets/secretariat/overview/line.ts';
import type { OverviewView } from '../../../../sheets/secretariat/overview/overview.ts';
import { writtenTab } from '../../written-tab.ts';
import { factsOf, lineOf, viewOf } from './overview-fixture.ts';

/** The mails that the secretary can send. */

const cities = Array.from({ length: 14 }, (_, index) => `Plaats ${index + 1}`);
/** As long as Google makes the ids of its files. */
const workbookId = '1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-AbCdE';
const lines = cities.map((city, index) => {
  const line = lineOf(`PB-${index}`, city, { submission: factsOf({ published: true }) });
  return { ...line, library: { ...line.library, workbookId } };
});
const mailboxes = new Map(
  lines.map(({ library }) => {
    const mailbox = `ibl@bibliotheek-${library.id.toLowerCase()}.nl`;
    return [
      library.id,
      [
        { typed: mailbox, mailbox },
        { typed: '', mailbox: null },
      ],
    ] as const;
  }),
);
const files = {
  address: 'https://storage.googleapis.com/ibl-bestanden',
  boardFolder: `bestuur-${'0123456789ab'.repeat(2)}`,
};
const view = viewOf(lines, {
  group: { sender: 'Ans de Vries', mailboxes },
  statisticId: workbookId,
  files,
  report: 'there',
  contact: { mailbox: 'ibl@plusbibliotheken.nl', phone: '070 123 45 67 (di en do)' },
});
const [line] = lines;
if (!line) throw new Error('no line');
const unfinished = { ...line, submission: factsOf({ state: 'queries-open', counted: null, open: 2 }) };
const withoutFiles: OverviewView = { ...view, files: null };

const mails: readonly (readonly [string, Mail])[] = [
  ['start, to one', startFor(view, line)],
  ['start, to all', startForAll(view)],
  ['reminder, to one', reminderFor(view, unfinished)],
  ['reminder, to all', reminderForAll({ ...view, lines: lines.map(() => unfinished) })],
  ['published, to one', publishedFor(view, line)],
  ['published, to all', publishedForAll(view)],
  ['published without files, to one', publishedFor(withoutFiles, line)],
  ['published without files, to all', publishedForAll(withoutFiles)],
];

describe('Every mail', () => {
  it.each(mails)('has nothing behind a link but the end of the line: %s', (_, { body }) => {
    for (const [, behind] of body.matchAll(/https:\/\/\S+?([.,;:!?)’]*)(?=\s|$)/gu)) expect(behind).toBe('');
    for (const one of body.split('\n').filter((words) => words.includes('https://')))
      expect(one).toMatch(/^https:\/\/\S+$/);
  });

  it.each(mails)('fits in a link with its text: %s', (_, mail) => {
    expect(mailto(mail).address.length).toBeLessThanOrEqual(mailtoLengthMax);
    expect(mailto(mail).address).toContain('body=');
  });
});

describe('A mail', () => {
  it('ends with her name, and her telephone where it is known', () => {
    expect(startFor(view, line).body).toMatch(/\nAns de Vries\n070 123 45 67 \(di en do\)$/);
    expect(startFor({ ...view, contact: noContact }, line).body).toMatch(/\nAns de Vries$/);
  });
});

const aboutTick = 'alle cijfers van Plaats 1 zijn ingevuld; alleen het vinkje bij ‘Wij zijn klaar’ ontbreekt nog.';
const counts = 'Lukt het uiterlijk 4 mei? Dan tellen uw cijfers mee.';
const countsAlready = 'Lukt het uiterlijk 4 mei? Tot dan tellen uw eerder ingediende cijfers mee.';
const filled = { done: 21, of: 21 };

describe('The reminder to one library', () => {
  it.each<[string, Partial<SubmissionFacts> | null, readonly string[], readonly string[]]>([
    ['nothing was filled in', null, ['wij hebben nog geen cijfers van Plaats 1.', counts], ['open']],
    [
      'some cells are empty',
      { state: 'in-progress', counted: null, open: 21, filled: { done: 2, of: 21 } },
      ['de cijfers van Plaats 1 zijn nog niet helemaal klaar. Er staan nog 21 punten open.', counts],
      ['vragen', 'vinkje'],
    ],
    [
      'a question is open',
      { state: 'queries-open', counted: null, open: 1, ticked: true, filled },
      ['nog niet helemaal klaar. Er staat nog 1 punt open.', counts],
      ['vinkje'],
    ],
    [
      'only the tick is missing',
      { state: 'in-progress', counted: null, open: 0, filled },
      [aboutTick, counts],
      ['nog niet', 'eerder'],
    ],
    [
      'the tick was taken away from figures that count',
      { state: 'in-progress', open: 0, filled },
      [aboutTick, countsAlready],
      ['Dan tellen'],
    ],
    [
      'figures that count are being changed',
      { state: 'queries-open', open: 1, ticked: true, filled },
      ['Er staat nog 1 punt open.', countsAlready],
      ['Dan tellen'],
    ],
    [
      'the quarter was reopened',
      { state: 'reopened', counted: null, open: 0, filled: { done: 0, of: 21 }, reopenedUntil: '2026-05-20' },
      ['het 1e kwartaal is weer open voor u. Wij hebben nog geen cijfers van Plaats 1.', 'uiterlijk 20 mei?'],
      ['4 mei'],
    ],
  ])('says what is so when %s', (_, submission, said, unsaid) => {
    const { body } = reminderFor(view, { ...line, submission: submission && factsOf(submission) });
    for (const words of said) expect(body).toContain(words);
    for (const words of unsaid) expect(body).not.toContain(words);
  });

  it('to all at once says what is so for each', () => {
    const { body } = reminderForAll({ ...view, lines: [unfinished] });
    expect(body).toContain('een cijfer, een antwoord of alleen het vinkje');
    expect(body).not.toContain('meegeteld');
  });
});

describe('The mail that the quarter is published', () => {
  const report = `${files.address}/${files.boardFolder}/2026-Q1/kwartaalbericht.pdf`;
  const statistic = `https://docs.google.com/spreadsheets/d/${workbookId}/edit`;

  it('leads to the paper itself, and to the tables', () => {
    const { body } = publishedForAll(view);
    expect(body).toContain(`het kwartaalbericht van het 1e kwartaal is er. U vindt het hier (PDF):\n${report}\n`);
    expect(body).toContain(`het bestand ‘IBL-statistiek’:\n${statistic}\n`);
  });

  it('says where the quarter stands when no files are written, and speaks of no paper', () => {
    const { body } = publishedForAll(withoutFiles);
    expect(body).toContain(`het 1e kwartaal staat nu in het bestand ‘IBL-statistiek’:\n${statistic}\n`);
    expect(body).not.toContain('kwartaalbericht');
  });

  const told = (report: OverviewView['report']) => groupPage({ ...view, report }, null).rows.map(({ cells }) => cells);
  const isOffered = (report: OverviewView['report'], phrase: string): boolean =>
    told(report).some((cells) => cells.some(({ formula }) => formula?.includes(phrase)));

  it.each([
    ['there', true],
    ['coming', false],
    ['none', false],
  ] as const)('is offered to all and to one when the paper is there; %s: %s', (report, offered) => {
    expect([mailWords.published, mailWords.onePublished].map((phrase) => isOffered(report, phrase))).toEqual([
      offered,
      offered,
    ]);
  });

  it.each([
    ['coming', /^Het kwartaalbericht van het 1e kwartaal 2026 wordt gemaakt; over een paar minuten/],
    ['none', /^Er is nog geen kwartaalbericht van het 1e kwartaal 2026\. Het komt er als 80\s% /],
  ] as const)('says in its place what is missing, and nothing that leads nowhere: %s', (report, said) => {
    const values = told(report).flatMap((cells) => cells.map(({ value }) => String(value ?? '')));
    expect(values.filter((value) => value.includes('wartaalbericht van'))).toEqual([expect.stringMatching(said)]);
    expect(values.filter((value) => value.includes('.pdf'))).toEqual([]);
  });
});

describe('Werkgroep', () => {
  it('has one line for each library, however long its mail', () => {
    const { rows } = groupPage({ ...view, lines: lines.map(() => unfinished) }, null);
    const own = rows.filter(({ cells }) => cells.at(-1)?.value === unfinished.library.id);
    expect(new Set(own.map(({ height }) => height))).toEqual(new Set([21]));
    for (const { cells } of own)
      for (const { value, style } of cells)
        expect(String(value ?? '').includes('\n') ? style?.wrapStrategy : 'CLIP').toBe('CLIP');
  });

  it('is in the order of the alphabet, also for a library that comes later; what was typed moves along', () => {
    const [first, ...later] = lines
      .slice(0, 3)
      .sort((one, other) => one.library.city.localeCompare(other.library.city));
    if (!first) throw new Error('no line');
    const before = writtenTab(groupPage({ ...view, lines: later }, null));
    const page = groupPage({ ...view, lines: [first, ...later] }, before);
    const rows = page.rows.filter(({ at }) => at >= 4 && at < 7).map(({ cells }) => cells[0]?.value);
    expect(rows).toEqual([first, ...later].map(({ library }) => library.city));
    expect(page.insertions).toEqual([{ dimension: 'ROWS', at: 4, count: 1 }]);
  });
});

describe('a mail cell', () => {
  it.each([
    [254, true],
    [255, false],
  ])('of %i characters is an address: %s', (length, isOne) => {
    const typed = `${'a'.repeat(length - 5)}@b.nl`;
    expect(mailboxOf(typed)).toBe(isOne ? typed : null);
  });

  it('with 50.000 characters is answered in a sentence that fits beside it', () => {
    expect(groupTexts.notOne('a'.repeat(50_000)).length).toBeLessThan(150);
  });
});
