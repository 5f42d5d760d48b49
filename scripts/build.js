/** Bundles the program and the library into dist/, with their types and the licences of what is bundled. */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { bundledLicences } from './bundled-licences.js';

rmSync('dist', { recursive: true, force: true });
const bundle = await rolldown({
  input: { cli: 'src/cli/index.ts', index: 'src/index.ts' },
  platform: 'node',
});
const { output } = await bundle.write({
  dir: 'dist',
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name].js',
});
const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
writeFileSync('dist/THIRD-PARTY-LICENCES.md', bundledLicences(modules));
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
