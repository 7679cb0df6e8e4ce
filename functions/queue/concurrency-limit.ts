/** Work that goes on side by side, at most `width` pieces at once. */
export interface Lanes {
  /** How many are at work. */
  underWay(): number;
  start(work: () => Promise<void>): void;
  /** Resolves when there is room for one more. Rejects when one has failed. */
  free(): Promise<void>;
  /** Resolves when one of those at work has ended, well or not. */
  oneEnded(): Promise<void>;
  /** Resolves when all have ended; rejects with the first fault, after all have ended. */
  end(): Promise<void>;
}

export const openLanes = (width: number): Lanes => {
  const going = new Set<Promise<void>>();
  const faults: unknown[] = [];
  const oneEnded = () => Promise.race(going);
  const failWithFirst = (): void => {
    if (faults.length > 0) throw faults[0];
  };
  return {
    underWay: () => going.size,
    start: (work) => {
      const piece: Promise<void> = work()
        .catch((error: unknown) => {
          faults.push(error);
        })
        .finally(() => going.delete(piece));
      going.add(piece);
    },
    free: async () => {
      while (going.size >= width) await oneEnded();
      failWithFirst();
    },
    oneEnded,
    end: async () => {
      while (going.size > 0) await oneEnded();
      failWithFirst();
    },
  };
};
