// Interfaces of the network: the one that sockets of this process are on (loopback.ts).

import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { newException, typeError } from '../../runtime/exceptions/raise.ts';
import { PyBytes, PyList, PyTuple } from '../../runtime/objects/containers.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { osErrorFor } from '../../runtime/os-errors.ts';
import { fspath } from '../../runtime/paths.ts';
import { isIndex } from '../../runtime/protocols/items.ts';
import { toIndex } from '../../runtime/protocols/numbers.ts';
import { strText } from '../../runtime/protocols/text.ts';
import { latin1Text } from '../../runtime/text/latin-1.ts';

const NAME = 'lo';
const INDEX = 1;
const ENXIO = 6;

export const interfaces = (): Value => new PyList([new PyTuple([INDEX, NAME])]);

export function interfaceIndex(name: Value): Value {
  const path = fspath(name);
  if ((path instanceof PyBytes ? latin1Text(path.data) : strText(path)) === NAME) return INDEX;
  throw newException(EXCEPTIONS.OSError, 'no interface with this name');
}

export function interfaceName(index: Value): Value {
  if (!isIndex(index)) throw typeError('an integer is required');
  if (Number(toIndex(index)) === INDEX) return NAME;
  throw osErrorFor(ENXIO);
}
