import { type FigureId, isTotalId } from '../../domain/measures/relations.ts';
import { capitalised } from '../dutch.ts';
import { wordsFor } from './measure-words.ts';
import { totalTexts } from './page/texts.ts';

/** The name that stands alone in a sentence: `geleverd naar andere provincies`. */
export const nameOf = (id: FigureId): string => (isTotalId(id) ? totalTexts[id].name : wordsFor(id).name);

/** The same between quotes: `‘Geleverd naar andere provincies’`. */
export const quotedName = (id: FigureId | null): string => (id === null ? '' : `‘${capitalised(nameOf(id))}’`);

/** The row as it is named in the form, without the dash that shows its place: `waarvan naar andere provincies`. */
export const rowNameOf = (id: FigureId): string =>
  (isTotalId(id) ? totalTexts[id].label : wordsFor(id).label).replace(/^– /u, '');
