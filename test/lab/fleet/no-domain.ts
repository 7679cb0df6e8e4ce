/**
 * Replaces `node:domain` in an instance. Google's runner calls a function in a domain, whose hooks
 * slow down every await. Our handlers leave it at once (`functions/handlers/answer.ts`), so no
 * tested behaviour depends on it.
 */
export const create = () => ({
  on: () => {},
  run: (work: () => void) => work(),
});
