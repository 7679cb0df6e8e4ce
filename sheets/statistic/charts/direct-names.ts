/** Where two lines can be named directly, which spares the reader a legend. */

export type LineId = 'filled' | 'received';

export interface NamedPoint {
  readonly value: number | null;
  /** Whether the name may be written at this point. */
  readonly nameable: boolean;
}

interface NameSpot {
  readonly at: number;
  readonly placement: 'ABOVE' | 'BELOW';
}

type Line = readonly NamedPoint[];

/**
 * The space that a name needs between the lines and above the axis, as fractions of the highest
 * value.
 */
const betweenMin = 0.08;
const aboveAxisMin = 0.12;

const valuesOf = (line: Line): readonly number[] => line.flatMap(({ value }) => value ?? []);

/**
 * The name stands above a peak or below a dip, where its line bends away from it, clear of the
 * axis. The last point already carries its figure.
 */
const spotOf = (line: Line, placement: NameSpot['placement']): NameSpot | undefined => {
  const sign = placement === 'ABOVE' ? 1 : -1;
  const height = (at: number): number => sign * (line[at]?.value ?? Number.NEGATIVE_INFINITY * sign);
  const isDrawn = ({ value }: NamedPoint): boolean => value !== null;
  const [first, last] = [line.findIndex(isDrawn), line.findLastIndex(isDrawn)];
  const candidates = line.flatMap((point, at) =>
    isDrawn(point) && point.nameable && (at !== last || first === last) ? [at] : [],
  );
  const bends = candidates.filter(
    (at) => at > first && at > 1 && height(at) >= height(at - 1) && height(at) >= height(at + 1),
  );
  const [best] = (bends.length > 0 ? bends : candidates).toSorted((one, other) => height(other) - height(one));
  return best === undefined ? undefined : { at: best, placement };
};

/**
 * The places of both names; null if the lines cross, or run too close to each other or to the axis.
 * Then a legend names them.
 */
export const directNames = (filled: Line, received: Line): Readonly<Partial<Record<LineId, NameSpot>>> | null => {
  const highest = Math.max(0, ...valuesOf(filled), ...valuesOf(received));
  const gaps = filled.flatMap(({ value }, at) => {
    const other = received[at]?.value ?? null;
    return value === null || other === null ? [] : [(value - other) / highest];
  });
  const isAbove = gaps.every((gap) => gap >= betweenMin);
  const isBelow = gaps.every((gap) => gap <= -betweenMin);
  if (!isAbove && !isBelow) return null;
  const [upper, lower] = isAbove ? [filled, received] : [received, filled];
  if (valuesOf(lower).length > 0 && Math.min(...valuesOf(lower)) < aboveAxisMin * highest) return null;
  const [above, below] = [spotOf(upper, 'ABOVE'), spotOf(lower, 'BELOW')];
  const [ofFilled, ofReceived] = isAbove ? [above, below] : [below, above];
  return { ...(ofFilled && { filled: ofFilled }), ...(ofReceived && { received: ofReceived }) };
};
