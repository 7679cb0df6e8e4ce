import type { Quarter, QuarterDates } from '../../../domain/calendar/quarter.ts';
import { clipped } from '../../../domain/submissions/typed-text.ts';
import { day, period } from '../../dutch.ts';

/** The mails that the secretary sends, opened by a link. */
interface MailFacts {
  readonly quarter: Quarter;
  readonly dates: QuarterDates;
  readonly sender: string;
  /** '' = not given. */
  readonly phone: string;
}

const nameless = 'de secretaris van de werkgroep IBL';
const closing = ({ sender, phone }: MailFacts): string =>
  ['Vriendelijke groet,', sender === '' ? nameless : sender, ...(phone === '' ? [] : [phone])].join('\n');

const short = (quarter: Quarter): string => period(quarter).replace(/ \d{4}$/u, '');

/** No full stop after a link, because mail programs make it part of the address. */
const linked = (words: string, link: string): string => `${words}:\n${link}`;

/** A null `link` = to all libraries at once, each of which has its own link. */
export const startMail = (facts: MailFacts, link: string | null) => ({
  subject: `IBL-cijfers ${period(facts.quarter)}`,
  body: [
    'Beste collega,',
    link === null
      ? `het blad voor het ${short(facts.quarter)} staat klaar in uw eigen bestand ‘IBL-opgave’ in Google Drive. Het is het voorste tabblad.`
      : linked(`het blad voor het ${short(facts.quarter)} staat klaar`, link),
    `Invullen kost ongeveer tien minuten als u uw overzichten bij de hand hebt. Graag uiterlijk ${day(facts.dates.dueOn)}.`,
    'Weet u iets nog niet? Typ dan ‘onbekend’ en schrijf erbij wanneer het komt. Vragen? Mail of bel mij gerust.',
    closing(facts),
  ].join('\n\n'),
});

const openWords = (open: number): string => {
  if (open === 0) return '';
  return open === 1 ? ' Er staat nog 1 vraag open.' : ` Er staan nog ${open} vragen open.`;
};

export const reminderMail = (facts: MailFacts, library: { city: string; open: number; link: string } | null) => ({
  subject: `Herinnering IBL-cijfers ${period(facts.quarter)}`,
  body: [
    'Beste collega,',
    library
      ? linked(
          `wij hebben de cijfers van ${library.city} nog niet compleet.${openWords(library.open)} Aanvullen kan via deze link`,
          library.link,
        )
      : 'wij hebben de cijfers van uw bibliotheek nog niet compleet. U vindt het blad in uw eigen bestand ‘IBL-opgave’ in Google Drive.',
    `Lukt het uiterlijk ${day(facts.dates.closesOn)}? Dan telt u mee in het kwartaalbericht. Lukt het niet? Laat het even weten; dan zoeken wij samen een oplossing.`,
    closing(facts),
  ].join('\n\n'),
});

/**
 * Links to the published quarter: the report, if there are files, and the workbook with all tables.
 */
export interface PublishedLinks {
  readonly report: string | null;
  readonly statistic: string;
}

const published = ({ quarter }: MailFacts, { report, statistic }: PublishedLinks): readonly string[] =>
  report === null
    ? [linked(`dank voor de cijfers. Het ${short(quarter)} staat in het bestand ‘IBL-statistiek’`, statistic)]
    : [
        linked('dank voor de cijfers. Het kwartaalbericht (PDF) vindt u hier', report),
        linked('Alle tabellen en grafieken staan in het bestand ‘IBL-statistiek’', statistic),
      ];

/** `own` is the address of the library's own tab; null = to all libraries at once. */
export const publishedMail = (facts: MailFacts, links: PublishedLinks, own: string | null) => ({
  subject: `Kwartaalbericht IBL, ${period(facts.quarter)}`,
  body: [
    own === null ? 'Beste collega’s,' : 'Beste collega,',
    ...published(facts, links),
    own === null
      ? 'In uw eigen bestand ‘IBL-opgave’ in Google Drive, tabblad ‘Uw bibliotheek’, ziet u hoe uw cijfers zich verhouden tot die van de groep.'
      : linked(
          'Hoe uw cijfers zich verhouden tot die van de groep, ziet u in uw eigen blad, tabblad ‘Uw bibliotheek’',
          own,
        ),
    'Klopt er iets niet? Laat het mij weten.',
    closing(facts),
  ].join('\n\n'),
});

/** Why a quarter has no report to announce. */
export const reportMissing = (quarter: Quarter, isComing: boolean): string =>
  isComing
    ? `Het kwartaalbericht van het ${period(quarter)} wordt gemaakt; over een paar minuten staat de mail hier.`
    : `Er is nog geen kwartaalbericht van het ${period(quarter)}. Het komt er als 80\u00a0% van de bibliotheken heeft ingediend, als u bij Overzicht ‘Publiceer nu’ aanvinkt, of als het kwartaal sluit.`;

export const mailWords = {
  start: 'Stuur de startmail',
  remind: 'Herinner wie nog niet klaar is',
  published: 'Meld dat het kwartaalbericht er is',
  one: 'stuur mail',
  onePublished: 'meld het bericht',
  noMailbox: 'geen adres',
  withoutPeople: (words: string): string => `${words} (adressen zelf in bcc: kopieer ze uit Werkgroep)`,
  moreAddresses: (left: number): string =>
    ` … en nog ${left === 1 ? '1 adres' : `${left} adressen`}: kopieer die hierboven, uit de kolommen met mailadressen.`,
  noneYet: 'Mails sturen? Vul eerst adressen in bij het tabblad Werkgroep.',
};

export const groupTexts = {
  title: 'Werkgroep: wie krijgt de mails, en wat er in staat',
  hint: 'Vul per bibliotheek een functioneel mailadres in (liever geen persoonlijk), en dat van de vervanger. Een link opent de mail in uw eigen mailprogramma; u verstuurt hem zelf.',
  senderLabel: 'Uw naam onder de mails',
  heads: [
    'Bibliotheek',
    'Mailadres',
    'Mailadres vervanger',
    'Controle',
    'Startmail',
    'Herinnering of bericht',
    'Tekst daarvan (klik op het vak)',
  ],
  mailsHeading: 'Mails aan allen tegelijk (bcc: niemand ziet de adressen van de anderen)',
  mailsHeads: ['Mail', 'Aan (bcc)', 'Onderwerp en tekst, om te kopiëren als de link niet werkt'] as const,
  fine: '✓',
  empty: 'nog geen mailadres',
  notOne: (typed: string): string =>
    `Aanpassen: ‘${clipped(typed)}’ is geen mailadres. Typ er één, bijvoorbeeld ibl@bibliotheek.nl.`,
};
