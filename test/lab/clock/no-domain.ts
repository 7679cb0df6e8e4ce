/**
 * In place of `node:domain` in an instance. Google's runner calls a function in a domain, by whose hooks every await costs
 * something; ours leave it at once (`functions/handlers/answer.ts`), so nothing that is tried here hangs on it.
 */
export const create = () => ({
  on: () => {},
  run: (work: () => void) => work(),
});
