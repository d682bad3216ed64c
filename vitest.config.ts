// Two projects: tests stand beside what they test as NAME.test.ts; and every conformance case is a test file of its own.
import { defineConfig } from 'vitest/config';
import { caseFiles, caseGlobs, helperGlobs } from './conformance/case-files.ts';

const shared = {
  // Threads share what is expensive to load; Typhon keeps no state that tests could leave to each other.
  pool: 'threads',
  testTimeout: 60_000,
  hookTimeout: 60_000,
  maxConcurrency: 16,
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: { ...shared, name: 'unit', include: ['{src,backends,conformance,bench,reports}/**/*.test.ts'] },
      },
      {
        plugins: [caseFiles(import.meta.dirname)],
        test: {
          ...shared,
          name: 'cases',
          include: caseGlobs,
          exclude: helperGlobs,
          // Cases run in processes of their own; their test files have nothing to keep apart.
          isolate: false,
        },
      },
    ],
  },
});
