/** A random generator with a fixed seed (mulberry32). */
export interface Dice {
  /** An integer from 0 up to, not including, `sides`. */
  roll(sides: number): number;
  chance(probability: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
  /** Picks one, with chances in proportion to weight. */
  weigh<Value extends { readonly weight: number }>(values: readonly Value[]): Value;
}

export const diceOf = (seed: number): Dice => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const roll = (sides: number): number => Math.floor(next() * sides);
  const pick = <Value>(values: readonly Value[]): Value => {
    if (values.length === 0) throw new Error('nothing to pick from');
    return values[roll(values.length)] as Value;
  };
  return {
    roll,
    chance: (probability) => next() < probability,
    pick,
    weigh: (values) => pick(values.flatMap((value) => Array.from({ length: value.weight }, () => value))),
  };
};
