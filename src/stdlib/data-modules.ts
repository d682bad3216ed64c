// The modules that turn values into other forms: text into bytes, objects into records, bytes into digests.

import { arrayModule } from './array.ts';
import { binasciiModule } from './binascii.ts';
import { bz2Module } from './bz2.ts';
import { cmathModule } from './cmath.ts';
import { codecsModule } from './codecs.ts';
import { csvModule } from './csv.ts';
import { ctypesModule } from './ctypes.ts';
import { datetimeModule } from './datetime.ts';
import { decimalModule } from './decimal.ts';
import { blake2Module } from './hashes/blake2-module.ts';
import { hmacModule } from './hashes/hmac.ts';
import { hashlibModule, md5Module, sha1Module, sha2Module, sha3Module } from './hashes.ts';
import { jsonModule } from './json.ts';
import { lzmaModule } from './lzma.ts';
import type { ModuleTable } from './module-table.ts';
import { codecsOf, multibytecodecModule } from './multibytecodec.ts';
import { pickleModule } from './pickle.ts';
import { pyexpatModule } from './pyexpat.ts';
import { randomModule } from './random.ts';
import { statisticsModule } from './statistics.ts';
import { stringModule } from './string.ts';
import { structModule } from './struct.ts';
import { zlibModule } from './zlib.ts';
import { zoneinfoModule } from './zoneinfo.ts';

export const DATA_MODULES: Readonly<Record<string, () => ModuleTable>> = {
  _bz2: bz2Module,
  _lzma: lzmaModule,
  _multibytecodec: multibytecodecModule,
  _codecs_cn: codecsOf('_codecs_cn', 'gb2312 gbk gb18030 hz'),
  _codecs_hk: codecsOf('_codecs_hk', ''),
  _codecs_iso2022: codecsOf('_codecs_iso2022', 'iso2022_jp iso2022_jp_1 iso2022_jp_2 iso2022_jp_ext iso2022_kr'),
  _codecs_jp: codecsOf('_codecs_jp', 'shift_jis cp932 euc_jp'),
  _codecs_kr: codecsOf('_codecs_kr', 'euc_kr cp949 johab'),
  _codecs_tw: codecsOf('_codecs_tw', 'big5 cp950'),
  _codecs: () => codecsModule,
  _struct: () => structModule,
  _random: () => randomModule,
  _string: () => stringModule,
  binascii: () => binasciiModule,
  _blake2: () => blake2Module,
  _hashlib: () => hashlibModule,
  _hmac: () => hmacModule,
  _md5: () => md5Module,
  _sha1: () => sha1Module,
  _sha2: () => sha2Module,
  _sha3: () => sha3Module,
  _json: () => jsonModule,
  _pickle: () => pickleModule,
  _datetime: () => datetimeModule,
  _decimal: () => decimalModule,
  _statistics: () => statisticsModule,
  _zoneinfo: () => zoneinfoModule,
  _csv: () => csvModule,
  _ctypes: () => ctypesModule,
  array: () => arrayModule,
  pyexpat: () => pyexpatModule,
  zlib: () => zlibModule,
  cmath: () => cmathModule,
};
