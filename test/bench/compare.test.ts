import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const COMPARE = fileURLToPath(new URL('../../bench/compare.js', import.meta.url));

/** Its native part isn't there for every machine. */
function lacksDuckdb(): boolean {
  try {
    createRequire(import.meta.url)('@duckdb/node-api');
    return false;
  } catch {
    return true;
  }
}

test.skipIf(lacksDuckdb())(
  'hand-written SQL finds the figures that a report has (skipped without DuckDB)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    const asked = ['--only', 'tiny,tiny-events', '--rounds', '1', '--peers', 'duckdb', '--folder', folder];
    const { status, stderr } = spawnSync(process.execPath, [COMPARE, ...asked], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(stderr.match(/^.* agree .*$/gmu)).toEqual(
      Array(2).fill('14 rows of six months agree with duckdb'),
    );
    expect(status).toBe(0);
  },
);
