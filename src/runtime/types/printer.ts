// copyright, credits and license: objects that show a text when they are looked at or called.

import { interpreter } from '../interpreter.ts';
import { builtinType, PyObject, type Value } from '../objects/object.ts';
import { callMethod } from '../protocols/call.ts';
import { define } from './define.ts';

const printerType = builtinType('_Printer', { basetype: false, module: '_sitebuiltins' });

class Printer extends PyObject {
  constructor(
    readonly name: string,
    readonly text: string,
  ) {
    super();
  }
}
Printer.prototype.cls = printerType;

define(printerType, {
  methods: {
    '__call__(self)': (self: Printer) => {
      const stdout = interpreter().sys.dict.getStr('stdout') ?? null;
      if (stdout !== null) callMethod(stdout, 'write', [`${self.text}\n`]);
      return null;
    },
    '__repr__(self, /)': (self: Printer) => self.text,
  },
});

export const PRINTERS: Readonly<Record<string, Value>> = {
  copyright: new Printer('copyright', 'Copyright (c) the Typhon authors.'),
  credits: new Printer('credits', 'Typhon is Python in TypeScript; Python is the work of many.'),
  license: new Printer('license', 'Typhon is under the MIT license; see the file LICENSE.'),
};
