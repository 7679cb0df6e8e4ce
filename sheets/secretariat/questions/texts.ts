import { type Quarter, yearOf } from '../../../domain/calendar/quarter.ts';
import { measureOf } from '../../../domain/measures/measures.ts';
import { isTotalId } from '../../../domain/measures/relations.ts';
import type { Finding } from '../../../domain/submissions/finding.ts';
import { clipped } from '../../../domain/submissions/typed-text.ts';
import { count, euros, listed } from '../../dutch.ts';
import { nameOf } from '../../questionnaire/figure-names.ts';
import { observed, sentenceOf } from '../../questionnaire/texts.ts';
import type { GivenAnswer, ItemFigure, WorklistItem, WorklistView } from './worklist.ts';

/** Dutch texts of *Vragen*. */

/** Keeps a row within the screen. */
const explanationLengthMax = 1000;

export const worklistTitle = 'Vragen: wat op u wacht, en wat bij de bibliotheken ligt';
export const worklistHint =
  'Zet een vinkje bij Akkoord, of typ uw vraag terug; die komt bij de bibliotheek naast het cijfer te staan. Uw vinkje geldt alleen voor wat op die regel staat. Grijze regels zijn klaar.';
export const openHeading = 'Bij de bibliotheken: vragen waarop zij nog moeten antwoorden';
export const nothingOpen = 'Er staan geen vragen open.';

export const worklistHeaders: readonly { readonly text: string; readonly note: string }[] = [
  { text: 'Bibliotheek', note: '' },
  { text: 'Kwartaal', note: '' },
  { text: 'Cijfer', note: 'Het cijfer, en waarom het opvalt.' },
  {
    text: 'Staat er',
    note: 'Bij een correctie: wat telt → wat het zou worden, en het effect op het totaal van de groep. Na uw vraag terug: wat de bibliotheek ervan maakte.',
  },
  { text: 'Vorig jaar', note: 'Hetzelfde kwartaal, een jaar eerder.' },
  { text: 'Toelichting van de bibliotheek', note: 'Na uw vraag terug staat haar antwoord eronder.' },
  { text: 'Blad', note: 'Opent het blad van de bibliotheek, bij dit cijfer.' },
  { text: 'Wacht op', note: 'u, of de bibliotheek; of wat u hebt besloten.' },
  {
    text: 'Akkoord',
    note: 'Vinkje: het cijfer klopt zo, de correctie mag tellen, of u hebt de opmerking gelezen. Weghalen mag, zolang een correctie niet is verwerkt.',
  },
  {
    text: 'Niet akkoord',
    note: 'Alleen bij een correctie. Typ rechts waarom, en zet een vinkje: wat gepubliceerd is, blijft staan, en de bibliotheek leest uw reden.',
  },
  {
    text: 'Uw vraag terug',
    note: 'Wat u hier typt, leest de bibliotheek naast het cijfer. Staat er ook een vinkje bij Akkoord, dan geldt het vinkje.',
  },
];

const waitingWords = (number: number): string => {
  if (number === 0) return 'Er wacht niets op u.';
  return number === 1 ? 'Er wacht 1 zaak op u' : `Er wachten ${number} zaken op u`;
};

/** `Er wachten 2 zaken op u: regel 5 en 9.` */
export const worklistSummary = (view: WorklistView, rows: readonly number[]): string => {
  const where = rows.length === 0 ? '' : `: regel ${listed(rows.map((row) => `${row + 1}`))}.`;
  const theirs = view.open.length + view.items.filter(({ status }) => status === 'asked-back').length;
  const open = theirs === 0 ? '' : ` ${theirs === 1 ? '1 vraag ligt' : `${theirs} vragen liggen`} bij de bibliotheken.`;
  return `${waitingWords(rows.length)}${where}${open}`;
};

/** A sentence that wants something of the library. */
const isRequest = (sentence: string): boolean => sentence.endsWith('?') || /\brechts\b|^Typ /u.test(sentence);

/** What is notable about the figure, without the requests to the library that follow it. */
const notableIn = (words: string): string => {
  const own = words.replace(/^Vraag van de secretaris: /u, '');
  if (own !== words) return own;
  const [first = '', ...others] = words.replace(/^Vraag: /u, '').split(/(?<=[.?]) /u);
  const requests = others.findIndex(isRequest);
  return [first, ...(requests === -1 ? others : others.slice(0, requests))].join(' ');
};

/** The figure, and below it why it is asked about. */
export const figureWords = (figures: readonly ItemFigure[], isCorrection: boolean, finding: Finding | null): string => {
  const names = figures.map(({ measure }) => nameOf(measure)).join('\n');
  if (isCorrection) return `correctie: ${names}`;
  return finding ? `${names}\n${notableIn(sentenceOf(finding))}` : names;
};

/** The label of a remark beside *Gezien en akkoord*. */
export const remarkWords = (quarter: Quarter): string => `opmerking bij het jaar ${yearOf(quarter)}`;

const effects = new Intl.NumberFormat('nl-NL', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
});

const effectWords = ({ effect }: ItemFigure): string =>
  effect === null ? '' : `\neffect op totaal: ${effects.format(effect).replace('-', '−')}\u00a0%`;

/** `412 → 421`, with the effect on the total. */
export const changeWords = (figures: readonly ItemFigure[]): string =>
  figures
    .map((one) => `${one.from ? observed(one.from) : '–'} → ${one.to ? observed(one.to) : '–'}${effectWords(one)}`)
    .join('\n');

export const none = '–';

const quoted = (words: string): string => `‘${clipped(words, explanationLengthMax)}’`;

/**
 * The library's explanation, followed by its answer to the secretary's question; a null `answer` =
 * not asked or not answered.
 */
export const explanationWords = (explanation: string, answer: string | null): string => {
  const before = explanation === '' ? none : quoted(explanation);
  return !answer || answer === explanation
    ? before
    : `${explanation === '' ? '' : `${before}\n`}Antwoord: ${quoted(answer)}`;
};

/** `612`, `€ 5,00`, `onbekend`. */
export const valueWords = ({ measure, value, to }: ItemFigure): string => {
  if (value === null) return to ? observed(to) : none;
  return !isTotalId(measure) && measureOf(measure).kind === 'fee' ? euros(value) : count(value);
};

/** What the library changed a figure to after her question: `612`, and below it `was 6.120`. */
export const answeredWords = ({ kind, figures }: WorklistItem, answer: GivenAnswer): string => {
  const [was, now] = [figures[0], answer.figures[0]];
  if (kind === 'correction') return now ? changeWords(answer.figures) : 'ingetrokken';
  if (!was || !now) return none;
  const [before, after] = [valueWords(was), valueWords(now)];
  return before === after ? after : `${after}\nwas ${before}`;
};
