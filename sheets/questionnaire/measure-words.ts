import type { MeasureId } from '../../domain/measures/measures.ts';
import { type MeasureTexts, measureTexts } from './measure-texts.ts';
import { unaskedTexts } from './unasked-texts.ts';

const allTexts: Readonly<Record<MeasureId, MeasureTexts>> = { ...measureTexts, ...unaskedTexts };

/** What a librarian reads about a measure: label, name and explanation. */
export const wordsFor = (id: MeasureId): MeasureTexts => allTexts[id];
