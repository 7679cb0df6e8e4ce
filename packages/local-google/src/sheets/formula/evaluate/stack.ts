import type { CellPlace } from './cell-source.ts';
import { keyOf } from './results.ts';
import type { CellRange } from './value.ts';

/** A cell that is being calculated. */
export interface Frame {
  /** undefined for what stands in no cell */
  place: CellPlace | undefined;
  key: string;
  precedents: CellRange[];
  volatile: boolean;
  cyclic: boolean;
}

/**
 * Thrown when formulas depend on each other too deeply for JavaScript's own stack; the named cell
 * must be calculated first.
 */
export class TooDeep extends Error {
  readonly place: CellPlace;
  constructor(place: CellPlace) {
    super(`formulas deeper than ${depthMax}`);
    this.place = place;
  }
}

/** Thrown when an array, asked whether it fills an empty cell, needs the very cell that reads that empty one. */
export class CircleThroughProbe extends Error {}

const depthMax = 100;
const probeKey = 'probe';

/** The cells that are being calculated, each because the one before it asked. */
export class Stack {
  #frames: Frame[] = [];

  enter(place: CellPlace | undefined): Frame {
    if (place && this.#frames.length >= depthMax) throw new TooDeep(place);
    const frame = { place, key: place ? keyOf(place) : '', precedents: [], volatile: false, cyclic: false };
    this.#frames.push(frame);
    return frame;
  }

  /** From here on it is only asked whether an array fills an empty cell: see CircleThroughProbe. Gives the depth. */
  enterProbe(): number {
    this.#frames.push({ place: undefined, key: probeKey, precedents: [], volatile: false, cyclic: false });
    return this.#frames.length - 1;
  }

  cutTo(depth: number): void {
    this.#frames.splice(depth);
  }

  /** The cell whose calculation began last. */
  get deepest(): CellPlace | undefined {
    return this.#frames.findLast(({ place }) => place)?.place;
  }

  leave(): void {
    this.#frames.pop();
  }

  clear(): void {
    this.#frames = [];
  }

  /** Whether the cell is being calculated. */
  holds(place: CellPlace): boolean {
    const key = keyOf(place);
    return this.#frames.some((frame) => frame.key === key);
  }

  /** If the cell is being calculated already, every cell from there on is part of a circle. */
  closesCircle(place: CellPlace): boolean {
    const key = keyOf(place);
    const at = this.#frames.findIndex((frame) => frame.key === key);
    if (at < 0) return false;
    if (this.#frames.slice(at).some((frame) => frame.key === probeKey)) throw new CircleThroughProbe();
    for (const frame of this.#frames.slice(at)) frame.cyclic = true;
    return true;
  }

  dependsOn(range: CellRange): void {
    this.#frames.at(-1)?.precedents.push(range);
  }

  markVolatile(): void {
    const frame = this.#frames.at(-1);
    if (frame) frame.volatile = true;
  }
}
