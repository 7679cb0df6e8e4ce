import { listed, period } from '../questionnaire/dutch.ts';
import { type Quarter, shiftQuarter } from '../questionnaire/quarter.ts';
import type { Estimate, Footnote } from './statistic.ts';

/** Dutch of the footnotes (`users.md` 4.6). */

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
  renamed: ({ quarter, name, formerName }) => `${from(quarter)} heet ${formerName}: ${name}.`,
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

/** *Eindhoven: cijfer geschat door de werkgroep.* One sentence for each library of which something was estimated. */
export const estimateSentences = (
  estimates: readonly Estimate[],
  nameOf: (library: string) => string,
): readonly string[] =>
  [...new Set(estimates.map(({ library }) => library))].map((library) => {
    const quarters = [...new Set(estimates.filter((each) => each.library === library).map((each) => each.quarter))];
    return `${nameOf(library)}: in het totaal incl. schatting geschat door de werkgroep (${listed(quarters.sort().map(period))}).`;
  });

export const footnotesHeading = 'Bij deze cijfers';
