import { createServer } from 'node:net';

const isFree = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => server.close(() => resolve()));
  });

/**
 * Checked before anything is created or cleared: the page's port and the next three.
 * @throws EADDRINUSE
 */
export const refusePortInUse = async (port: number): Promise<void> => {
  if (port === 0) return;
  for (const one of [port, port + 1, port + 2, port + 3]) await isFree(one);
};
