import { readTyped } from '../../../sheets/values/typed.ts';
import type { Api } from '../api.ts';
import { judge, type Verdict } from '../editing/judge.ts';
import type { Cell, ExtendedValue, Validation } from '../google.ts';
import { texts } from '../texts.ts';
import { readShown } from './write.ts';

/** The validation rules of the open workbook: judges values, and knows the choices of lists that stand in cells. */
export class Rules {
  readonly #api: Api;
  readonly #fileId: string;
  readonly #arrived: () => void;
  #lists = new Map<string, readonly string[]>();
  #verdicts = new WeakMap<Cell, Verdict>();
  locale = 'en_US';

  constructor(api: Api, fileId: string, arrived: () => void) {
    this.#api = api;
    this.#fileId = fileId;
    this.#arrived = arrived;
  }

  /** How Google would read a typed text in this workbook. */
  read(text: string): ExtendedValue {
    return readTyped(text, this.locale).value;
  }

  /** Judges what stands in a cell; the answer is kept for as long as the cell is the same. */
  verdictOn(cell: Cell | undefined): Verdict {
    const rule = cell?.dataValidation;
    if (!cell || !rule) return 'valid';
    const known = this.#verdicts.get(cell);
    if (known) return known;
    const verdict = this.#judge(rule, cell.effectiveValue ?? {}, cell.formattedValue ?? '');
    this.#verdicts.set(cell, verdict);
    return verdict;
  }

  verdictOnTyped(rule: Validation, text: string): Verdict {
    return this.#judge(rule, this.read(text), text);
  }

  #judge(rule: Validation, value: ExtendedValue, text: string): Verdict {
    const readNumber = (operand: string) => this.read(operand).numberValue ?? undefined;
    return judge(rule, { value, text }, readNumber, this.choicesOf(rule));
  }

  /** The choices of a list; undefined for other rules, and for a list in cells that is still to be read. */
  choicesOf(rule: Validation | null | undefined): readonly string[] | undefined {
    const values = (rule?.condition?.values ?? []).map((value) => value.userEnteredValue ?? '');
    if (rule?.condition?.type === 'ONE_OF_LIST') return values;
    if (rule?.condition?.type !== 'ONE_OF_RANGE') return undefined;
    return this.#lists.get(rangeOf(values));
  }

  /** Reads the lists that stand in cells, for the rules that are in sight. */
  async readLists(cells: Iterable<Cell | undefined>): Promise<void> {
    const ranges = new Set<string>();
    for (const cell of cells) {
      const condition = cell?.dataValidation?.condition;
      if (condition?.type === 'ONE_OF_RANGE')
        ranges.add(rangeOf((condition.values ?? []).map((v) => v.userEnteredValue ?? '')));
    }
    if (ranges.size === 0) return;
    const read = await Promise.all(
      [...ranges].map(async (range) => [range, await readShown(this.#api, this.#fileId, range)] as const),
    );
    this.#lists = new Map(read);
    this.#verdicts = new WeakMap();
    this.#arrived();
  }
}

const rangeOf = (values: string[]): string => (values[0] ?? '').replace(/^=/, '');

/** What a rule asks for, in words; the workbook's own message comes first. */
export function ruleText(rule: Validation): string {
  if (rule.inputMessage) return rule.inputMessage;
  const [first = '', second = ''] = (rule.condition?.values ?? []).map((value) => value.userEnteredValue ?? '');
  const words = texts.rule[rule.condition?.type ?? '']?.(first, second);
  return words ? texts.refusedHelp(words) : texts.doubted;
}
