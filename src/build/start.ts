// `npm start`: the bundled example programs on all engines, as a table and a page. `npm ci` has built the bundle already;
// when somebody deleted it, it is built again.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const launcher = `${root}dist/typhon.js`;
if (!existsSync(launcher)) await import('./build.ts');
const words = ['compare', '--examples', '--html', 'reports/latest/index.html', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, [launcher, ...words], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
