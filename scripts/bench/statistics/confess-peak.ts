import { peakMegabytes } from './peak.ts';

/** Imported into a program that is measured: has it say at its end what it took. */
process.on('exit', () => process.stderr.write(`peak ${peakMegabytes()} MB\n`));
