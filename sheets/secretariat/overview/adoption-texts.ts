import { addDays, isQuarter } from '../../../domain/calendar/quarter.ts';
import type { AdoptionVerdict } from '../../../domain/statistics/adoption-verdict.ts';
import type { Period } from '../../../domain/statistics/statistic.ts';
import { clipped } from '../../../domain/submissions/typed-text.ts';
import { capitalised, day, listed } from '../../dutch.ts';
import { showStoredDate } from '../../statistic/show.ts';
import { kindLabel } from '../papers/texts.ts';
import { standsFormula } from '../stands-formula.ts';
import { type AdoptionView, periodWords } from './adoption.ts';

/**
 * Dutch texts for adopting a period in *Overzicht*. Adoption cannot be undone, so the sentence says
 * that before and after.
 */
export const adoptLabel = 'Stel vast als definitief';
export const adoptNote =
  'Niet ongedaan te maken: de cijfers van deze uitgave veranderen nooit meer. Komt er later een correctie, dan maken wij een nieuwe uitgave, met ‘herzien’ erbij. Kies hiernaast de periode, typ de datum van de vergadering, en zet dan een vinkje.';
export const meetingLabel = 'in de vergadering van';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const cannotBeUndone = 'Dat is niet ongedaan te maken.';

type Sentences = {
  readonly [Kind in AdoptionVerdict['kind']]: (verdict: Extract<AdoptionVerdict, { kind: Kind }>) => string;
};

const mended: Sentences = {
  ready: ({ period, on }) =>
    `Met een vinkje is ${periodWords(period)} voorgoed vastgesteld, op ${showStoredDate(on)}. ${cannotBeUndone}`,
  nothing: () => 'Er is nu niets om vast te stellen. Dat kan als een kwartaal of jaar met cijfers gesloten is.',
  choose: ({ latest }) =>
    `Kies hiernaast de periode, bijvoorbeeld ${periodWords(latest)}, en typ de datum van de vergadering.`,
  'no-period': ({ typed }) => `‘${clipped(typed)}’ is geen periode die wij kennen. Kies er een uit de lijst.`,
  'no-figures': ({ period }) => `Van ${periodWords(period)} zijn geen cijfers. Kies een andere periode.`,
  open: ({ period, closesOn }) =>
    `${capitalised(periodWords(period))} is nog open. Vaststellen kan vanaf ${showStoredDate(addDays(closesOn, 1))}.`,
  already: ({ period, on }) => `${capitalised(periodWords(period))} is al vastgesteld, op ${showStoredDate(on)}.`,
  'no-date': ({ period }) => `Typ hiernaast de datum van de vergadering waarin ${periodWords(period)} is vastgesteld.`,
  'not-a-date': ({ typed }) =>
    `‘${clipped(typed)}’ is geen datum. Typ de datum van de vergadering, bijvoorbeeld 3-3-2026.`,
  future: ({ on }) => `De vergadering van ${showStoredDate(on)} is nog niet geweest. Kijk de datum nog eens na.`,
  'before-closing': ({ period, on, closesOn }) =>
    `Op ${showStoredDate(on)} was ${periodWords(period)} nog open (tot en met ${day(closesOn)}). Kijk de datum nog eens na.`,
};

export const verdictSentence = (verdict: AdoptionVerdict): string =>
  (mended[verdict.kind] as (verdict: AdoptionVerdict) => string)(verdict);

const busy = 'Wordt verwerkt…';

const doneSentence = ({ period, on }: { readonly period: Period; readonly on: string }): string =>
  `${capitalised(periodWords(period))} is vastgesteld op ${showStoredDate(on)}${isQuarter(period) ? '' : ', met de kwartalen ervan'}; de cijfers van deze uitgave veranderen niet meer. Een latere correctie komt in een nieuwe uitgave, met ‘herzien’ erbij.`;

const again = 'Haal het vinkje weg en zet het dan opnieuw.';

const isPossible = ({ kind }: AdoptionVerdict): boolean => kind === 'ready' || kind === 'no-date';

/** Another period was chosen while the box is still ticked for the last one. */
const otherPeriod = (done: Period, verdict: AdoptionVerdict): string => {
  if (!('period' in verdict) || verdict.period === done) return '';
  const words = isPossible(verdict)
    ? `Wilt u ${periodWords(verdict.period)} vaststellen? ${again}`
    : verdictSentence(verdict);
  return ` ${words}`;
};

/** A tick counts when it is set, and only if everything was in order then. */
const tickedSentence = ({ ticked, verdict }: AdoptionView): string => {
  if (!ticked) return busy;
  if (ticked.done) return `${doneSentence(ticked.done)}${otherPeriod(ticked.done.period, verdict)}`;
  if (verdict.kind === 'nothing' || verdict.kind === 'already') return `Niets veranderd. ${verdictSentence(verdict)}`;
  return `Nog niet vastgesteld. ${verdictSentence(verdict)} ${again}`;
};

/** Which texts the report lacks. Shown before the tick; it does not prevent adoption. */
const unwrittenSentence = (unwritten: AdoptionView['unwritten']): string => {
  if (unwritten === null) return ' Het stuk verschijnt zonder teksten van de werkgroep.';
  if (unwritten.length === 0) return '';
  const named = listed(unwritten.map((kind) => `‘${kindLabel[kind]}’`));
  return ` Let op: in het tabblad Teksten ${unwritten.length === 1 ? 'is' : 'zijn'} ${named} nog leeg; het stuk verschijnt dan zonder.`;
};

/** Another period was chosen and has not been checked yet. */
const chosenAnew =
  '… wordt nagekeken. Zet het vinkje pas als hier staat om welke periode het gaat; dat duurt meestal minder dan vijf minuten.';

/**
 * What a tick will do. The date may still be unchecked, but the sentence must be about the chosen
 * period.
 */
const aheadFormula = ({ verdict, typed, unwritten }: AdoptionView, cells: { on: string; period: string }): string => {
  const warning = unwrittenSentence(unwritten);
  const told =
    verdict.kind === 'ready' || verdict.kind === 'no-date'
      ? `IF(${cells.on}="";${quoted(verdictSentence({ kind: 'no-date', period: verdict.period }) + warning)};${quoted(
          `Zet een vinkje: ${periodWords(verdict.period)} is dan voorgoed vastgesteld, op de datum hiernaast. ${cannotBeUndone}${warning}`,
        )})`
      : quoted(verdictSentence(verdict));
  return `IF(${standsFormula(cells.period, typed)};${told};${quoted(chosenAnew)})`;
};

export const adoptFormula = (view: AdoptionView, cells: { box: string; on: string; period: string }): string =>
  `=IF(${cells.box};${quoted(tickedSentence(view))};${aheadFormula(view, cells)})`;
