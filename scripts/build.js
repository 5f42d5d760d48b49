/** Bundles the program and the library into dist/, with their types and the licences of what is bundled. */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { bundledLicences } from './bundled-licences.js';
import { loadedLater } from './loaded-later.js';

const run = (...args) => execFileSync(process.execPath, args, { stdio: 'inherit' });

rmSync('dist', { recursive: true, force: true });
const modules = [
  ...(await bundled({ index: 'src/index.ts' }, { dir: 'dist', format: 'esm' })),
  // What `bin/` loads as it was compiled here has to be CommonJS: modules can't be loaded so in Node.js 20.
  ...(await bundled({ index: 'src/cli/index.ts' }, { dir: 'dist/cli', format: 'cjs' })),
  // On its own, so that a thread shares no chunk with the program: it loads only what reads a part of a file. A thread
  // loads CommonJS sooner than modules.
  ...(await bundled({ 'part-worker': 'src/cli/part-worker.ts' }, { dir: 'dist/worker', format: 'cjs' })),
];
writeFileSync('dist/THIRD-PARTY-LICENCES.md', bundledLicences(modules));
run('scripts/compile.js');
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');

/**
 * Writes a bundle of these entries, and gives the paths of the modules in it.
 * @param {Readonly<Record<string, string>>} input
 * @param {{ readonly dir: string, readonly format: 'esm' | 'cjs' }} output
 */
async function bundled(input, { dir, format }) {
  const bundle = await rolldown({ input, platform: 'node', plugins: [loadedLater] });
  const extension = format === 'cjs' ? 'cjs' : 'js';
  const { output } = await bundle.write({
    dir,
    format,
    entryFileNames: `[name].${extension}`,
    chunkFileNames: format === 'cjs' ? '[name].cjs' : 'chunks/[name].js',
  });
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
}
