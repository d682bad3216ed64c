// A thread of the pool: answers each program it is sent with its run, one after another.
import { parentPort } from 'node:worker_threads';
import type { Program } from './program.ts';
import { runHere } from './run-here.ts';

parentPort!.on('message', (program: Program) => parentPort!.postMessage(runHere(program)));
parentPort!.postMessage('ready');
