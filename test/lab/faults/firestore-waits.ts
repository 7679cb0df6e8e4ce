import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

const own = 'exports.delayExecution = setTimeout;';
const ours = `exports.delayExecution = require(${JSON.stringify(`${import.meta.dirname}/firestore-delay.ts`)}).delay;`;

/** Makes Firestore's client wait by the simulated clock. It backs off for up to a minute of machine time. */
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
