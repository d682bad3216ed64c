// Random operation sequences on one type, and the program that runs many of them.
import fc, { type Arbitrary } from 'fast-check';
import type { Oracle } from '../../oracle/oracle.ts';
import { EXCLUDED, HEAVY, TYPES } from './operations.ts';
import { KINDS } from './values.ts';

export interface Sequence {
  /** The expression that makes `x`. */
  readonly maker: string;
  /** Expressions with `x`, or statements that change `y`, which starts as x. */
  readonly steps: readonly string[];
}

/** A method or attribute as CPython describes it. */
interface Member {
  readonly name: string;
  readonly callable: boolean;
  /** Names of the parameters after self; undefined if CPython does not tell. */
  readonly parameters: readonly string[] | undefined;
}

/** What programs on these types import. */
export const importsOf = (types: readonly string[]): string =>
  [...new Set(types.flatMap(type => TYPES[type]!.imports ?? []))].join('\n');

/** Asks CPython for `dir()` of every type. */
export function askMembers(oracle: Oracle, types: readonly string[]): Map<string, readonly Member[]> {
  const source = `${importsOf(types)}
for name in ${JSON.stringify(types)}:
    kind = globals().get(name) or getattr(__builtins__, name)
    for member in dir(kind) if isinstance(kind, type) else []:
        value = getattr(kind, member)
        print(name, member, callable(value), str(getattr(value, "__text_signature__", None)).replace("\\n", ""), sep="\\t")
`;
  const { stdout, stderr, status } = oracle.run({ source, filename: 'members.py' });
  if (status !== 0) throw new Error(stderr);
  const members = new Map<string, Member[]>(types.map(type => [type, []]));
  for (const line of stdout.trimEnd().split('\n')) {
    const [type, name, callable, signature] = line.split('\t') as [string, string, string, string];
    members.get(type)!.push({ name, callable: callable === 'True', parameters: parametersOf(signature) });
  }
  return members;
}

function parametersOf(signature: string): string[] | undefined {
  if (signature === 'None') return undefined;
  return [...signature.matchAll(/[(,[] *\$?([a-z_]\w*)/g)]
    .map(match => match[1]!)
    .filter(name => name !== 'self' && name !== 'type');
}

/** A template with its kinds filled in: `x.find({sub}, {bound})`. */
function fill(template: string): Arbitrary<string> {
  const parts = template.split(/\{(\w+)\}/);
  // Braces around no kind are Python's own.
  const arbitraries = parts.map((part, i) =>
    i % 2 === 0 ? fc.constant(part) : (KINDS[part] ?? fc.constant(`{${part}}`)),
  );
  return fc.tuple(...arbitraries).map(texts => texts.join(''));
}

const choice = (templates: readonly string[]): Arbitrary<string> => fc.constantFrom(...templates).chain(fill);

/** Calls of one method: mostly as its arguments should be, now and then with too many, too few or strange ones. */
function callsOf({ name, callable, parameters }: Member, hint: string | undefined): Arbitrary<string> {
  if (!callable) return fc.constant(`x.${name}`);
  const count = parameters?.length ?? 1;
  const usual = hint?.split('|') ?? [
    Array(count).fill('any').join(' '),
    Array(Math.max(0, count - 1))
      .fill('scalar')
      .join(' '),
  ];
  // Here the receiver is the exponent.
  const receiver = /^__r(pow|lshift)__$/.test(name) ? 'small(x)' : 'x';
  const call = (kinds: string): string =>
    `${receiver}.${name}(${
      kinds === ''
        ? ''
        : kinds
            .split(' ')
            .map(kind => `{${kind}}`)
            .join(', ')
    })`;
  const strange = (templates: readonly string[]): Arbitrary<string> =>
    choice(HEAVY.has(name) ? templates.map(text => text.replace(/\{(any|scalar)\}/g, '{odd}')) : templates);
  const names = [...(parameters ?? []), 'wrong'];
  return fc.oneof(
    { arbitrary: choice(usual.map(call)), weight: 12 },
    { arbitrary: strange(['', 'any', 'any any', 'scalar scalar scalar scalar'].map(call)), weight: 1 },
    {
      arbitrary: strange(
        names.flatMap(word => [
          `${receiver}.${name}(${word}={scalar})`,
          `${receiver}.${name}({scalar}, ${word}={any})`,
        ]),
      ),
      weight: 1,
    },
    { arbitrary: strange([`type(x).${name}({any})`, `x.${name}.__name__`]), weight: 1 },
  );
}

export function sequencesOf(type: string, members: readonly Member[]): Arbitrary<Sequence> {
  const { makers, operations, methods } = TYPES[type]!;
  const calls = members
    .filter(({ name }) => (EXCLUDED[name] ?? EXCLUDED[`${type}.${name}`]) === undefined)
    .map(member => callsOf(member, methods[member.name]));
  const steps =
    calls.length === 0
      ? choice(operations)
      : fc.oneof({ arbitrary: choice(operations), weight: 2 }, { arbitrary: fc.oneof(...calls), weight: 3 });
  return fc.record({ maker: choice(makers), steps: fc.array(steps, { minLength: 1, maxLength: 8 }) });
}

const STATEMENT = /^(y\W|del |with |\*|a, )/;

function sequenceSource({ maker, steps }: Sequence, number: number): string {
  const lines = [`sequence(${number})`, `x = make(lambda: (${maker}))`];
  for (const step of steps) {
    if (STATEMENT.test(step))
      lines.push('def change():', '    y = x', `    ${step}`, '    return y', 'x = step(x, change)');
    else lines.push(`x = step(x, lambda: (${step}))`);
  }
  lines.push('finish(x)');
  return lines.join('\n');
}

export function programOf(prelude: string, sequences: readonly Sequence[]): string {
  return `${prelude}\n${sequences.map(sequenceSource).join('\n')}\n`;
}
