import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../../bin/scorecard.js', import.meta.url));
const DEMO = fileURLToPath(new URL('../../fixtures/demo/scorecard.yaml', import.meta.url));

test('the built program runs the demo', () => {
  const { status, stdout } = spawnSync(process.execPath, [BIN, 'demo'], { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout.length).toBeGreaterThan(500);
});

test.each([
  ['demo', '--format', 'json'],
  ['leads', '-c', DEMO, '--period', 'all', '--format', 'csv', '--stage', 'lead'],
  ['sla', '-c', DEMO, '--period', 'all', '--format', 'csv', '--status', 'all'],
])('a reader that goes away early ends it quietly: %s', async (...command) => {
  const child = spawn(process.execPath, [BIN, ...command], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.once('data', () => child.stdout.destroy());
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
  expect(stderr).not.toMatch(/EPIPE|bug/u);
});

test('a reader that goes away early changes no verdict', async () => {
  const command = ['sla', '-c', DEMO, '--period', 'all', '--status', 'all', '--quiet'];
  const judged = [...command, '--as-of', '2026-10-31', '--fail-on', 'breach', '--format', 'json'];
  const child = spawn(process.execPath, [BIN, ...judged], { stdio: ['ignore', 'pipe', 'pipe'] });
  let taken = 0;
  child.stdout.once('data', (chunk) => {
    taken = chunk.length;
    child.stdout.destroy();
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const [code] = await once(child, 'exit');
  expect([code, stderr]).toEqual([1, '']);
  // All of it would be more than a megabyte.
  expect(taken).toBeLessThan(200_000);
});

test.skipIf(process.platform === 'win32')('a file that finds no room is not left half written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'room-'));
  const limited = ['-c', 'ulimit -f 8; exec "$0" "$@"', process.execPath, BIN];
  const { status, stdout, stderr } = spawnSync(
    'sh',
    [...limited, 'demo', '--quiet', '--format', 'json', '-o', join(folder, 'demo.json')],
    { encoding: 'utf8' },
  );
  expect([status, stdout, readdirSync(folder)]).toEqual([2, '', []]);
  expect(stderr).toContain(
    'error[output-unwritable]: The result could not be written: it would be too large',
  );
  rmSync(folder, { recursive: true });
});

test('the same bytes of JSON in any time zone', () => {
  const inZone = (TZ: string) =>
    execFileSync(process.execPath, [BIN, 'demo', '--format', 'json', '--quiet'], {
      env: { ...process.env, TZ },
    });
  expect(inZone('America/St_Johns').equals(inZone('Asia/Kathmandu'))).toBe(true);
});
