import type { Clock } from '../../../functions/clock.ts';

let sleep: Clock['sleep'] | undefined;

/** From now on the client of Firestore waits by this clock. */
export const delayBy = (clock: Clock): void => {
  sleep = clock.sleep;
};

/** As `setTimeout`. Before each call the client waits for nothing, which no clock has to be told. */
export const delay = (go: () => void, milliseconds: number): void => {
  if (milliseconds === 0 || !sleep) setTimeout(go, milliseconds);
  else void sleep(milliseconds).then(go);
};
