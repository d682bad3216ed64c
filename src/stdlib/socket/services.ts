// Names of services and protocols, as this machine lists them in /etc/services and /etc/protocols.

import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { newException, overflowError, typeError } from '../../runtime/exceptions/raise.ts';
import { interpreter } from '../../runtime/interpreter.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { fromText, strOf, textOf } from '../../runtime/objects/str.ts';
import { toIndex } from '../../runtime/protocols/numbers.ts';

/** Lines of `name number alias…`, without comments. */
function rows(path: string): string[][] {
  const data = interpreter().host.readFile(path);
  if (data === null) return [];
  const lines = new TextDecoder().decode(data).split('\n');
  return lines.map(line => line.replace(/#.*/, '').trim().split(/\s+/)).filter(row => row.length > 1);
}

interface Service {
  readonly names: readonly string[];
  readonly port: number;
  readonly protocol: string;
}

const services = (): Service[] =>
  rows('/etc/services').map(([name, number, ...aliases]) => {
    const [port, protocol] = number!.split('/') as [string, string];
    return { names: [name!, ...aliases], port: Number(port), protocol };
  });

/** null: any protocol. */
export const portOf = (name: string, protocol: string | null): number | undefined =>
  services().find(service => service.names.includes(name) && (protocol ?? service.protocol) === service.protocol)?.port;

export const serviceAt = (port: number, protocol: string | null): string | undefined =>
  services().find(service => service.port === port && (protocol ?? service.protocol) === service.protocol)?.names[0];

function textArgument(value: Value, words: string): string {
  const text = strOf(value);
  if (text === undefined) throw typeError(`${words} must be str, not ${typeOf(value).name}`);
  return textOf(text);
}

const protocolArgument = (value: Value | undefined, method: string): string | null =>
  value === undefined ? null : textArgument(value, `${method}() argument 2`);

export function servicePort(name: Value, protocol?: Value): Value {
  const port = portOf(textArgument(name, 'getservbyname() argument 1'), protocolArgument(protocol, 'getservbyname'));
  if (port === undefined) throw newException(EXCEPTIONS.OSError, 'service/proto not found');
  return port;
}

export function serviceName(number: Value, protocol?: Value): Value {
  const port = Number(toIndex(number));
  const wanted = protocolArgument(protocol, 'getservbyport');
  if (port < 0 || port > 0xffff) throw overflowError('getservbyport: port must be 0-65535.');
  const name = serviceAt(port, wanted);
  if (name === undefined) throw newException(EXCEPTIONS.OSError, 'port/proto not found');
  return fromText(name);
}

export function protocolNumber(name: Value): Value {
  const wanted = textArgument(name, 'getprotobyname() argument');
  const row = rows('/etc/protocols').find(([first, , ...aliases]) => first === wanted || aliases.includes(wanted));
  if (row === undefined) throw newException(EXCEPTIONS.OSError, 'protocol not found');
  return Number(row[1]);
}
