import type { Clock } from '../../../functions/clock.ts';

let sleep: Clock['sleep'] | undefined;

/** Makes Firestore's client wait by this clock from now on. */
export const delayBy = (clock: Clock): void => {
  sleep = clock.sleep;
};

/** Replaces `setTimeout`. The client also "waits" 0 ms before each call, which needs no simulated clock. */
export const delay = (go: () => void, milliseconds: number): void => {
  if (milliseconds === 0 || !sleep) setTimeout(go, milliseconds);
  else void sleep(milliseconds).then(go);
};
