import type { PageCell } from '../../grid/page.ts';
import type { LayoutRow, RowCode } from '../layout.ts';
import type { Places } from '../places.ts';
import type { Value } from '../read/checked.ts';
import { sameAs } from './formulas.ts';
import { styles } from './styles.ts';
import type { QuestionnaireView } from './view.ts';

/** What a row's cells are made from: the view and the rows' positions. */
export interface RowContext {
  readonly view: QuestionnaireView;
  readonly rows: readonly LayoutRow[];
  readonly places: Places;
  /** The quarter is closed and has counted figures, so a change requests a correction. */
  readonly correctable: boolean;
}

export const ours = (value: string, style: PageCell['style'] = styles.plain, note?: string): PageCell => ({
  value,
  ...(style && { style }),
  ...(note && { note }),
});

export const bare = (style: PageCell['style'] = styles.plain): PageCell => ({ ...(style && { style }) });

export interface Hidden {
  readonly checked?: Value | undefined;
  readonly sentence?: Value | undefined;
  readonly checkedExplanation?: Value | undefined;
}

const hiddenCell = (value: Value | undefined): PageCell => {
  if (typeof value === 'object') return { formula: sameAs(value.cell) };
  return value === undefined || value === '' ? {} : { value };
};

/** The hidden cells of a row: code, last checked value, sentence, last checked explanation. */
export const hidden = (code: RowCode, { checked, sentence, checkedExplanation }: Hidden = {}): PageCell[] => [
  { value: code },
  hiddenCell(checked),
  hiddenCell(sentence),
  hiddenCell(checkedExplanation),
];

export const explanationInput: PageCell = { input: true, style: styles.explanation };
