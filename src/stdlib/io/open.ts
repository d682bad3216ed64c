// open(): the mode taken apart, and the layers that it asks for put on top of each other.

import { typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { PyBuiltin } from '../../runtime/objects/function.ts';
import { setOwnAttr } from '../../runtime/objects/instance.ts';
import { PyModule } from '../../runtime/objects/module.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { strOf, textOf } from '../../runtime/objects/str.ts';
import { isOsError } from '../../runtime/os-errors.ts';
import { pathOf } from '../../runtime/paths.ts';
import { call } from '../../runtime/protocols/call.ts';
import { isIndex } from '../../runtime/protocols/items.ts';
import { toIndex } from '../../runtime/protocols/numbers.ts';
import { reprText } from '../../runtime/protocols/text.ts';
import { builtinOf } from '../../runtime/types/define.ts';
import { warn } from '../../runtime/warnings.ts';
import { BUFFER_SIZE, unsupported } from './base.ts';
import type { PyBuffered } from './buffered.ts';
import { openBuffered } from './buffered-types.ts';
import { defineIo } from './define-io.ts';
import { fileIoType, type PyFileIO } from './file.ts';
import { newlineArgument } from './newlines.ts';
import { DEFAULT_ENCODING, startText } from './text-types.ts';
import { PyTextIOWrapper, textIoWrapperType } from './text-wrapper.ts';

interface Mode {
  readonly raw: string;
  readonly updating: boolean;
  readonly reading: boolean;
  readonly binary: boolean;
}

function parseMode(mode: string): Mode {
  const letters = new Set(mode);
  const known = [...letters].every(letter => 'xrwabt+'.includes(letter));
  if (!known || mode.length > letters.size) throw valueError(`invalid mode: ${reprText(mode)}`);
  const binary = letters.has('b');
  if (binary && letters.has('t')) throw valueError("can't have text and binary mode at once");
  const chosen = [...'xrwa'].filter(letter => letters.has(letter));
  // None at all is told by FileIO, in its own words.
  if (chosen.length > 1) throw valueError('must have exactly one of create/read/write/append mode');
  const updating = letters.has('+');
  return { raw: `${chosen[0] ?? ''}${updating ? '+' : ''}`, updating, reading: chosen[0] === 'r', binary };
}

function optional(value: Value | undefined, name: string): string | null {
  if (value === undefined || value === null) return null;
  const text = strOf(value);
  if (text === undefined) throw typeError(`open() argument '${name}' must be str or None, not ${typeOf(value).name}`);
  return textOf(text);
}

export function open(
  file: Value,
  modeValue: Value = 'r',
  bufferingValue: Value = -1,
  encodingValue?: Value,
  errorsValue?: Value,
  newlineValue?: Value,
  closefd: Value = true,
  opener: Value = null,
): Value {
  defineIo();
  const path = isIndex(file) ? file : pathOf(file);
  if (path === undefined) throw typeError(`expected str, bytes or os.PathLike object, not ${typeOf(file).name}`);
  const modeText = strOf(modeValue);
  if (modeText === undefined) throw typeError(`open() argument 'mode' must be str, not ${typeOf(modeValue).name}`);
  if (!isIndex(bufferingValue))
    throw typeError(`'${typeOf(bufferingValue).name}' object cannot be interpreted as an integer`);
  let buffering = Number(toIndex(bufferingValue));
  const [encoding, errors, newline] = [
    optional(encodingValue, 'encoding'),
    optional(errorsValue, 'errors'),
    optional(newlineValue, 'newline'),
  ];
  const mode = parseMode(textOf(modeText));
  if (mode.binary && encoding !== null) throw valueError("binary mode doesn't take an encoding argument");
  if (mode.binary && errors !== null) throw valueError("binary mode doesn't take an errors argument");
  if (mode.binary && newline !== null) throw valueError("binary mode doesn't take a newline argument");
  if (mode.binary && buffering === 1) {
    warn(
      'RuntimeWarning',
      "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used",
    );
    buffering = -1;
  }
  const raw = call(fileIoType, [path, mode.raw, closefd, opener]) as PyFileIO;
  try {
    // A file that somebody opens by number may be a terminal; one by name hardly ever is.
    const isTerminal = buffering < 0 && isCharacterDevice(raw) && raw.isOpen && terminal(raw);
    const lineBuffering = buffering === 1 || isTerminal;
    if (buffering < 0 || buffering === 1) buffering = Math.max(Math.min(raw.blockSize, 8_388_608), BUFFER_SIZE);
    if (buffering === 0) {
      if (mode.binary) return raw;
      throw valueError("can't have unbuffered text I/O");
    }
    const kind = mode.updating ? 'random' : mode.reading ? 'reader' : 'writer';
    if (kind === 'random' && !raw.isSeekable) throw unsupported('File or stream is not seekable.');
    const buffer = openBuffered(kind, raw, buffering);
    if (mode.binary) return buffer;
    const text = wrapText(buffer, {
      encoding: encoding === null || encoding === 'locale' ? DEFAULT_ENCODING : encoding,
      errors: errors ?? 'strict',
      newline: newlineArgument(newlineValue, "open() argument 'newline'"),
      lineBuffering,
      writeThrough: false,
    });
    setOwnAttr(text, 'mode', modeText);
    return text;
  } catch (error) {
    raw.closeFile();
    throw error;
  }
}

function isCharacterDevice(raw: PyFileIO): boolean {
  return raw.blockSize > 0 && !raw.isSeekable;
}

function terminal(raw: PyFileIO): boolean {
  try {
    return raw.isTerminal;
  } catch (error) {
    if (isOsError(error, 9)) return false;
    throw error;
  }
}

/** A TextIOWrapper over one of our own buffers, which need not be asked what they can do. */
export function wrapText(buffer: PyBuffered, options: Parameters<typeof startText>[2]): PyTextIOWrapper {
  const text = new PyTextIOWrapper(textIoWrapperType);
  startText(text, buffer, options);
  const raw = buffer.raw as PyFileIO;
  text.canRead = buffer.canRead && raw.canRead;
  text.canWrite = buffer.canWrite && raw.canWrite;
  text.hasRead1 = buffer.canRead;
  text.seekable = text.telling = raw.isSeekable;
  text.atStart = !(text.seekable && text.canWrite) || buffer.tell() === 0;
  return text;
}

export const textEncoding = (encoding: Value): Value => (encoding === null ? 'locale' : encoding);

/** The function itself: builtins.open and io.open are one object. */
export const OPEN = new PyBuiltin(
  builtinOf(
    "open(file, mode='r', buffering=-1, encoding=None,\n     errors=None, newline=None, closefd=True, opener=None)",
    open,
  ),
  new PyModule('_io'),
  '_io',
  false,
);
