import type { Standing } from '../example/steps.ts';

const width = 30;

const barOf = (share: number): string => '█'.repeat(Math.round(share * width)).padEnd(width, '░');

const left = (seconds: number): string => `${Math.ceil(seconds)} s left`;

/**
 * Tells how a start proceeds. On a terminal the last line is a bar that moves with the time left;
 * elsewhere only the lines are printed.
 */
export interface Teller {
  /** A line that stays, with the seconds since the start. */
  line(text: string): void;
  /** The bar; elsewhere than on a terminal nothing. */
  bar(text: string, standing: Standing): void;
  /** A text without the time. The bar is gone. */
  text(text: string): void;
}

export const teller = (out: NodeJS.WriteStream = process.stdout): Teller => {
  const began = performance.now();
  const clearLine = out.isTTY ? '\r\x1b[2K' : '';
  const text = (words: string): void => void out.write(`${clearLine}${words}\n`);
  return {
    text,
    line: (words) => text(`${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s  ${words}`),
    bar: (words, { share, secondsLeft }) => {
      if (!out.isTTY) return;
      const line = `${barOf(share)} ${String(Math.round(share * 100)).padStart(3)} %  ${left(secondsLeft)}  ${words}`;
      out.write(`${clearLine}${line.slice(0, out.columns - 1)}`);
    },
  };
};
