#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const packageRoot = fileURLToPath(new URL('..', import.meta.url));
const built = new URL('../dist/cli.js', import.meta.url);

if (existsSync(built)) {
  const { main, processEffects } = await import(built.href);
  process.exitCode = await main(process.argv.slice(2), processEffects(packageRoot));
} else {
  process.stderr.write('scorecard is not built yet: run "npm run build" in its folder\n');
  process.exitCode = 2;
}
