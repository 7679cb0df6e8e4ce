import { beforeAll, describe, expect, it } from 'vitest';
import { type DrawnChart, drawChart } from '../../../functions/files/papers/chart-files.ts';
import { boardCharts } from '../../../functions/files/papers/charts.ts';
import { createPaper } from '../../../functions/files/papers/paper.ts';
import { drawCharts } from '../../../functions/files/papers/paper-parts.ts';
import { quarterReport } from '../../../functions/files/papers/quarter-report.ts';
import { yearReport } from '../../../functions/files/papers/year-report.ts';
import type { PublicationView } from '../../../functions/files/view.ts';
import { quarterView, yearView } from './board-view.ts';
import { type ReadPdf, readPdf, stringsOf } from './read-pdf.ts';

/** The papers *Kwartaalbericht* and *Jaarstatistiek*. */

const drawnOf = (view: PublicationView): readonly DrawnChart[] => boardCharts(view).map(drawChart);
const charts = { quarter: drawnOf(quarterView), year: drawnOf(yearView) };

const paperOf = async (view: PublicationView): Promise<{ pdf: ReadPdf; bytes: Buffer }> => {
  const { bytes } =
    view.statistic.period.length === 4
      ? await yearReport(view, charts.year)
      : await quarterReport(view, charts.quarter);
  return { pdf: readPdf(bytes), bytes };
};

const texts = {
  summary: 'Het werd drukker dan vorig jaar.',
  analysis: 'Eerste alinea van de analyse.\nTweede alinea, over € 6,75.',
  advice: 'Houd het tarief gelijk.',
};

/** How often each kind of element stands in the tree. */
const kindsOf = ({ text }: ReadPdf): Readonly<Record<string, number>> => {
  const kinds: Record<string, number> = {};
  for (const [, kind = ''] of text.matchAll(/\/S \/(\w+)/g)) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return kinds;
};

let quarter: { pdf: ReadPdf; bytes: Buffer };
let year: { pdf: ReadPdf; bytes: Buffer };
beforeAll(async () => {
  quarter = await paperOf({ ...quarterView, texts });
  year = await paperOf(yearView);
});

