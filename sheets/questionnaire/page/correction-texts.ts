import type { MeasureId } from '../../../domain/measures/measures.ts';
import type { DecidedCorrection } from '../../../domain/submissions/submission.ts';
import { clipped } from '../../../domain/submissions/typed-text.ts';
import { rowNameOf } from '../figure-names.ts';

/** Dutch texts about a correction that was decided on while its tick and reason are still there. */

const reasonLengthMax = 120;

/** The sentence beside the box: the decision, and that the tick and the reason may be removed. */
export const decidedBeside = ({ kind, words }: DecidedCorrection): string =>
  kind === 'agreed'
    ? '✓ Uw correctie telt mee. Haal het vinkje en de reden weg. Weer iets te verbeteren? Zet het vinkje daarna opnieuw.'
    : `Niet overgenomen: ‘${clipped(words, reasonLengthMax)}’. Haal het vinkje en de reden weg. Toch opnieuw vragen? Zet het vinkje daarna weer.`;

/**
 * In *Stand*, when figures differ from the counted ones and the tick belongs to an earlier
 * correction.
 */
export const decidedStanding: Readonly<Record<DecidedCorrection['kind'], string>> = {
  agreed:
    'Uw wijziging is nog niet gevraagd: het vinkje hoort bij uw vorige correctie. Haal het weg en zet het daarna opnieuw.',
  refused:
    'Uw correctie is niet overgenomen; de gepubliceerde cijfers blijven staan. Zet het cijfer terug en haal het vinkje weg.',
};

/** The box is ticked, but no figure differs from the counted ones. */
export const nothingCorrected =
  'Dit kwartaal is gesloten. U zette een vinkje bij ‘Correctie’: pas nu het cijfer aan dat niet klopt.';

/** Figures were changed and the box was ticked, but there is no reason. */
export const reasonWanted =
  'Uw correctie is nog niet gevraagd: schrijf achter het vinkje, bij ‘Uw toelichting’, in een paar woorden waarom.';

/** Figures were changed without the box *Correctie*: how to make them count, or leave them. */
export const changedAfterClosing = (changed: readonly MeasureId[]): string => {
  const [first] = changed;
  if (first === undefined) return '';
  const what =
    changed.length === 1
      ? `uw wijziging bij ‘${rowNameOf(first)}’ telt nog niet mee`
      : `uw ${changed.length} wijzigingen tellen nog niet mee (de eerste: ‘${rowNameOf(first)}’)`;
  return `Dit kwartaal is gesloten; ${what}. Zet hieronder een vinkje bij ‘Correctie’ en schrijf erachter waarom, of zet terug wat er stond.`;
};

/** The end of *Stand* in a closed quarter: what to do when something is wrong. */
export const correctionInvitation = (decided: DecidedCorrection | undefined): string =>
  decided
    ? 'Uw correctie is afgehandeld; haal het vinkje bij ‘Correctie’ weg.'
    : 'Klopt er iets niet? Zet een vinkje bij ‘Correctie’.';
