/** Packs the package, installs the tarball in an empty folder, and runs `demo` there: what users will get. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'scorecard-package-'));
const run = (command, args, options = {}) => execFileSync(command, args, { encoding: 'utf8', ...options });
try {
  const [{ filename, size, entryCount }] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  run('npm', ['init', '--yes'], { cwd: folder });
  run('npm', ['install', '--no-audit', '--no-fund', join(folder, filename)], { cwd: folder });
  const printed = run('npx', ['--no-install', 'scorecard', 'demo'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (!printed.includes('scorecard'))
    throw new Error(`the installed package's demo printed no scorecard:\n${printed}`);
  const library = "import('scorecard').then((m) => console.log(typeof m.loadDefinition))";
  const loaded = run(process.execPath, ['-e', library], { cwd: folder }).trim();
  if (loaded !== 'function') throw new Error(`the installed library lacks loadDefinition: ${loaded}`);
  console.log(
    `${filename}: ${entryCount} files, ${Math.round(size / 1024)} KB, demo and library run once installed`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
