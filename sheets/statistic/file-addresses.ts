import { isQuarter } from '../../domain/calendar/quarter.ts';
import type { Level } from './charts/files.ts';

/**
 * Where the board's files are, without a trailing slash, and the folder of the files that name
 * libraries.
 */
export interface FilesAddress {
  readonly address: string;
  readonly boardFolder: string;
}

/**
 * The address of a file: `openbaar/2026-Q1/grafiek-….png`. These words never change, because people
 * use the addresses in slides.
 */
export const levelFolder = (level: Level, boardFolder: string): string =>
  level === 'public' ? 'openbaar' : boardFolder;

/** The folder of the newest quarter, or of the newest year. */
export const latestFolder = (period: string): string => (isQuarter(period) ? 'laatste' : 'laatste-jaar');

/** The folder of an edition. It is never written again once the edition is adopted. */
export const editionFolder = (edition: number): string => `uitgave-${edition}`;

/** The report of a quarter. */
export const reportFile = 'kwartaalbericht.pdf';

/** The address of a file of a period's newest edition. */
export const fileAddress = (files: FilesAddress, level: Level, period: string, name: string): string =>
  `${files.address}/${levelFolder(level, files.boardFolder)}/${period}/${name}`;
