import { RE2JS, RE2JSException } from 're2js';
import { charactersMax, spend } from './limit.ts';

/** One match: the whole and its groups, null where a group took no part; from where to where in the text. */
export interface Match {
  readonly groups: readonly (string | null)[];
  readonly start: number;
  readonly end: number;
}

export interface Flags {
  readonly ignoreCase?: boolean;
}

const patternsMax = 500;
const compiled = new Map<string, RE2JS | undefined>();

/**
 * A regular expression in RE2's syntax, which is Google's. Its engine takes time in proportion to the text, where
 * JavaScript's own may take for ever. Undefined when it is none.
 */
export const patternOf = (source: string, { ignoreCase = false }: Flags = {}): Pattern | undefined => {
  const key = `${ignoreCase ? 'i' : ''} ${source}`;
  if (!compiled.has(key)) {
    if (compiled.size >= patternsMax) compiled.clear();
    compiled.set(key, compile(source, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0));
  }
  const found = compiled.get(key);
  return found && new Pattern(found);
};

/** As a pattern, the text that it is. */
export const quoted = (text: string): string => RE2JS.quote(text);

/** What may go on without end within a pattern. */
const repeats = /[*+]|\{\d+,\}/;

const compile = (source: string, flags: number): RE2JS | undefined => {
  spend(source.length);
  try {
    return RE2JS.compile(source, flags);
  } catch (problem) {
    if (problem instanceof RE2JSException) return undefined;
    throw problem;
  }
};

/** A replacement in which `$1` stands for a group and `$0` for the whole match. */
export const withGroups =
  (fresh: string) =>
  ({ groups }: Match): string =>
    fresh.replace(/\$(\d)/g, (all, digit: string) =>
      Number(digit) < groups.length ? (groups[Number(digit)] ?? '') : all,
    );

export class Pattern {
  readonly #engine: RE2JS;
  /** How far behind a match the engine may look before it knows that it is one. */
  readonly #lookahead: number;

  constructor(engine: RE2JS) {
    this.#engine = engine;
    this.#lookahead = repeats.test(engine.pattern()) ? Number.POSITIVE_INFINITY : engine.programSize();
  }

  /** Whether it is found anywhere in the text. */
  test(text: string): boolean {
    this.#spend(text.length);
    return this.#engine.matcher(text).find();
  }

  /** Whether the whole text is a match. */
  fits(text: string): boolean {
    this.#spend(text.length);
    return this.#engine.matches(text);
  }

  /** The matches from left to right. */
  *matches(text: string): Generator<Match> {
    const matcher = this.#engine.matcher(text);
    this.#spend(text.length);
    while (matcher.find()) {
      const groups = Array.from({ length: this.#engine.groupCount() + 1 }, (_, at) => matcher.group(at));
      const [start, end] = [matcher.start(), matcher.end()];
      yield { groups, start, end };
      this.#spend(Math.min(text.length - end, this.#lookahead));
    }
  }

  /** Replaces every match; null when the result is longer than a cell. */
  replaceAll(text: string, insert: (match: Match) => string): string | null {
    let [result, from] = ['', 0];
    for (const match of this.matches(text)) {
      result += text.slice(from, match.start) + insert(match);
      from = match.end;
      if (result.length > charactersMax) return null;
    }
    const whole = result + text.slice(from);
    return whole.length > charactersMax ? null : whole;
  }

  #spend(length: number): void {
    spend(1 + (this.#engine.programSize() * length) / 2);
  }
}
