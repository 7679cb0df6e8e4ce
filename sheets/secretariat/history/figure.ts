import { createHash } from 'node:crypto';
import type { Quarter } from '../../../domain/calendar/quarter.ts';
import type { FigureId } from '../../../domain/measures/relations.ts';

/** A figure that was read without doubt, and its place. */
export interface PastedFigure {
  readonly row: number;
  readonly column: number;
  readonly library: string;
  readonly quarter: Quarter;
  readonly figure: FigureId;
  readonly kind: 'number' | 'unknown' | 'not-applicable';
  readonly value: number | null;
  readonly typed: string;
  /** Undefined = the table has no such column. */
  readonly estimated: boolean | undefined;
  readonly note: string | undefined;
}

/** A key for what a figure is about; two figures with one key compete. */
export const subjectOf = ({ library, quarter, figure }: Pick<PastedFigure, 'library' | 'quarter' | 'figure'>): string =>
  `${library} ${quarter} ${figure}`;

/** A key for what a figure says: its value, mark and remark. */
export const meaningOf = ({ kind, value, estimated, note }: PastedFigure): string =>
  JSON.stringify([kind, value, estimated ?? null, note ?? null]);

/** A digest of figures that does not depend on their order or place. */
export const digestOfFigures = (figures: readonly PastedFigure[]): string => {
  const lines = figures.map((each) => `${subjectOf(each)} ${meaningOf(each)}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('base64url');
};
