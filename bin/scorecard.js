#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtModules } from './built-modules.js';
import { optimiseLater } from './optimise-later.js';

const packageRoot = fileURLToPath(new URL('..', import.meta.url));
const built = join(packageRoot, 'dist', 'cli');

if (existsSync(built)) {
  optimiseLater();
  const { main, processEffects } = builtModules(built).load('index.cjs');
  process.exitCode = await main(process.argv.slice(2), processEffects(packageRoot));
} else {
  process.stderr.write('scorecard is not built yet: run "npm run build" in its folder\n');
  process.exitCode = 2;
}
