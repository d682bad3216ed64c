// The modules that show the operating system: files, processes, signals, accounts.

import { grpModule, pwdModule } from './account-files.ts';
import { errnoModule } from './errno.ts';
import { fcntlModule } from './fcntl.ts';
import { ioModule } from './io.ts';
import { localeModule } from './locale.ts';
import { lsprofModule } from './lsprof.ts';
import { mmapModule } from './mmap.ts';
import type { ModuleTable } from './module-table.ts';
import { posixModule } from './posix.ts';
import { posixSubprocessModule } from './posix-subprocess.ts';
import { remoteDebuggingModule } from './remote-debugging.ts';
import { selectModule } from './select.ts';
import { signalModule } from './signal.ts';
import { statModule } from './stat.ts';
import { termiosModule } from './termios.ts';

export const SYSTEM_MODULES: Readonly<Record<string, () => ModuleTable>> = {
  _io: () => ioModule,
  _locale: localeModule,
  _lsprof: lsprofModule,
  _posixsubprocess: posixSubprocessModule,
  _remote_debugging: () => remoteDebuggingModule,
  _signal: signalModule,
  _stat: statModule,
  errno: () => errnoModule,
  fcntl: fcntlModule,
  grp: grpModule,
  mmap: mmapModule,
  posix: posixModule,
  pwd: pwdModule,
  select: selectModule,
  termios: termiosModule,
};
