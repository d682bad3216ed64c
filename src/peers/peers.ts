// Other Pythons to stand beside: for `bench --peers` and `conformance --peers`.
//
// A peer is a command that runs one file. Four are known by name and come as npm packages; they are run by an adapter
// each (src/peers/NAME.ts) in a process of their own, and are installed into a cache folder when first asked for, so
// that no user of Typhon carries them. Anything else is a command of the machine: `pypy3`, `python3.13` or
// `NAME=COMMAND {file}`.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fromSources, packageRoot } from '../../conformance/places.ts';
import { ADAPTER_NAMES, ADAPTERS, type AdapterName } from './adapters.ts';

export interface Peer {
  readonly name: string;
  /** Words of the command; `{file}` stands for the program's path. */
  readonly command: readonly string[];
  /** Has it `compile` and `exec`, and `time.perf_counter`? Else a program must be put together as text. */
  readonly hasCompile: boolean;
  /** Can it wait for a line of its standard input? Then its iterations can take turns with others'. */
  readonly hasInput: boolean;
}

/** What was asked for is not a peer, or cannot be had here: one line for the user. */
export class PeerProblem extends Error {}

/** The words of one or several --peers: names side by side with commas, and at the end of them perhaps a command. */
export function splitPeers(words: readonly string[]): string[] {
  return words.flatMap(word => {
    const parts = word.split(',');
    // A command may have commas of its own, so that only names are taken off its front.
    const command = parts.findIndex(part => !isName(part));
    if (command >= 0 && /[\s{]/.test(word)) parts.push(parts.splice(command).join(','));
    return parts.filter(part => part !== '');
  });
}

function isName(text: string): boolean {
  return isAdapterName(text) || INTERPRETER.test(text);
}

/** Reads what the user wrote; starts and installs nothing. */
export function parsePeer(text: string): Peer {
  if (isAdapterName(text)) {
    const { hasCompile, hasInput } = ADAPTERS[text];
    const command = [process.execPath, ...entry(), text, packageFolder(text), '{file}'];
    return { name: text, command, hasCompile, hasInput };
  }
  if (INTERPRETER.test(text)) return { name: text, command: [text, '{file}'], hasCompile: true, hasInput: true };
  const at = text.search(/=/);
  const named = at > 0 && !/\s/.test(text.slice(0, at));
  const words = (named ? text.slice(at + 1) : text).split(/\s+/).filter(word => word !== '');
  if (words.length === 0 || !words.some(word => word.includes('{file}'))) {
    throw new PeerProblem(
      `a peer is written NAME=COMMAND with {file} in it, or one of ${ADAPTER_NAMES.join(', ')}, not '${text}'`,
    );
  }
  const name = named ? text.slice(0, at) : words[0]!.split('/').at(-1)!;
  return { name, command: words, hasCompile: true, hasInput: true };
}

/** Makes a peer ready to be started: installs its package, or finds its interpreter. `say` hears of what takes time. */
export function preparePeer(peer: Peer, say: (text: string) => void = () => {}): Peer {
  if (isAdapterName(peer.name) && peer.command[0] === process.execPath) {
    install(peer.name, say);
    return peer;
  }
  const [program, ...rest] = peer.command;
  if (!INTERPRETER.test(program!) || rest.length !== 1) return peer;
  return { ...peer, command: [interpreterPath(program!), ...rest] };
}

const INTERPRETER = /^(?:python|pypy)\d*(?:\.\d+)?$/;

function isAdapterName(text: string): text is AdapterName {
  return (ADAPTER_NAMES as readonly string[]).includes(text);
}

/** How Node runs an adapter: from the bundle, or from the sources. */
function entry(): string[] {
  return fromSources
    ? ['--import', createRequire(import.meta.url).resolve('tsx'), join(packageRoot, 'src/peers/main.ts')]
    : [join(packageRoot, 'dist/peer.js')];
}

/** The folder whose node_modules has the package of a peer. */
export function packageFolder(name: AdapterName): string {
  if (ADAPTERS[name].bundled) return packageRoot;
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const { packageName, version } = ADAPTERS[name];
  return join(cache, 'typhon/peers', `${packageName.split('/').at(-1)}-${version}`);
}

function install(name: AdapterName, say: (text: string) => void): void {
  const { packageName, version } = ADAPTERS[name];
  const folder = packageFolder(name);
  if (existsSync(join(folder, 'node_modules', packageName, 'package.json'))) return;
  say(`installing ${packageName} ${version} for the peer ${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
  try {
    const words = ['install', '--no-audit', '--no-fund', '--ignore-scripts', `${packageName}@${version}`];
    execFileSync('npm', words, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  } catch (error) {
    const lines = String((error as { stderr?: string }).stderr ?? error).split('\n');
    const reason = lines.find(line => line.startsWith('npm error')) ?? lines[0];
    throw new PeerProblem(`the peer ${name} cannot be installed: ${reason}`);
  }
}

/** As the shell finds it; a version that is only installed with pyenv is found there. */
function interpreterPath(name: string): string {
  const works = (path: string): boolean => spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
  if (works(name)) return name;
  const versions = join(homedir(), '.pyenv/versions');
  const found = (existsSync(versions) ? readdirSync(versions) : [])
    .map(version => join(versions, version, 'bin', name))
    .find(path => existsSync(path) && works(path));
  if (found === undefined) throw new PeerProblem(`the peer ${name} cannot be started: no such command here`);
  return found;
}
