import { readFileSync } from 'node:fs';

/**
 * The most memory that this process held since it began, in MB. What `getrusage` says of a child that was just started
 * includes what its parent held at that moment, so Linux is asked for the peak of the program itself.
 */
export const peakMegabytes = (): number => {
  const kilobytes =
    process.platform === 'linux'
      ? Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
      : Number.NaN;
  return (Number.isNaN(kilobytes) ? process.resourceUsage().maxRSS : kilobytes) / 1024;
};
