// The modules pwd and grp: who has an account on this machine, read from /etc/passwd and /etc/group.

import { keyError, typeError } from '../runtime/exceptions/raise.ts';
import { interpreter } from '../runtime/interpreter.ts';
import { PyList, type PyTuple } from '../runtime/objects/containers.ts';
import type { PyType, Value } from '../runtime/objects/object.ts';
import { typeOf } from '../runtime/objects/scalars.ts';
import { fromText, strOf, textOf } from '../runtime/objects/str.ts';
import { isIndex } from '../runtime/protocols/items.ts';
import { toIndex } from '../runtime/protocols/numbers.ts';
import { reprText } from '../runtime/protocols/text.ts';
import { newStructSequence, structSequenceType } from '../runtime/types/struct-sequence.ts';
import type { ModuleTable } from './module-table.ts';
import { once } from './once.ts';

function rows(path: string, fields: number): string[][] {
  const data = interpreter().host.readFile(path);
  if (data === null) return [];
  return new TextDecoder()
    .decode(data)
    .split('\n')
    .map(line => line.split(':'))
    .filter(row => row.length === fields);
}

const passwdType = once(() =>
  structSequenceType('struct_passwd', 'pwd', [
    'pw_name',
    'pw_passwd',
    'pw_uid',
    'pw_gid',
    'pw_gecos',
    'pw_dir',
    'pw_shell',
  ]),
);
const groupType = once(() => structSequenceType('struct_group', 'grp', ['gr_name', 'gr_passwd', 'gr_gid', 'gr_mem']));

const account = (row: readonly string[]): PyTuple =>
  newStructSequence(
    passwdType(),
    row.map((field, i) => (i === 2 || i === 3 ? Number(field) : fromText(field))),
  );

const group = (row: readonly string[]): PyTuple =>
  newStructSequence(groupType(), [
    fromText(row[0]!),
    fromText(row[1]!),
    Number(row[2]),
    new PyList(row[3] === '' ? [] : row[3]!.split(',').map(fromText)),
  ]);

const accounts = (): string[][] => rows('/etc/passwd', 7);
const groups = (): string[][] => rows('/etc/group', 4);

function nameArgument(value: Value, method: string): string {
  const text = strOf(value);
  if (text === undefined) throw typeError(`${method}() argument must be str, not ${typeOf(value).name}`);
  return textOf(text);
}

function numberArgument(value: Value): string {
  if (!isIndex(value)) throw typeError(`an integer is required, not ${typeOf(value).name}`);
  return String(toIndex(value));
}

export const pwdModule = (): ModuleTable => ({
  name: 'pwd',
  doc: 'This module provides access to the Unix password database.',
  functions: {
    'getpwnam(name, /)': (name: Value) => {
      const wanted = nameArgument(name, 'getpwnam');
      const row = accounts().find(([first]) => first === wanted);
      if (row === undefined) throw keyError(`getpwnam(): name not found: ${reprText(name)}`);
      return account(row);
    },
    'getpwuid(uidobj, /)': (uid: Value) => {
      const wanted = numberArgument(uid);
      const row = accounts().find(([, , number]) => number === wanted);
      if (row === undefined) throw keyError(`getpwuid(): uid not found: ${wanted}`);
      return account(row);
    },
    'getpwall()': () => new PyList(accounts().map(account)),
  },
  make: () => ({ struct_passwd: passwdType() as PyType }),
});

export const grpModule = (): ModuleTable => ({
  name: 'grp',
  doc: 'Access to the Unix group database.',
  functions: {
    'getgrnam(name)': (name: Value) => {
      const wanted = nameArgument(name, 'getgrnam');
      const row = groups().find(([first]) => first === wanted);
      if (row === undefined) throw keyError(`getgrnam(): name not found: ${reprText(name)}`);
      return group(row);
    },
    'getgrgid(id)': (id: Value) => {
      const wanted = numberArgument(id);
      const row = groups().find(([, , number]) => number === wanted);
      if (row === undefined) throw keyError(`getgrgid(): gid not found: ${wanted}`);
      return group(row);
    },
    'getgrall()': () => new PyList(groups().map(group)),
  },
  make: () => ({ struct_group: groupType() as PyType }),
});
