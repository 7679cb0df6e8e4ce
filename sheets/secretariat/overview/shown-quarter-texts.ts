import type { Quarter, QuarterDates } from '../../../domain/calendar/quarter.ts';
import { clipped } from '../../../domain/submissions/typed-text.ts';
import { capitalised, day, period } from '../../dutch.ts';
import { standsFormula } from '../stands-formula.ts';
import type { QuarterChoice } from './shown-quarter.ts';

/** Dutch texts of the row of *Overzicht* in which the quarter is chosen. */
export const shownLabel = 'Toon kwartaal';
export const shownNote =
  'Kies een eerder kwartaal om terug te kijken of om het voor een bibliotheek te heropenen. Leeg = het kwartaal van nu. ‘Publiceer nu’ en de mails gaan altijd over het kwartaal van nu.';

interface ShownFacts extends QuarterChoice {
  readonly current: Quarter;
  readonly chosen: Quarter | null | undefined;
  /** The input when this was answered; '' = left empty. */
  readonly typed: string;
  readonly dates: QuarterDates;
  readonly isOpen: boolean;
}

const reopeningWords = ({ isOpen, dates }: ShownFacts): string =>
  isOpen
    ? `‘Heropenen’ doet nog niets: dit kwartaal is open tot en met ${day(dates.closesOn)}.`
    : 'Met ‘Heropenen’ kan een bibliotheek er weer in.';

const sentences: Readonly<Record<QuarterChoice['kind'], (facts: ShownFacts) => string>> = {
  current: (facts) => `De tabel toont ${period(facts.quarter)}, het kwartaal van nu. ${reopeningWords(facts)}`,
  earlier: (facts) =>
    `De tabel toont ${period(facts.quarter)}. ${reopeningWords(facts)} Maak het vak leeg voor het kwartaal van nu.`,
  'not-a-quarter': ({ typed, quarter }) =>
    `‘${clipped(typed)}’ is geen kwartaal dat wij kennen. Kies er een uit de lijst. De tabel toont ${period(quarter)}.`,
  'no-tab': ({ chosen, quarter }) =>
    `${capitalised(chosen ? period(chosen) : 'dat kwartaal')} heeft geen tabblad om te heropenen: dat is geïmporteerd of nog niet begonnen. De tabel toont ${period(quarter)}.`,
};

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The sentence about the shown quarter; after another choice, that it is being checked. */
export const shownFormula = (facts: ShownFacts, box: string): string =>
  `=IF(${standsFormula(box, facts.typed)};${quoted(sentences[facts.kind](facts))};${quoted(
    `… even geduld. Tot het gekozen kwartaal er staat, toont de tabel ${period(facts.quarter)}; zet nog geen vinkjes.`,
  )})`;
