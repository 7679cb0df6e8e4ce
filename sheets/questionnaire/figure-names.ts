import { type FigureId, isTotalId } from '../../domain/measures/relations.ts';
import { capitalised } from '../dutch.ts';
import { wordsFor } from './measure-words.ts';
import { totalTexts } from './page/texts.ts';

/** A figure's name for use in a sentence: `geleverd naar andere provincies`. */
export const nameOf = (id: FigureId): string => (isTotalId(id) ? totalTexts[id].name : wordsFor(id).name);

/** The name in quotes: `‘Geleverd naar andere provincies’`. */
export const quotedName = (id: FigureId | null): string => (id === null ? '' : `‘${capitalised(nameOf(id))}’`);

/**
 * The row's label in the form, without the dash that indents it: `waarvan naar andere provincies`.
 */
export const rowNameOf = (id: FigureId): string =>
  (isTotalId(id) ? totalTexts[id].label : wordsFor(id).label).replace(/^– /u, '');
