import { readTyped } from '../../../sheets/values/typed.ts';
import { type Api, ApiFault } from '../api.ts';
import { judge, type Verdict } from '../editing/judge.ts';
import type { Cell, ExtendedValue, Validation } from '../google.ts';
import type { Place } from '../sheet/a1.ts';
import { cellAt, type Tab } from '../sheet/tab.ts';
import { texts } from '../texts.ts';
import { readShown } from './read.ts';

type JudgeCustom = typeof import('../editing/custom-rule.ts').judgeCustom;

/** The validation rules of the open workbook: judges values, and knows the choices of lists that stand in cells. */
export class Rules {
  readonly #api: Api;
  readonly #fileId: string;
  readonly #arrived: () => void;
  #lists = new Map<string, readonly string[] | undefined>();
  #verdicts = new WeakMap<Cell, Verdict>();
  #judgeCustom: JudgeCustom | undefined;
  locale = 'en_US';

  /** `arrived` is called when what was read makes earlier verdicts out of date. */
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
  verdictAt(tab: Tab, place: Place): Verdict {
    const cell = cellAt(tab, place);
    if (!cell?.dataValidation) return 'valid';
    const known = this.#verdicts.get(cell);
    if (known) return known;
    const verdict = this.#judge(tab, place, cell.effectiveValue ?? {}, cell.formattedValue ?? '');
    this.#verdicts.set(cell, verdict);
    return verdict;
  }

  /** Whether a cell rejects a typed text: its rule is strict and the text breaks it. */
  refuses(tab: Tab, place: Place, text: string): boolean {
    const isStrict = cellAt(tab, place)?.dataValidation?.strict === true;
    return isStrict && this.#judge(tab, place, this.read(text), text) === 'invalid';
  }

  #judge(tab: Tab, place: Place, value: ExtendedValue, text: string): Verdict {
    const rule = cellAt(tab, place)?.dataValidation ?? {};
    if (rule.condition?.type === 'CUSTOM_FORMULA' && text !== '') {
      const [formula = ''] = operandsOf(rule);
      const custom = { formula, tab, locale: this.locale, place, candidate: value };
      return this.#judgeCustom?.(custom) ?? 'unjudged';
    }
    const readNumber = (operand: string) => this.read(operand).numberValue ?? undefined;
    return judge(rule, { value, text }, readNumber, this.choicesOf(rule));
  }

  /** The choices of a list; undefined for other rules, and for a list in cells that is still to be read. */
  choicesOf(rule: Validation | null | undefined): readonly string[] | undefined {
    if (rule?.condition?.type === 'ONE_OF_LIST') return operandsOf(rule);
    return rule?.condition?.type === 'ONE_OF_RANGE' ? this.#lists.get(rangeOf(rule)) : undefined;
  }

  /** Gets what the rules of a tab need: the lists that stand in cells, and for formulas the part that calculates. */
  async prepare(tab: Tab): Promise<void> {
    const rules = tab.cells.flatMap((row) => (row ?? []).flatMap((cell) => cell?.dataValidation ?? []));
    const ofType = (type: string) => rules.filter((rule) => rule.condition?.type === type);
    const ranges = new Set(ofType('ONE_OF_RANGE').map(rangeOf));
    const needsFormulas = !this.#judgeCustom && ofType('CUSTOM_FORMULA').length > 0;
    if (ranges.size === 0 && !needsFormulas) return;
    if (needsFormulas) this.#judgeCustom = (await import('../editing/custom-rule.ts')).judgeCustom;
    this.#lists = new Map(
      await Promise.all([...ranges].map(async (range) => [range, await this.#readList(range)] as const)),
    );
    this.#verdicts = new WeakMap();
    this.#arrived();
  }

  /** A list whose cells are gone offers nothing and judges nothing. */
  async #readList(range: string): Promise<readonly string[] | undefined> {
    try {
      return await readShown(this.#api, this.#fileId, range);
    } catch (fault) {
      if (fault instanceof ApiFault && !fault.isPassing) return undefined;
      throw fault;
    }
  }
}

const operandsOf = (rule: Validation): string[] =>
  (rule.condition?.values ?? []).map((value) => value.userEnteredValue ?? '');

const rangeOf = (rule: Validation): string => (operandsOf(rule)[0] ?? '').replace(/^=/, '');

/** What a rule asks for, in words; the workbook's own message comes first. */
export function ruleText(rule: Validation | null | undefined): string {
  if (rule?.inputMessage) return rule.inputMessage;
  const [first = '', second = ''] = operandsOf(rule ?? {});
  const words = texts.rule[rule?.condition?.type ?? '']?.(first, second);
  return words ? texts.refusedHelp(words) : texts.doubted;
}
