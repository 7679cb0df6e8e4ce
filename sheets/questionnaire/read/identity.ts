import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { isSumOfOurs } from '../../../domain/measures/own-sum.ts';
import { totals } from '../../../domain/measures/relations.ts';
import { folded, trimmed } from '../../../domain/submissions/typed-text.ts';
import { cellAt, plainValue, type Tab, textAt } from '../../grid/tab.ts';
import { type LayoutRow, layoutRows, type RowCode } from '../layout.ts';
import { wordsFor } from '../measure-words.ts';
import { columnTexts, headingTexts, moreTexts, subheadingTexts, topTexts, totalTexts } from '../page/texts.ts';
import type { Columns } from '../places.ts';
import { checkedValue, typedOf } from './cell-text.ts';

/*
 * Identifies the rows. A row is identified by its hidden code, its label and its formula of
 * *Controle*, which contains the row's explanation. Sorting, pasting and inserting can separate
 * these. A row is accepted only if what is left agrees; otherwise the check asks about its figure.
 */

/**
 * The evidence for a claim: code and label agree; two of the three signs agree; only one is there.
 */
type Strength = 'full' | 'strong' | 'weak';

interface Claim {
  readonly row: number;
  readonly code: RowCode;
  readonly strength: Strength | 'moved' | 'disputed';
  /** The row's code when it is identified by its label; the row's label otherwise. */
  readonly otherwise?: RowCode;
}

interface Identified {
  /** Every candidate row for a code, the most certain first. */
  readonly rows: ReadonlyMap<RowCode, readonly number[]>;
  /**
   * Rows with another row's label. Only the library knows to which of the two the figure belongs.
   */
  readonly disputed: ReadonlySet<number>;
  /** Rows that were identified. */
  readonly taken: ReadonlySet<number>;
}

const labelsOf = (row: LayoutRow): readonly string[] => {
  switch (row.kind) {
    case 'figure':
    case 'text':
      return [wordsFor(row.measure.id).label];
    case 'total':
      return [totalTexts[row.code].label];
    case 'heading':
      return [headingTexts[row.code]];
    case 'more':
      return [moreTexts[row.code]];
    case 'subheading':
      return [subheadingTexts[row.code]];
    case 'top':
      if (row.code === 'standing') return [topTexts.standing];
      return row.code === 'done' ? [topTexts.done, topTexts.correction] : [];
  }
};

/** The text that only this row's *Controle* contains. */
const sayingOf = (row: LayoutRow): string | undefined => {
  if (row.kind === 'total') return `Aanpassen: ${totalTexts[row.code].verb}`;
  return row.kind === 'figure' ? wordsFor(row.measure.id).explanation.replaceAll('"', '""') : undefined;
};

/** Leaves out texts that occur in more than one row. */
const unique = (pairs: readonly (readonly [string, RowCode])[]): ReadonlyMap<string, RowCode> => {
  const times = new Map<string, number>();
  for (const [text] of pairs) times.set(text, (times.get(text) ?? 0) + 1);
  return new Map(pairs.filter(([text]) => times.get(text) === 1));
};

interface Words {
  readonly codes: ReadonlySet<string>;
  readonly labels: ReadonlyMap<string, RowCode>;
  readonly sayings: ReadonlyMap<string, RowCode>;
}

const wordsOf = (layout: readonly LayoutRow[]): Words => ({
  codes: new Set(layout.map(({ code }) => code)),
  labels: unique(layout.flatMap((row) => labelsOf(row).map((label) => [folded(label), row.code] as const))),
  sayings: unique(layout.flatMap((row) => [sayingOf(row) ?? []].flat().map((text) => [text, row.code] as const))),
});

interface Evidence {
  readonly row: number;
  readonly code?: RowCode | undefined;
  readonly label?: RowCode | undefined;
  readonly saying?: RowCode | undefined;
}

const evidenceAt = (tab: Tab, row: number, columns: Columns, words: Words): Evidence => {
  const written = textAt(tab, row, columns.code);
  const code = words.codes.has(written) ? (written as RowCode) : undefined;
  const [first = ''] = textAt(tab, row, columns.label).split('\n');
  const label = words.labels.get(folded(first));
  if (code !== undefined && code === label) return { row, code, label };
  const formula = cellAt(tab, row, columns.verdict).entered?.formulaValue ?? '';
  const said = formula === '' ? undefined : [...words.sayings].find(([text]) => formula.includes(`"${text}`));
  return { row, code, label, saying: said?.[1] };
};

/** Identifies figures by the value last checked beside each code. */
class Seen {
  readonly #tab: Tab;
  readonly #columns: Columns;
  readonly #rows: ReadonlyMap<RowCode, number>;

  constructor(tab: Tab, columns: Columns, evidence: readonly Evidence[]) {
    this.#tab = tab;
    this.#columns = columns;
    this.#rows = new Map(evidence.flatMap(({ code, row }) => (code ? [[code, row] as const] : [])));
  }

