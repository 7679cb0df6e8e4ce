/** Resolves when it has left the process, so that whoever ends it afterwards cuts nothing off. */
export const print = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    // Whoever reads along (`| head`) may have seen enough.
    process.stdout.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EPIPE' ? resolve() : reject(error),
    );
    process.stdout.write(text, (error) => {
      if (!error) resolve();
    });
  });
