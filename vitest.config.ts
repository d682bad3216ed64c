// One configuration for all suites: tests stand beside what they test as NAME.test.ts.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,backends,conformance,bench,reports}/**/*.test.ts'],
    // Threads share what is expensive to load; Typhon keeps no state that tests could leave to each other.
    pool: 'threads',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxConcurrency: 16,
  },
});
