let watched = false;

/** Whoever reads along (`| head`) may have seen enough: that ends the command, and is no fault. */
const endWhenNobodyReads = (): void => {
  if (watched) return;
  watched = true;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
};

/** Resolves when it has left the process, so that whoever ends it afterwards cuts nothing off. */
export const print = (text: string): Promise<void> => {
  endWhenNobodyReads();
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
};
