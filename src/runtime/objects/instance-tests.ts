// `x instanceof PyTuple` asks PyTuple for its method Symbol.hasInstance. Until V8 has made machine code of a function, that
// is a search through everything the class inherits from, each time. The classes that are asked most have the host's own
// method as a property of their own, where it is found at once: a third of such a test. Machine code is as before.

import { PyBytes, PyIterator, PyList, PySlice, PyTuple } from './containers.ts';
import { PyDict } from './dict.ts';
import { PyException } from './exception.ts';
import { PyBuiltin, PyFunction, PyMethod, PyMethodDescriptor, PyProperty } from './function.ts';
import { AsyncYield, PyAsyncGenerator, PyAwaitable, PyCoroutine, PyGenerator, Suspendable } from './generator.ts';
import { PyInstance, PyObject, PyType } from './object.ts';
import { PyFloat } from './scalars.ts';
import { PySet } from './set.ts';
import { WideStr } from './str.ts';

const CLASSES: readonly object[] = [
  PyObject,
  PyInstance,
  PyType,
  PyFloat,
  PyTuple,
  PyList,
  PyDict,
  PySet,
  PyBytes,
  PySlice,
  WideStr,
  PyFunction,
  PyMethod,
  PyMethodDescriptor,
  PyBuiltin,
  PyProperty,
  PyException,
  PyIterator,
  Suspendable,
  PyGenerator,
  PyCoroutine,
  PyAsyncGenerator,
  PyAwaitable,
  AsyncYield,
];

const value = Function.prototype[Symbol.hasInstance];
for (const class_ of CLASSES) Object.defineProperty(class_, Symbol.hasInstance, { value });
