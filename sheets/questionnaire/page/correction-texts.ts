import type { MeasureId } from '../../../domain/measures/measures.ts';
import type { DecidedCorrection } from '../../../domain/submissions/submission.ts';
import { clipped } from '../../../domain/submissions/typed-text.ts';
import { rowNameOf } from '../figure-names.ts';

/** Dutch about a correction that the secretary has decided on, while its tick and its reason still stand. */

const reasonLengthMax = 120;

/** Beside the box: what was decided, and that the tick and the reason may go. */
export const decidedBeside = ({ kind, words }: DecidedCorrection): string =>
  kind === 'agreed'
    ? '✓ Uw correctie telt mee. Haal het vinkje en de reden weg. Weer iets te verbeteren? Zet het vinkje daarna opnieuw.'
    : `Niet overgenomen: ‘${clipped(words, reasonLengthMax)}’. Haal het vinkje en de reden weg. Toch opnieuw vragen? Zet het vinkje daarna weer.`;

/** In *Stand*, when figures differ from what counts and the tick is of the correction before. */
export const decidedStanding: Readonly<Record<DecidedCorrection['kind'], string>> = {
  agreed:
    'Uw wijziging is nog niet gevraagd: het vinkje hoort bij uw vorige correctie. Haal het weg en zet het daarna opnieuw.',
  refused:
    'Uw correctie is niet overgenomen; de gepubliceerde cijfers blijven staan. Zet het cijfer terug en haal het vinkje weg.',
};

/** The box is ticked, and every figure is as it counts. */
export const nothingCorrected =
  'Dit kwartaal is gesloten. U zette een vinkje bij ‘Correctie’: pas nu het cijfer aan dat niet klopt.';

/** Figures were changed and a box was ticked, without words. */
export const reasonWanted =
  'Uw correctie is nog niet gevraagd: schrijf achter het vinkje, bij ‘Uw toelichting’, in een paar woorden waarom.';

/** Figures were changed without the box *Correctie*: what to do for them to count, or to leave it at that. */
export const changedAfterClosing = (changed: readonly MeasureId[]): string => {
  const [first] = changed;
  if (first === undefined) return '';
  const what =
    changed.length === 1
      ? `uw wijziging bij ‘${rowNameOf(first)}’ telt nog niet mee`
      : `uw ${changed.length} wijzigingen tellen nog niet mee (de eerste: ‘${rowNameOf(first)}’)`;
  return `Dit kwartaal is gesloten; ${what}. Zet hieronder een vinkje bij ‘Correctie’ en schrijf erachter waarom, of zet terug wat er stond.`;
};

/** At the end of *Stand* in a closed quarter: what to do when something is wrong. */
export const correctionInvitation = (decided: DecidedCorrection | undefined): string =>
  decided
    ? 'Uw correctie is afgehandeld; haal het vinkje bij ‘Correctie’ weg.'
    : 'Klopt er iets niet? Zet een vinkje bij ‘Correctie’.';
