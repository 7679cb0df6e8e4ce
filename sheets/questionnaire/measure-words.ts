import type { MeasureId } from '../../domain/measures/measures.ts';
import { type MeasureTexts, measureTexts } from './measure-texts.ts';
import { unaskedTexts } from './unasked-texts.ts';

const allTexts: Readonly<Record<MeasureId, MeasureTexts>> = { ...measureTexts, ...unaskedTexts };

/** A measure's words for librarians. */
export const wordsFor = (id: MeasureId): MeasureTexts => allTexts[id];
