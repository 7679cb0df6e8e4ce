const width = 30;
const millisecondsBetween = 100;

/**
 * A progress bar on a terminal; elsewhere one line per quarter of the work. Goes to stderr, so that
 * a pipe receives only the result.
 */
export const progressBar = (what: string): ((done: number, of: number) => void) => {
  let shownAt = 0;
  let quarters = 0;
  return (done, of) => {
    const share = of === 0 ? 1 : done / of;
    if (process.stderr.isTTY) {
      if (done < of && performance.now() - shownAt < millisecondsBetween) return;
      shownAt = performance.now();
      const bar = '█'.repeat(Math.round(share * width)).padEnd(width, '░');
      process.stderr.write(`\r${what} ${bar} ${Math.floor(share * 100)} %${done === of ? '\n' : ''}`);
      return;
    }
    if (Math.floor(share * 4) === quarters) return;
    quarters = Math.floor(share * 4);
    process.stderr.write(`${what} ${Math.floor(share * 100)} %\n`);
  };
};
