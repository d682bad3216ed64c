// What --peers understands; nothing is started or installed.

import { expect, test } from 'vitest';
import { ADAPTER_NAMES } from './adapters.ts';
import { PeerProblem, parsePeer, splitPeers } from './peers.ts';

test('names stand side by side, a command alone or at their end', () => {
  const command = 'a=python3 -c "1,2" {file}';
  expect(splitPeers(['skulpt,pypy3', command, 'python3'])).toEqual(['skulpt', 'pypy3', command, 'python3']);
  expect(splitPeers([`brython,python3.13,${command}`])).toEqual(['brython', 'python3.13', command]);
});

test.each(ADAPTER_NAMES)('%s is run by an adapter in a Node of its own', name => {
  const { command } = parsePeer(name);
  expect(command[0]).toBe(process.execPath);
  expect(command.at(-3)).toBe(name);
  expect(command.at(-1)).toBe('{file}');
});

test('interpreters and commands are taken as they are', () => {
  const abilities = { hasCompile: true, hasInput: true };
  expect(parsePeer('python3.13')).toEqual({ name: 'python3.13', command: ['python3.13', '{file}'], ...abilities });
  expect(parsePeer('/opt/pypy3 -I {file}').name).toBe('pypy3');
  expect(parsePeer('mine=python3 -I {file}').name).toBe('mine');
});

test('what is no peer is told in one line', () => {
  for (const text of ['nosuch', 'mine=python3', ' ']) expect(() => parsePeer(text)).toThrow(PeerProblem);
});
