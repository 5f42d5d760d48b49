import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

test('what is loaded later is of the program’s own modules: one that was compiled beforehand can import no other', () => {
  const built = fileURLToPath(new URL('../../dist/cli/', import.meta.url));
  const modules = readdirSync(built).filter((name) => name.endsWith('.cjs'));
  const isComment = (line: string) => /^\s*(?:\*|\/[/*])/u.test(line);
  const importing = modules.filter((name) =>
    readFileSync(built + name, 'utf8')
      .split('\n')
      .some((line) => !isComment(line) && /\bimport\(/u.test(line)),
  );
  expect([modules.length > 10, importing]).toEqual([true, []]);
});

const HAS_TERMINAL = spawnSync('script', ['--version']).status === 0 && process.platform === 'linux';

test.skipIf(!HAS_TERMINAL)('the built program asks at a terminal', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'asked-'));
  writeFileSync(
    join(folder, 'leads.csv'),
    'Lead ID,Created,Status,Source\n1,2026-01-05,MQL,Web\n2,2026-01-06,MQL,Web\n',
  );
  const command = `${process.execPath} ${BIN} init --from-headers`;
  const child = spawn('script', ['-qec', command, '/dev/null'], { cwd: folder });
  let shown = '';
  child.stdout.on('data', (chunk) => {
    // Enter takes the best guess.
    if (`${chunk}`.includes('> ')) child.stdin.write('\n');
    shown += chunk;
  });
  const [code] = await once(child, 'exit');
  expect(shown).toContain('In which time zone');
  expect([code, readdirSync(folder).sort()]).toEqual([0, ['leads.csv', 'scorecard.yaml']]);
  rmSync(folder, { recursive: true });
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
