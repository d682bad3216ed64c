// Starts worker.ts from the sources. Plain JavaScript, since Node reads no TypeScript by itself: it teaches this thread
// to, through tsx. (tsx's own `--import` hook leaves threads to the main thread, which under vitest knows no tsx.)
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
