/** Google's errors spell names as protobuf does. */
const snakes = new Map<string, string>();

export const snake = (name: string): string => {
  let known = snakes.get(name);
  if (known === undefined) {
    known = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    snakes.set(name, known);
  }
  return known;
};
export const camel = (name: string): string =>
  name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
