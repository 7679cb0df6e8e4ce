/** The limit of protobuf's parser, which Google uses; deeper JSON is rejected. */
export const jsonDepthMax = 100;

const codes = { quote: 34, backslash: 92, open: [91, 123], close: [93, 125] } as const;

/**
 * Whether lists and objects are nested deeper than Google reads. A recursive parser would run out
 * of stack.
 */
export const isTooDeep = (json: string): boolean => {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (inText) {
      if (code === codes.backslash) at += 1;
      else if (code === codes.quote) inText = false;
    } else if (code === codes.quote) inText = true;
    else if (code === codes.open[0] || code === codes.open[1]) {
      depth += 1;
      if (depth > jsonDepthMax) return true;
    } else if (code === codes.close[0] || code === codes.close[1]) depth -= 1;
  }
  return false;
};
