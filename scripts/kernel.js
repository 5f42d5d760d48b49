/** Compiles `kernel/`, which is AssemblyScript, and writes its code into the sources; with --check fails where that is out of date. */
import { readFileSync, writeFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

const CODE = 'src/exports/kernel/kernel-code.ts';
const OPTIONS = [
  '--optimizeLevel',
  '3',
  '--runtime',
  'stub',
  '--enable',
  'simd',
  '--noAssert',
  '--use',
  'abort=',
];

const written = new Map();
const { error, stderr } = await asc.main(['kernel/index.ts', '--outFile', 'kernel.wasm', ...OPTIONS], {
  writeFile: (name, contents) => void written.set(name, contents),
});
if (error) throw new Error(`${error.message}\n${stderr.toString()}`);

const base64 = Buffer.from(written.get('kernel.wasm')).toString('base64');
const source = `/** The WebAssembly that \`npm run kernel\` makes of kernel/. */\nexport const KERNEL_CODE =\n  '${base64}';\n`;
if (!process.argv.includes('--check')) writeFileSync(CODE, source);
else if (readFileSync(CODE, 'utf8') !== source) {
  console.error(`out of date, run "npm run kernel": ${CODE}`);
  process.exitCode = 1;
}
