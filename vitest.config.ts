import { defineConfig } from 'vitest/config';
import { testTimeoutMilliseconds } from './test/lab/eventually.ts';

const project = (name: string, include: string[], testTimeout: number, globalSetup: string[] = []) => ({
  test: {
    name,
    include,
    testTimeout,
    globalSetup,
    hookTimeout: 240_000,
    expect: { poll: { timeout: testTimeoutMilliseconds } },
  },
});

export default defineConfig({
  test: {
    projects: [
      project(
        'unit',
        ['test/{domain,functions,lab,scripts,sheets}/**/*.test.ts', 'test/*.test.ts', 'packages/*/test/**/*.test.ts'],
        60_000,
      ),
      project('contract', ['test/contract/**/*.test.ts'], 120_000),
      project('flow', ['test/flow/**/*.test.ts'], 240_000),
      project('browser', ['test/browser/**/*.test.ts'], 240_000, ['test/browser/unpack.ts']),
    ],
  },
});
