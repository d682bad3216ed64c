// A process of the pool: answers each program it is sent with its run, one after another.
//
// The main thread only passes messages on; programs run in a thread beside it, which alone can be given a large stack.
// A process around the thread is needed because V8 ends the whole process when memory runs out at a bad moment. Ctrl-C
// reaches the whole group of processes; what it means is decided by the one that people started.
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { CPYTHON, type Program } from './program.ts';

if (isMainThread) {
  const worker = new Worker(new URL(process.argv[1]!, 'file:'), {
    execArgv: [],
    resourceLimits: { stackSizeMb: 256, maxOldGenerationSizeMb: 2048 },
  });
  process.on('SIGINT', () => {});
  process.on('message', program => worker.postMessage(program));
  process.on('disconnect', () => process.exit());
  worker.on('message', answer => process.send!(answer));
  worker.on('error', error => {
    process.stderr.write(`${error.message}\n`);
    process.exit(70);
  });
} else {
  const { runHere } = await import('./run-here.ts');
  const { runOnCpython } = await import('./run-on-cpython.ts');
  parentPort!.on('message', (program: Program) => {
    parentPort!.postMessage(program.backend === CPYTHON ? runOnCpython(program) : runHere(program));
  });
  parentPort!.postMessage('ready');
}