describe.each([
  ['Kwartaalbericht', () => quarter.pdf],
  ['Jaarstatistiek', () => year.pdf],
])('%s', (title, pdf) => {
  it('is tagged, in Dutch, and shows its title', () => {
    const { text } = pdf();
    expect(text).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(text).toMatch(/\/Marked true/);
    expect(text).toMatch(/\/DisplayDocTitle true/);
    expect(stringsOf(pdf(), 'Lang')).toEqual(['nl-NL']);
    expect(text).toMatch(/\/MediaBox \[0 0 595\.28 841\.89\]/);
  });

  it('has pictures that are written at once, so that the same view gives the same bytes', () => {
    expect(pdf().text).toContain('/Subtype /Image');
    expect(pdf().text).not.toContain('/SMask');
  });

  it('has one title, headings, paragraphs, lists with their items, tables with their headings', () => {
    const kinds = kindsOf(pdf());
    expect(kinds).toMatchObject({ Document: 1, H1: 1 });
    for (const kind of ['H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'Figure'])
      expect(kinds[kind], kind).toBeGreaterThan(0);
    expect(kinds.LI).toBe(kinds.LBody);
  });

  it('says of every heading in a table what it heads, and of every picture what it shows', () => {
    const { text } = pdf();
    const kinds = kindsOf(pdf());
    expect([...text.matchAll(/\/Scope \/(?:Column|Row)/g)].length).toBe(kinds.TH);
    const alternatives = stringsOf(pdf(), 'Alt');
    expect(alternatives.length).toBe(kinds.Figure);
    for (const alternative of alternatives) expect(alternative).toMatch(/Bron: werkgroep IBL, stand \d+ \w+ 202\d/);
  });

  it('reads nothing that is drawn on every page: the foot is an artifact', () => {
    for (const page of pdf().pages) expect(page).toMatch(/\/Artifact <<\n\/Type \/Pagination\n>> BDC/);
  });

  it('says on every page that the figures are provisional, and which page it is', () => {
    const { wordsOn } = pdf();
    for (const [at, words] of wordsOn.entries()) {
      expect(words).toContain(title);
      expect(words).toMatch(/– voorlopig/);
      expect(words).toContain(`${at + 1} van ${wordsOn.length}`);
    }
  });

  it('embeds its own font and leans on no other', () => {
    const { text } = pdf();
    const fonts = [...new Set([...text.matchAll(/\/BaseFont \/(?:[A-Z]{6}\+)?(\S+)/g)].map(([, font]) => font))];
    expect(fonts.sort()).toEqual(['Roboto-Bold', 'Roboto-Regular']);
    expect(text).toMatch(/\/FontFile2 \d+ 0 R/);
  });
});

describe('Kwartaalbericht', () => {
  it('is two A4', () => {
    expect(quarter.pdf.pages.length).toBe(2);
  });

  it('holds the three texts, the sentences, the headline figures and the chart', () => {
    const { words } = quarter.pdf;
    expect(words).toContain('Het werd drukker dan vorig jaar.');
    expect(words).toContain('Eerste alinea van de analyse.');
    expect(words).toContain('Tweede alinea, over € 6,75.');
    expect(words).toContain('Houd het tarief gelijk.');
    // 5 libraries: loans 1050 … 1054 and 10 copies each.
    expect(words).toContain('leverden de Plusbibliotheken 5.310');
    expect(words).toMatch(/Samen geleverd 5\.310 5 van 5 \+1,0 % 4 \+3,9 % 5/);
  });

  it('opens with three numbers, one chart and the sentences, before any other heading', () => {
    const [first = ''] = quarter.pdf.wordsOn;
    // Delivered, received, and 4,810 of 5,310 requests from outside the own province.
    expect(first).toMatch(/5\.310 geleverd aan andere bibliotheken \+3,9 % t\.o\.v\. 2e kw\. 2025 5 van de 5/);
    expect(first).toMatch(/2\.600 ontvangen voor eigen klanten/);
    expect(first).toMatch(/91 van elke 100 verzoeken geleverd/);
    expect(
      quarter.pdf.pages[0]
        ?.match(/\/(?:Figure|H[1-3]|L) /g)
        ?.slice(0, 3)
        .map((tag) => tag.trim()),
    ).toEqual(['/H1', '/Figure', '/H2']);
    expect(first.indexOf('2.600')).toBeLessThan(first.indexOf('Kernzinnen'));
  });

  it('says in one quiet line which texts are not written yet, without their headings', async () => {
    const { words } = (await paperOf({ ...quarterView, texts: { ...texts, analysis: '', advice: '' } })).pdf;
    expect(words).toContain('Analyse van de werkgroep en Advies (nog niet geschreven)');
    expect(words.match(/Analyse van de werkgroep/g)).toHaveLength(1);
  });

  it.each(['final', 'revised'] as const)(
    'leaves a text that was not written out of a %s paper, with its heading',
    async (kind) => {
      const statistic = { ...quarterView.statistic, standing: { kind, adoptedOn: '2026-08-10' } };
      const { words } = (await paperOf({ ...quarterView, statistic, texts: { ...texts, analysis: '  ', advice: '' } }))
        .pdf;
      expect(words).toContain('Samenvatting Het werd drukker dan vorig jaar.');
      for (const absent of ['(nog niet geschreven)', 'Analyse van de werkgroep', 'Advies'])
        expect(words).not.toContain(absent);
    },
  );

  it('has an example only when it may be used outside, first, and the rest under their place', () => {
    const { words } = quarter.pdf;
    expect(words).toContain('Plaats C: Een zeldzaam boek kwam uit Gent.');
    expect(words.indexOf('Plaats C: Een')).toBeLessThan(words.indexOf('Plaats B: Het wordt drukker.'));
    expect(words).not.toContain('Niet voor buiten.');
  });

  it('leaves out addresses and numbers of people, and says how much there is besides what fits', async () => {
    const [first] = quarterView.developments;
    if (!first) throw new Error('no developments');
    const many = Array.from({ length: 40 }, (_, at) => ({
      ...first,
      city: `Plaats ${at}`,
      text: `Mail jan@voorbeeld.nl of bel 06-12345678. ${'Het werd weer veel drukker in de depots. '.repeat(12)}`,
    }));
    const { pdf } = await paperOf({ ...quarterView, texts, developments: many });
    expect(pdf.words).not.toMatch(/jan@|12345678/);
    expect(pdf.words).toMatch(/En nog \d+ teksten; alles staat in IBL-statistiek/);
    expect(pdf.pages.length).toBe(2);
  });

  it('is made of the edition alone: its date is that of the newest figures in it', () => {
    // The example's sixth quarter was handed in on 14 July 2026, 12:32 UTC.
    expect(quarter.pdf.text).toContain('(D:20260714123200Z)');
  });

  it('keeps a very long text whole, on as many pages as it needs', async () => {
    const analysis = `${'Een lange zin over het leenverkeer in dit kwartaal. '.repeat(300)}Einde.`;
    const { pdf } = await paperOf({ ...quarterView, texts: { ...texts, analysis } });
    expect(pdf.pages.length).toBeGreaterThan(2);
    expect(pdf.words).toContain('Einde.');
  });
});

describe('Charts in a paper', () => {
  const paperAt = (lines: number) => {
    const paper = createPaper({ title: 't', author: 'a', asOf: 0, running: { left: '', page: () => '' } });
    for (let at = 0; at < lines; at++) paper.paragraph(`Regel ${at}`);
    return paper;
  };

  it.each([
    [1, 20],
    [2, 8],
    [3, 0],
  ])('%i of them after %i lines fill the page', (count, lines) => {
    const paper = paperAt(lines);
    drawCharts(paper, charts.quarter.slice(0, count));
    expect(paper.pdf.bufferedPageRange().count).toBe(1);
    expect(paper.left()).toBeLessThan(120);
  });

  it('stand on the second page of a Kwartaalbericht under a heading', () => {
    const page = quarter.pdf.pages[1] ?? '';
    const tags = [...page.matchAll(/\/(H2|Figure) /g)].map(([, tag]) => tag);
    expect(tags.slice(-2)).toEqual(['H2', 'Figure']);
    expect(quarter.pdf.wordsOn[1]).toContain('Grafieken');
  });
});

describe('A heading', () => {
  /** The kind of what is drawn last on each page, the foot left out. */
  const lastOn = ({ pages }: ReadPdf) =>
    pages.map((page) => [...page.matchAll(/\/(H[1-3]|P|LBody|Lbl|TD|TH|Figure) /g)].at(-1)?.[1]);

  it.each([0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40])(
    'never stands alone at the foot of a page, with a summary of %i lines',
    async (lines) => {
      const summary = Array.from({ length: lines }, (_, at) => `Regel ${at + 1} van de samenvatting.`).join('\n');
      const paper = await yearReport({ ...yearView, texts: { ...texts, summary } }, []);
      expect(lastOn(readPdf(paper.bytes)).filter((kind) => kind?.startsWith('H'))).toEqual([]);
    },
  );
});

describe('Jaarstatistiek', () => {
  it('has the table of the year, of each library and of five years, and how it was computed', () => {
    const { words } = year.pdf;
    for (const heading of [
      'De cijfers',
      'Per bibliotheek',
      'Vijf jaar, per kwartaal en per jaar',
      'Zo is dit berekend',
      'Wat de cijfers zijn',
    ])
      expect(words).toContain(heading);
    expect(words).toContain('Erbij geschat (g)');
    expect(words).toContain('gemeld + erbij geschat is het getal dat daar staat');
    // 2025-Q3 came from A and B only: three libraries have three known quarters, and no total.
    expect(words).toContain('3 van 4 kwartalen');
  });

  it('defines the figures for a reader, and tells nobody what to type', () => {
    const { words } = year.pdf;
    expect(words).toContain('Prijs van een landelijke aanvraag: Voor een volwassene met een gewoon abonnement');
    expect(words).not.toMatch(/\bTyp\b|\bSchrijf\b|Instellingen/);
  });

  it('numbers the parts of a table that is wider than a page', () => {
    expect(year.pdf.words).toContain('geen ranglijst), deel 2 van 3');
  });

  it('explains a sign on the page where it stands', () => {
    const { wordsOn } = year.pdf;
    const pages = wordsOn.filter((words) => /3 van 4 kwartalen (?!=)/.test(words.replace(/‘3 van 4 kwartalen’/g, '')));
    expect(pages.length).toBeGreaterThan(0);
    for (const words of pages) expect(words).toContain('‘3 van 4 kwartalen’ = drie kwartalen bekend');
  });
});
