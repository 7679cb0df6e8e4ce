import { type Quarter, shiftQuarter } from '../../../domain/calendar/quarter.ts';
import type { FigureId, Footnote } from '../../../domain/statistics/statistic.ts';
import { listed, period } from '../../dutch.ts';
import { quotedName } from '../../questionnaire/figure-names.ts';

/** Dutch texts of the footnotes. */

const from = (quarter: Quarter): string => `Vanaf het ${period(quarter)}`;

type Say<Kind extends Footnote['kind']> = (footnote: Extract<Footnote, { kind: Kind }>) => string;

const sentences: { readonly [Kind in Footnote['kind']]: Say<Kind> } = {
  began: ({ quarter }) =>
    `De cijfers van de groep beginnen in het ${period(quarter)}; van ${quarter.slice(0, 4)} is er dus geen heel jaar.`,
  joined: ({ quarter, name }) => `${from(quarter)} doet ${name} mee; eerdere cijfers zijn er niet.`,
  left: ({ quarter, name }) => `${name} doet vanaf het ${period(shiftQuarter(quarter, 1))} niet meer mee.`,
  grew: ({ quarter, name }) =>
    `${from(quarter)} heeft ${name} een groter werkgebied; dat werkt door in de vergelijking.`,
  shrank: ({ quarter, name }) =>
    `${from(quarter)} heeft ${name} een kleiner werkgebied; dat werkt door in de vergelijking.`,
  renamed: ({ quarter, name, formerName }) => `${from(quarter)} heet ${formerName} voortaan ${name}.`,
  closed: ({ quarter, to, name }) =>
    to === null
      ? `${name} is vanaf het ${period(quarter)} tijdelijk gesloten.`
      : quarter === to
        ? `${name} was in het ${period(quarter)} tijdelijk gesloten.`
        : `${name} was van het ${period(quarter)} tot en met het ${period(to)} tijdelijk gesloten.`,
  merged: ({ quarter, before, after }) =>
    `${from(quarter)} zijn ${listed(before)} samen ${listed(after)}. Leveringen tussen deze bibliotheken tellen sindsdien niet meer mee.`,
  absorbed: ({ quarter, before, after }) =>
    `${from(quarter)} is ${listed(after)} inclusief ${listed(before)}. Leveringen tussen deze bibliotheken tellen sindsdien niet meer mee.`,
  split: ({ quarter, before, after }) =>
    `${from(quarter)} is ${listed(before)} gesplitst in ${listed(after)}. Leveringen tussen deze bibliotheken tellen sindsdien mee.`,
};

export const footnoteSentence = (footnote: Footnote): string =>
  (sentences[footnote.kind] as (footnote: Footnote) => string)(footnote);

/** Where the estimates are used; a quarter's tables do not contain them. */
const estimatedWhere = {
  quarter: 'alleen in Kernzinnen, Reeks en Grafieken',
  year: 'alleen in de totalen incl. schatting, Kernzinnen en Grafieken',
} as const;

/**
 * What was estimated for a library in some quarters. Null = all figures, because it handed nothing
 * in.
 */
export interface Estimated {
  readonly name: string;
  readonly quarters: readonly Quarter[];
  readonly figures: readonly FigureId[] | null;
}

/** *Eindhoven: cijfer geschat door de werkgroep*, with the figures concerned. */
export const estimateSentence = (
  { name, quarters, figures }: Estimated,
  where: keyof typeof estimatedWhere,
): string => {
  const what = figures === null ? 'niets ingediend; alle cijfers' : listed(figures.map(quotedName));
  return `${name}, ${listed(quarters.map(period))}: ${what} geschat door de werkgroep, ${estimatedWhere[where]}.`;
};

export const footnotesHeading = 'Bij deze cijfers';
