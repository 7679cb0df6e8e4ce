import { digestOfFigures } from './figure.ts';
import { pastedFiguresMax } from './layout.ts';
import { figuresOf, type Pasted } from './read.ts';
import { actTexts as t } from './texts.ts';

/** The stored state of *Neem over*: the box at the last check, and what was imported last. */
export interface PasteState {
  readonly ticked: boolean;
  readonly taken: {
    readonly at: number;
    readonly digest: string;
    readonly figures: number;
    /** The number of figures that are new or changed. */
    readonly changed: number;
    /** The number of figures for which the library itself gave another value. */
    readonly kept: number;
  } | null;
}

export const untouched: PasteState = { ticked: false, taken: null };

const librariesIn = (figures: readonly { readonly library: string }[]): number =>
  new Set(figures.map(({ library }) => library)).size;

const wrongRows = ({ rows }: Pasted): readonly number[] =>
  rows.flatMap(({ row, faults }) => (faults.length > 0 ? [row + 1] : []));

/** A figure that stood there already, or that the library itself gave otherwise, was not taken over. */
const takenWords = ({ at, figures, changed, kept }: NonNullable<PasteState['taken']>): readonly string[] => {
  const same = figures - kept - changed;
  return [
    changed > 0 ? t.taken(at, changed) : t.nothingNew(at),
    ...(same > 0 ? [t.stoodThere(same)] : []),
    ...(kept > 0 ? [t.kept(kept)] : []),
    t.mayBeEmptied,
  ];
};

const isTaken = (pasted: Pasted, { taken }: PasteState): boolean =>
  taken !== null && taken.digest === digestOfFigures(figuresOf(pasted));

const standing = (pasted: Pasted, kept = 0): readonly string[] => {
  const figures = figuresOf(pasted);
  const wrong = wrongRows(pasted);
  return [
    ...pasted.about,
    ...(figures.length > 0 ? [t.read(figures.length, librariesIn(figures))] : pasted.shape ? [t.nothingRead] : []),
    ...(kept > 0 ? [t.willBeKept(kept)] : []),
    ...(wrong.length > 0 ? [t.wrong(wrong)] : []),
  ];
};

const isEmpty = ({ rows, about }: Pasted): boolean => rows.length === 0 && about.length === 0;

/** The text while the box is not ticked: what will happen. */
const idle = (pasted: Pasted, state: PasteState, kept: number): readonly string[] => {
  if (isEmpty(pasted)) return [t.empty];
  const figures = figuresOf(pasted);
  if (state.taken && isTaken(pasted, state) && figures.length > 0) return takenWords(state.taken);
  if (figures.length > pastedFiguresMax) return [...standing(pasted), t.tooMany];
  const news = figures.length - kept;
  return [...standing(pasted, kept), ...(news > 0 ? [t.howTo(news)] : [])];
};

/** The text while it is ticked: what happened, or that it is in progress. */
const ticked = (pasted: Pasted, state: PasteState): readonly string[] => {
  if (!state.ticked) return [t.busy];
  const figures = figuresOf(pasted);
  if (figures.length > pastedFiguresMax) return [...standing(pasted), t.tooMany];
  if (figures.length === 0) return state.taken ? [t.nothingToTake] : [...standing(pasted), t.nothingToTake];
  if (!state.taken || !isTaken(pasted, state)) return [...standing(pasted), t.changedSince];
  return [...takenWords(state.taken), ...(wrongRows(pasted).length > 0 ? [t.wrong(wrongRows(pasted))] : [])];
};

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * A formula, so that the text follows the tick at once. `kept` is the number of figures for which
 * the library gave another value.
 */
export const actFormula = (box: string, pasted: Pasted, state: PasteState, kept: number): string =>
  `=IF(${box};${quoted(ticked(pasted, state).join(' '))};${quoted(idle(pasted, state, kept).join(' '))})`;

/** Whether the box was ticked since the last check and there is something to import. */
export const isToTake = (isTicked: boolean, pasted: Pasted, state: PasteState): boolean => {
  const { length } = figuresOf(pasted);
  return isTicked && !state.ticked && length > 0 && length <= pastedFiguresMax;
};
