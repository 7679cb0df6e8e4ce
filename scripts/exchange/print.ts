let watched = false;

/** A reader such as `| head` may close the pipe early. That ends the command without an error. */
const endWhenNobodyReads = (): void => {
  if (watched) return;
  watched = true;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
};

/** Resolves once the text has left the process, so that `process.exit` cannot truncate it. */
export const print = (text: string): Promise<void> => {
  endWhenNobodyReads();
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
};
