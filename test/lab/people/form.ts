import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { type MeasureId, measuresIn } from '../../../domain/measures/measures.ts';
import { type FormCode, rowIn } from './rows.ts';
import type { SeenCell, SeenTab } from './typist.ts';
import { type Meaning, meaningOf } from './words.ts';

/** A questionnaire tab, read independently of the product: columns by heading, rows by label. */
export interface SeenForm {
  /** The text beside *Stand*. */
  readonly standing: string;
  readonly ticked: boolean;
  /** Null when the box *Correctie* is absent or not ticked. */
  readonly correction: string | null;
  /** Null for an empty cell. */
  readonly figures: ReadonlyMap<MeasureId, Meaning | null>;
  readonly explanations: ReadonlyMap<MeasureId, string>;
}

const columnOf = (tab: SeenTab, head: string): number => {
  const column = tab.rows[3]?.findIndex(({ shown }) => shown === head) ?? -1;
  if (column < 0) throw new Error(`${tab.title} has no column ${head}`);
  return column;
};

export const formIn = (tab: SeenTab, quarter: Quarter): SeenForm => {
  const [input, explanation] = ['Dit kwartaal', 'Uw toelichting'].map((head) => columnOf(tab, head)) as [
    number,
    number,
  ];
  const rowOf = (wanted: FormCode): readonly SeenCell[] => tab.rows[rowIn(tab, wanted)] ?? [];
  const wordsAt = (wanted: FormCode): string => rowOf(wanted)[explanation]?.shown ?? '';
  const done = rowOf('done');
  const measures = measuresIn(quarter);
  return {
    standing: rowOf('standing')[1]?.shown ?? '',
    ticked: done[input]?.value?.boolValue ?? false,
    correction: done[input - 1]?.value?.boolValue === true ? wordsAt('done') : null,
    figures: new Map(measures.map(({ id, kind }) => [id, meaningOf(rowOf(id)[input], kind)])),
    explanations: new Map(measures.flatMap(({ id, wide }) => (wide ? [] : [[id, wordsAt(id)] as const]))),
  };
};

/** `Ingediend; …` says that other figures than those that stand there count. */
const acknowledgement = /^Ingediend(?!;)/u;

/** The acknowledged hand-in: the figures beside the acknowledgement; null = none. */
export const acknowledgedIn = (form: SeenForm): SeenForm['figures'] | null =>
  acknowledgement.test(form.standing) ? form.figures : null;