  isEmpty(row: number): boolean {
    return trimmed(typedOf(cellAt(this.#tab, row, this.#columns.input))) === '';
  }

  /** Whether our sum moved along with its label. */
  isOwnSum(row: number, code: RowCode): boolean {
    const isTotal = totals.some(({ id }) => id === code);
    return isTotal && cellAt(this.#tab, row, this.#columns.input).entered?.formulaValue !== undefined;
  }

  /** Whether the row holds a sum of ours, in any place, and so no figure that a person typed. */
  holdsSum(row: number): boolean {
    return isSumOfOurs(cellAt(this.#tab, row, this.#columns.input).entered?.formulaValue ?? '');
  }

  /** Whether the figure in this row is the one last checked beside that code. */
  isOf(row: number, code: RowCode): boolean {
    const seen = plainValue(cellAt(this.#tab, this.#rows.get(code) ?? -1, this.#columns.checked));
    return seen !== undefined && seen === checkedValue(cellAt(this.#tab, row, this.#columns.input));
  }
}

const claimOf = ({ row, code, label, saying }: Evidence, seen: Seen): Claim | undefined => {
  const claim = (of: RowCode, strength: Claim['strength']): Claim => {
    const otherwise = of === code ? label : code;
    return { row, code: of, strength, ...(otherwise && otherwise !== of && { otherwise }) };
  };
  if (code === undefined) {
    const known = label ?? saying;
    return known && claim(known, label === saying ? 'strong' : 'weak');
  }
  if (label === code) return claim(code, 'full');
  if (label === undefined) {
    if (saying === undefined || saying === code) return claim(code, saying ? 'strong' : 'weak');
    return claim(code, seen.isEmpty(row) ? 'weak' : 'disputed');
  }
  const movedAlong = saying === label || (seen.isOf(row, label) && !seen.isOf(row, code)) || seen.isOwnSum(row, label);
  if (movedAlong) return claim(label, 'moved');
  const stayed = saying === code && seen.isOf(row, code) && !seen.isOf(row, label);
  if (stayed || seen.isEmpty(row)) return claim(code, 'weak');
  return claim(code, 'disputed');
};

/** Rows without a figure. Nothing is lost if they are misidentified, so weak evidence suffices. */
const unread = (layout: readonly LayoutRow[]): ReadonlySet<RowCode> =>
  new Set(layout.filter(({ kind }) => kind !== 'figure' && kind !== 'total').map(({ code }) => code));

const certainty = { full: 0, moved: 1, strong: 2, disputed: 3, weak: 4 } as const;

/**
 * A row that moved with its label is what the label says, unless another row claims that too.
 * Sorting between our read and our write leaves a sum and a code of ours in the wrong row. If that
 * code is fully claimed by another row, and no row claims this label, the label is right. The row
 * holds no typed figure that could be misattributed.
 */
const settled = (claims: readonly Claim[], seen: Seen): Claim[] =>
  claims.map((claim) => {
    const { row, code, strength, otherwise } = claim;
    if (!otherwise) return claim;
    const rivals = claims.filter((one) => one !== claim && one.code === code);
    if (strength === 'moved') {
      const isRivalled = rivals.some((one) => one.strength === 'full' || one.strength === 'moved');
      return isRivalled ? { row, code: otherwise, strength: 'disputed' } : claim;
    }
    if (!seen.holdsSum(row)) return claim;
    const isTaken = rivals.some((one) => one.strength === 'full');
    return isTaken && claims.every((one) => one.code !== otherwise)
      ? { row, code: otherwise, strength: 'moved', otherwise: code }
      : claim;
  });

const rowsOf = (claims: readonly Claim[]): ReadonlyMap<RowCode, readonly number[]> => {
  const rows = new Map<RowCode, number[]>();
  const surest = [...claims].sort((one, other) => certainty[one.strength] - certainty[other.strength]);
  for (const { code, row } of surest) rows.set(code, [...(rows.get(code) ?? []), row]);
  return rows;
};

/** Identifies every row of a tab. */
export const identify = (tab: Tab, layout: readonly LayoutRow[], columns: Columns): Identified => {
  const words = wordsOf(layout);
  const evidence = tab.rows.map((_, row) => evidenceAt(tab, row, columns, words));
  const seen = new Seen(tab, columns, evidence);
  const plain = unread(layout);
  const claims = settled(
    evidence.flatMap((one): Claim[] => {
      const { row, code, label } = one;
      if (label !== undefined && plain.has(label) && label !== code) {
        return [{ row, code: label, strength: 'moved', ...(code && { otherwise: code }) }];
      }
      if (code !== undefined && plain.has(code) && label === undefined) return [{ row, code, strength: 'strong' }];
      return [claimOf(one, seen) ?? []].flat();
    }),
    seen,
  );
  return {
    rows: rowsOf(claims),
    disputed: new Set(claims.filter(({ strength }) => strength === 'disputed').map(({ row }) => row)),
    taken: new Set(claims.map(({ row }) => row)),
  };
};

/** All our texts in a tab: labels, heads and codes. */
export const ownTexts = (quarter: Quarter): ReadonlySet<string> => {
  const layout = layoutRows(quarter);
  return new Set([...layout.flatMap((row) => [row.code, ...labelsOf(row)]), ...Object.values(columnTexts)]);
};
