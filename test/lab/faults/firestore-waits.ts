import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

const own = 'exports.delayExecution = setTimeout;';
const ours = `exports.delayExecution = require(${JSON.stringify(`${import.meta.dirname}/firestore-delay.ts`)}).delay;`;

/** Google's client of Firestore waits for up to a minute before it tries again, by the machine's clock: here by ours. */
export const waitsByOurClock: Plugin = {
  name: 'waits-by-our-clock',
  setup: ({ onLoad }) => {
    onLoad({ filter: /@google-cloud\/firestore\/build\/src\/backoff\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!source.includes(own)) throw new Error(`${path} waits in another way than it did`);
      return { contents: source.replace(own, ours) };
    });
  },
};
