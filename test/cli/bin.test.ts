import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../../bin/scorecard.js', import.meta.url));

test('the built program runs the demo', () => {
  const { status, stdout } = spawnSync(process.execPath, [BIN, 'demo'], { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout.length).toBeGreaterThan(500);
});

test('a reader that goes away early ends it quietly', async () => {
  const child = spawn(process.execPath, [BIN, 'demo', '--format', 'json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.once('data', () => child.stdout.destroy());
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
  expect(stderr).not.toMatch(/EPIPE|bug/u);
});

test('the same bytes of JSON in any time zone', () => {
  const inZone = (TZ: string) =>
    execFileSync(process.execPath, [BIN, 'demo', '--format', 'json', '--quiet'], {
      env: { ...process.env, TZ },
    });
  expect(inZone('America/St_Johns').equals(inZone('Asia/Kathmandu'))).toBe(true);
});
