// Starts worker.ts from the sources, in a process and again in its thread. Plain JavaScript, since Node reads no
// TypeScript by itself: it teaches the thread to, through tsx (whose own `--import` hook leaves out threads).
import { register as registerRequire } from 'tsx/cjs/api';
import { register } from 'tsx/esm/api';

register();
// For what the host adapter loads by `require` when it is first needed.
registerRequire();
await import('./worker.ts');
