import { day, listed } from '../questionnaire/dutch.ts';
import { nameOf } from '../questionnaire/figure-names.ts';
import type { Finding } from '../questionnaire/finding.ts';
import { localDate, type Quarter, tabTitle, yearOf } from '../questionnaire/quarter.ts';
import { observed, sentenceOf } from '../questionnaire/texts.ts';
import type { ItemFigure, WorklistItem, WorklistView } from './worklist.ts';

/** Dutch of *Vragen* (`users.md` 2.4). */

export const worklistTitle = 'Vragen: wat op u wacht, en wat bij de bibliotheken ligt';
export const worklistHint =
  'Zet een vinkje bij Akkoord, of typ uw vraag terug; die komt bij de bibliotheek naast het cijfer te staan. Een vinkje telt alleen voor wat er op deze regel staat.';
export const openHeading = 'Bij de bibliotheken: vragen waarop zij nog moeten antwoorden';
export const nothingOpen = 'Er staan geen vragen open.';

export const worklistHeaders: readonly { readonly text: string; readonly note: string }[] = [
  { text: 'Bibliotheek', note: '' },
  { text: 'Kwartaal', note: '' },
  { text: 'Cijfer', note: 'Het cijfer, en waarom het opvalt.' },
  {
    text: 'Staat er',
    note: 'Bij een correctie: wat telt → wat het zou worden, en het effect op het totaal van de groep.',
  },
  { text: 'Vorig jaar', note: 'Hetzelfde kwartaal, een jaar eerder.' },
  { text: 'Toelichting van de bibliotheek', note: '' },
  { text: 'Wacht op', note: 'u, of de bibliotheek; of wat u hebt besloten.' },
  {
    text: 'Akkoord',
    note: 'Vinkje: het cijfer klopt zo, de correctie mag tellen, of u hebt de opmerking gelezen. Weghalen mag, zolang een correctie niet is verwerkt.',
  },
  {
    text: 'Uw vraag terug',
    note: 'Wat u hier typt, leest de bibliotheek naast het cijfer. Staat er ook een vinkje, dan geldt het vinkje.',
  },
];

const waitingWords = (number: number): string => {
  if (number === 0) return 'Er wacht niets op u.';
  return number === 1 ? 'Er wacht 1 zaak op u' : `Er wachten ${number} zaken op u`;
};

/** `Er wachten 2 zaken op u: regel 5 en 9.` */
export const worklistSummary = (view: WorklistView, rows: readonly number[]): string => {
  const where = rows.length === 0 ? '' : `: regel ${listed(rows.map((row) => `${row + 1}`))}.`;
  const open =
    view.open.length === 0
      ? ''
      : ` ${view.open.length === 1 ? '1 vraag ligt' : `${view.open.length} vragen liggen`} bij de bibliotheken.`;
  return `${waitingWords(rows.length)}${where}${open}`;
};

export const quarterWord = (quarter: Quarter): string => tabTitle(quarter).split('-').reverse().join(' ');

/** What is remarkable about it, without what the library is asked to do. */
const withoutLead = (sentence: string): string =>
  sentence
    .replace(/^Vraag(?: van de secretaris)?: /u, '')
    .replace(/ (?:Klopt (?:het|dat)|Staat er een cijfer te veel|Schrijf (?:het )?rechts|Kijkt u het).*$/u, '');

/** The figure, and below it why it is asked about. */
export const figureWords = (figures: readonly ItemFigure[], isCorrection: boolean, finding: Finding | null): string => {
  const names = figures.map(({ measure }) => nameOf(measure)).join('\n');
  if (isCorrection) return `correctie: ${names}`;
  return finding ? `${names}\n${withoutLead(sentenceOf(finding))}` : names;
};

/** Beside *Gezien en akkoord*. */
export const remarkWords = (quarter: Quarter): string => `opmerking bij het jaar ${yearOf(quarter)}`;

const effects = new Intl.NumberFormat('nl-NL', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
});

const effectWords = ({ effect }: ItemFigure): string =>
  effect === null ? '' : `\neffect op totaal: ${effects.format(effect)}\u00a0%`;

/** `412 → 421`, and what that does to the total. */
export const changeWords = (figures: readonly ItemFigure[]): string =>
  figures
    .map((one) => `${one.from ? observed(one.from) : '–'} → ${one.to ? observed(one.to) : '–'}${effectWords(one)}`)
    .join('\n');

export const none = '–';

const passedOnWords = '✓ akkoord; wordt verwerkt…';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Whose turn it is; a fresh tick or question is answered at once, by formula. */
export const waitingFormula = (box: string, question: string): string =>
  `=IF(${box}=TRUE;${quoted(passedOnWords)};IF(${question}<>"";${quoted('uw vraag wordt doorgegeven…')};"u"))`;

export const decidedWords = ({ status, decidedAt, city, kind }: WorklistItem): string => {
  const on = decidedAt === null ? '' : ` op ${day(localDate(decidedAt))}`;
  if (status === 'passed-on') return passedOnWords;
  if (status === 'agreed' && kind === 'remark') return `✓ gelezen${on}`;
  if (status === 'agreed') return kind === 'correction' ? `✓ akkoord${on}; telt mee` : `✓ akkoord${on}`;
  if (status === 'answered') return `${city} heeft geantwoord: zie de regel daarvan, hieronder`;
  if (status === 'asked-back') return `${city} (uw vraag${on})`;
  return 'vervallen: het cijfer of de toelichting is veranderd';
};
