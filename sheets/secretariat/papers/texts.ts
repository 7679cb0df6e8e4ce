import { isQuarter } from '../../../domain/calendar/quarter.ts';
import type { PersonalKind } from '../../../domain/rules/personal/privacy.ts';
import type { Period } from '../../../domain/statistics/statistic.ts';
import { capitalised, count, listed, period as quarterInWords } from '../../dutch.ts';
import { personalNouns } from '../../questionnaire/page/personal-texts.ts';
import type { GroupTextKind } from './layout.ts';

/** Dutch texts of *Teksten*: the working group's own words. */

export const papersTitle = 'Teksten van de werkgroep';
export const papersNotes = [
  'Typ hier wat u in de stukken wilt zeggen. Een kwartaal komt in het Kwartaalbericht, een jaar in de Jaarstatistiek. Een nieuwe regel in een vak: Alt + Enter.',
  'U kunt de tekst altijd nog veranderen, ook als de cijfers zijn vastgesteld. Een leeg vak geeft in het concept ‘(nog niet geschreven)’; in een definitief stuk valt het weg.',
] as const;
export const papersHeaders = ['', 'Uw tekst', 'Zo staat het ervoor'] as const;

const paperOf = (period: Period): string => (isQuarter(period) ? 'Kwartaalbericht' : 'Jaarstatistiek');
const nameOf = (period: Period): string => (isQuarter(period) ? capitalised(quarterInWords(period)) : `Jaar ${period}`);

export const periodHeading = (period: Period): string => `${nameOf(period)} (${paperOf(period)})`;

export const linkTo = (period: Period): string => `Naar ${nameOf(period)}`;

export const kindLabel: Readonly<Record<GroupTextKind, string>> = {
  summary: 'Samenvatting',
  analysis: 'Analyse van de werkgroep',
  advice: 'Advies',
};

const hints: Readonly<Record<GroupTextKind, string>> = {
  summary: 'Nog niet geschreven. Bijvoorbeeld: in drie zinnen het belangrijkste, voor wie de rest niet leest.',
  analysis: 'Nog niet geschreven. Bijvoorbeeld: wat viel op, en hoe verklaart de werkgroep dat?',
  advice: 'Nog niet geschreven. Bijvoorbeeld: wat vraagt de werkgroep aan het bestuur? Geen advies? Schrijf dat op.',
};

/** Longer texts make a report of two A4 pages run over. */
export const comfortableLength = 1500;

const personal = (kinds: readonly PersonalKind[]): string => {
  const [verb, it] = kinds.length > 1 ? ['staan', 'ze'] : ['staat', kinds[0] === 'birth-date' ? 'die' : 'het'];
  const found = listed(kinds.map((kind) => personalNouns[kind]));
  return `Ter info: in uw tekst ${verb} ${found}. Iedereen kan het stuk lezen: haal ${it} weg als ${it} daar niet ${kinds.length > 1 ? 'horen' : 'hoort'}.`;
};

export const answers = {
  hint: (kind: GroupTextKind): string => hints[kind],
  notYet: '… wordt bewaard',
  saved: (length: number): string => `✓ Bewaard: ${count(length)} ${length === 1 ? 'teken' : 'tekens'}.`,
  long: 'Dat is een lange tekst; het stuk wordt er een bladzijde langer van.',
  cut: (length: number, kept: number): string =>
    `Aanpassen: uw tekst heeft ${count(length)} tekens. Wij bewaren en drukken de eerste ${count(kept)}. Kort de tekst in.`,
  formula:
    "Ter info: Google leest dit als een formule. Zet een aanhalingsteken (') voor uw tekst; dan blijft hij leesbaar.",
  personal,
};
