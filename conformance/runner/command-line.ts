// Runs a program with any command line, in a group of processes of its own: what hangs is ended with all it has started,
// and Ctrl-C on the terminal does not reach it before us.
import { spawn } from 'node:child_process';
import type { Program, ProgramRun } from './program.ts';

/** What a program prints beyond this many characters is cut, and the program ended. */
const MOST_OUTPUT = 10_000_000;

/** `command`: its words; `{file}` in them stands for the program's path. Arguments follow at the end. */
export function runCommandLine(command: readonly string[], program: Omit<Program, 'backend'>): Promise<ProgramRun> {
  const { filename, args, stdin, limits } = program;
  const [name, ...words] = command.map(word => word.replaceAll('{file}', filename));
  const start = performance.now();
  return new Promise(resolve => {
    const child = spawn(name!, [...words, ...args], { detached: true, stdio: 'pipe' });
    const text = { stdout: '', stderr: '' };
    let ending: 'end' | 'timeout' | 'limit' = 'end';
    let detail = '';
    const stop = (why: 'timeout' | 'limit', words: string): void => {
      [ending, detail] = [why, words];
      try {
        process.kill(-child.pid!, 'SIGKILL');
      } catch {
        child.kill('SIGKILL');
      }
    };
    const seconds = limits.seconds ?? 10;
    const timer = setTimeout(() => stop('timeout', `no end within ${seconds} s`), seconds * 1000);
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (piece: string) => {
        text[stream] += piece;
        if (text[stream].length > MOST_OUTPUT && ending === 'end') stop('limit', 'too much output');
      });
    }
    const ended = (status: number, words = detail): void => {
      clearTimeout(timer);
      resolve({ ...text, status, ending, detail: words, milliseconds: performance.now() - start });
    };
    child.on('error', error => ended(127, error.message));
    child.on('close', (status, signal) => {
      if (signal !== null && ending === 'end') text.stderr += `ended by ${signal}\n`;
      ended(status ?? 128);
    });
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
  });
}
