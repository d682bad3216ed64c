// The two exceptions of binascii.

import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { newException } from '../../runtime/exceptions/raise.ts';
import type { PyException } from '../../runtime/objects/exception.ts';
import { builtinType } from '../../runtime/objects/object.ts';

export const errorType = builtinType('Error', { base: EXCEPTIONS.ValueError, module: 'binascii' });
export const incompleteType = builtinType('Incomplete', { base: EXCEPTIONS.Exception, module: 'binascii' });
export const asciiError = (message: string): PyException => newException(errorType, message);
