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

/** How far a library that is reminded has come. */
export interface Reminded {
  readonly city: string;
  readonly link: string;
  /** `tick` = everything is filled in and checked; only its tick is missing. */
  readonly lacks: 'everything' | 'something' | 'tick';
  /** Empty cells, questions and adjustments. */
  readonly points: number;
  /** Figures that it handed in before count until it hands in again. */
  readonly countsBefore: boolean;
  readonly reopened: boolean;
}

const pointsWords = (points: number): string => {
  if (points === 0) return '';
  return points === 1 ? ' Er staat nog 1 punt open.' : ` Er staan nog ${points} punten open.`;
};

const lackingWords: Readonly<Record<Reminded['lacks'], (library: Reminded) => string>> = {
  everything: ({ city }) => `wij hebben nog geen cijfers van ${city}. Invullen kan via deze link`,
  something: ({ city, points }) =>
    `de cijfers van ${city} zijn nog niet helemaal klaar.${pointsWords(points)} Aanvullen kan via deze link`,
  tick: ({ city }) =>
    `alle cijfers van ${city} zijn ingevuld; alleen het vinkje bij ‘Wij zijn klaar’ ontbreekt nog. Zetten kan via deze link`,
};

const reminded = ({ quarter }: MailFacts, library: Reminded): string => {
  const { reopened, lacks, link } = library;
  const opening = reopened ? `het ${short(quarter)} is weer open voor u. ` : '';
  const words = lackingWords[lacks](library);
  return linked(opening + (reopened ? words.charAt(0).toUpperCase() + words.slice(1) : words), link);
};

const remindedAll = ({ quarter }: MailFacts): string =>
  `uw opgave voor het ${short(quarter)} wacht nog op iets: een cijfer, een antwoord of alleen het vinkje bij ‘Wij zijn klaar’. Bovenaan uw blad, in uw eigen bestand ‘IBL-opgave’ in Google Drive, leest u wat.`;

const untilThen = ({ dates }: MailFacts, countsBefore: boolean): string =>
  countsBefore
    ? `Lukt het uiterlijk ${day(dates.closesOn)}? Tot dan tellen uw eerder ingediende cijfers mee.`
    : `Lukt het uiterlijk ${day(dates.closesOn)}? Dan tellen uw cijfers mee.`;

/** A null `library` = to all that have yet to hand in. */
export const reminderMail = (facts: MailFacts, library: Reminded | null) => ({
  subject: `Herinnering IBL-cijfers ${period(facts.quarter)}`,
  body: [
    'Beste collega,',
    library ? reminded(facts, library) : remindedAll(facts),
    `${library ? untilThen(facts, library.countsBefore) : `Graag uiterlijk ${day(facts.dates.closesOn)}.`} Lukt het niet? Laat het even weten; dan zoeken wij samen een oplossing.`,
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
    ? [linked(`het ${short(quarter)} staat nu in het bestand ‘IBL-statistiek’`, statistic)]
    : [
        linked(`het kwartaalbericht van het ${short(quarter)} is er. U vindt het hier (PDF)`, report),
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
    // The mail also goes to libraries that handed nothing in.
    'Dank aan alle bibliotheken die hun cijfers gaven. Klopt er iets niet? Laat het mij weten.',
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
