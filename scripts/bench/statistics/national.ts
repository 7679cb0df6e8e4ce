import type { Finding } from './run.ts';
export const nationalFindings = async (): Promise<Finding[]> => [];
