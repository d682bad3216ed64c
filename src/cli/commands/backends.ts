// typhon backends: which engines there are, and whether they can run here.

import { BACKENDS, DEFAULT_BACKEND } from '../../../backends/registry.ts';
import type { Command } from './command.ts';

export const backendsCommand: Command = {
  usage: 'backends',
  summary: 'list the engines and their optimisations',
  options: yargs => yargs,
  run: () => {
    for (const backend of BACKENDS) {
      const mark = backend.name === DEFAULT_BACKEND ? ' (default)' : '';
      const problem = backend.unavailable();
      console.log(
        `${backend.name}${mark}: ${backend.description}${problem === null ? '' : ` [cannot run here: ${problem}]`}`,
      );
      for (const [name, meaning] of Object.entries(backend.optimizations)) console.log(`  ${name}: ${meaning}`);
    }
    return 0;
  },
};
