// __spec__ and __loader__ of modules that were imported without importlib.
//
// importlib's own machinery is some 3,000 lines of Python. Hardly a program needs it, so it is not run at start; the
// specs and loaders made here are stand-ins: objects with the attributes that the real ones have, of classes that only
// look like the real classes. When somebody asks one of them for more, or imports importlib, the machinery is loaded
// (machinery.ts) and all of them become instances of the real classes.

import { attributeError } from '../exceptions/raise.ts';
import { type Interpreter, interpreter } from '../interpreter.ts';
import { PyList } from '../objects/containers.ts';
import { adoptClass, ownAttr, setOwnAttr } from '../objects/instance.ts';
import { builtinType, PyInstance, type PyType, typeType, type Value } from '../objects/object.ts';
import { type Str, textOf } from '../objects/str.ts';
import { getAttr, missingAttribute } from '../protocols/attributes.ts';
import { eq } from '../protocols/compare.ts';
import { repr } from '../protocols/text.ts';
import { define } from '../types/define.ts';

/** Loads the machinery, after which there are no stand-ins any more. Set by machinery.ts. */
export const standIns = { replace: (_running: Interpreter): void => {} };

export type LoaderKind = 'BuiltinImporter' | 'SourceFileLoader' | 'SourcelessFileLoader' | 'zipimporter';

/** The classes that specs and loaders have now: stand-ins, or the real ones. */
interface Classes {
  readonly spec: PyType;
  readonly loaders: Readonly<Record<LoaderKind, PyType>>;
}

interface Known {
  classes: Classes;
  /** What must get its real class when the machinery is loaded; null: it is. */
  pending: { specs: PyInstance[]; loaders: { object: PyInstance; kind: LoaderKind }[] } | null;
}

const knownOf = new WeakMap<Interpreter, Known>();

function known(running: Interpreter): Known {
  let found = knownOf.get(running);
  if (found === undefined) {
    found = { classes: standInClasses(), pending: { specs: [], loaders: [] } };
    knownOf.set(running, found);
  }
  return found;
}

/** Asks again, once the object is what it stands for. */
function retry<T>(self: Value, ask: () => T): T {
  const before = self instanceof PyInstance ? self.cls : null;
  standIns.replace(interpreter());
  if (self instanceof PyInstance && self.cls === before)
    throw attributeError('the import machinery is not there', self, '');
  return ask();
}

type Attributes = Parameters<typeof define>[1]['attributes'];

const own = (self: PyInstance, name: string): Value => ownAttr(self, name) ?? null;

/** The properties of ModuleSpec. */
const SPEC_ATTRIBUTES: Attributes = {
  parent: {
    get: (self: PyInstance) => {
      const name = textOf(own(self, 'name') as Str);
      return own(self, 'submodule_search_locations') === null ? parentName(name) : name;
    },
  },
  has_location: { get: (self: PyInstance) => own(self, '_set_fileattr') },
  cached: { get: (self: PyInstance) => own(self, '_cached') },
};

/** The package that a dotted name is in: '' at the top. */
export const parentName = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('.')));

function standIn(name: string, module: string, attributes: Attributes = {}): PyType {
  const type = builtinType(name, { hasDict: true, module });
  define(type, {
    attributes,
    methods: {
      '__getattr__(self, name, /)': (self: PyInstance, name: string) => {
        // Asked of every spec when a name cannot be imported; the real class has none either until it imports.
        if (name === '_initializing') throw missingAttribute(self, name);
        return retry(self, () => getAttr(self, name));
      },
      '__repr__(self, /)': (self: PyInstance) => retry(self, () => repr(self)),
      '__eq__(self, other, /)': (self: PyInstance, other: Value) =>
        self === other || retry(self, () => eq(self, other)),
    },
  });
  return type;
}

let standInsMade: Classes | null = null;

/** Made when the first module is imported, not when Typhon starts. */
function standInClasses(): Classes {
  standInsMade ??= {
    spec: standIn('ModuleSpec', '_frozen_importlib', SPEC_ATTRIBUTES),
    loaders: {
      BuiltinImporter: standInClass('BuiltinImporter', '_frozen_importlib'),
      SourceFileLoader: standIn('SourceFileLoader', '_frozen_importlib_external'),
      SourcelessFileLoader: standIn('SourcelessFileLoader', '_frozen_importlib_external'),
      zipimporter: standIn('zipimporter', 'zipimport'),
    },
  };
  return standInsMade;
}

/** BuiltinImporter is a loader as a class: what is asked of the class is asked of the real one. */
function standInClass(name: string, module: string): PyType {
  const meta = builtinType('type', { base: typeType });
  define(meta, {
    methods: {
      '__getattr__(self, name, /)': (self: PyType, attribute: string) => {
        const running = interpreter();
        standIns.replace(running);
        const real = known(running).classes.loaders.BuiltinImporter;
        if (real === self) throw attributeError('the import machinery is not there', self, attribute);
        return getAttr(real, attribute);
      },
    },
  });
  return builtinType(name, { module, metaclass: meta });
}

/** The loader of a file: `place` is its path, or for a zipimporter archive and folder in it. */
export function makeLoader(
  running: Interpreter,
  kind: Exclude<LoaderKind, 'BuiltinImporter'>,
  attributes: Readonly<Record<string, Value>>,
): PyInstance {
  const { classes, pending } = known(running);
  const object = new PyInstance(classes.loaders[kind]);
  for (const [name, value] of Object.entries(attributes)) setOwnAttr(object, name, value);
  pending?.loaders.push({ object, kind });
  return object;
}

export const builtinLoader = (running: Interpreter): PyType => known(running).classes.loaders.BuiltinImporter;

export interface SpecParts {
  readonly name: string;
  readonly loader: Value;
  readonly origin: string | null;
  /** __path__ of a package. */
  readonly search: PyList | null;
  /** Does the module get a __file__? */
  readonly hasLocation: boolean;
  readonly cached: string | null;
}

/** As ModuleSpec.__init__ fills it, attribute for attribute. */
export function makeSpec(running: Interpreter, parts: SpecParts): PyInstance {
  const { classes, pending } = known(running);
  const spec = new PyInstance(classes.spec);
  const attributes: Record<string, Value> = {
    name: parts.name,
    loader: parts.loader,
    origin: parts.origin,
    loader_state: null,
    submodule_search_locations: parts.search,
    _uninitialized_submodules: new PyList([]),
    _set_fileattr: parts.hasLocation,
    _cached: parts.cached,
  };
  for (const [name, value] of Object.entries(attributes)) setOwnAttr(spec, name, value);
  pending?.specs.push(spec);
  return spec;
}

/** What there is now becomes what it stands for; from here on the real classes are used at once. */
export function adoptClasses(running: Interpreter, classes: Classes): void {
  const all = known(running);
  const { pending } = all;
  const old = all.classes.loaders.BuiltinImporter;
  all.classes = classes;
  all.pending = null;
  if (pending === null) return;
  for (const { kind, object } of pending.loaders) adoptClass(object, classes.loaders[kind]);
  for (const spec of pending.specs) {
    adoptClass(spec, classes.spec);
    if (ownAttr(spec, 'loader') === old) setOwnAttr(spec, 'loader', classes.loaders.BuiltinImporter);
  }
  for (const module of running.modules.values()) {
    const dict = typeof module === 'object' && module !== null ? module.instanceDict : undefined;
    if (dict?.getStr('__loader__') === old) dict.set('__loader__', classes.loaders.BuiltinImporter);
  }
}
