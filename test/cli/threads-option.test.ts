import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { fakeEffects } from '../support/fake-effects.js';

const folder = mkdtempSync(join(tmpdir(), 'threads-option-'));
beforeAll(() => {
  writeFileSync(
    join(folder, 'scorecard.yaml'),
    'exports: { leads: leads.csv }\nstages:\n  - { id: lead, entered: created }\n  - { id: won, entered: { column: Won On } }\n',
  );
  writeFileSync(
    join(folder, 'leads.csv'),
    'Lead ID,Created Date,Won On\n1,2026-01-05,2026-01-20\n2,2026-01-07,\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: readonly string[]) {
  const { effects, stdout, stderr } = fakeEffects({ workingDirectory: folder });
  const exitCode = await main([...args], effects);
  return { exitCode, stdout: stdout.join(''), stderr: stderr.join('') };
}

test.each(['0', '-1', '1.5', 'x', '', ' ', '65', '0x2', '1e9', 'Infinity'])(
  '--threads=%s is refused',
  async (count) => {
    for (const command of ['report', 'check', 'leads']) {
      const { exitCode, stdout, stderr } = await run(command, `--threads=${count}`);
      expect([exitCode, stdout]).toEqual([2, '']);
      expect(stderr).toContain('error[usage]');
      expect(stderr).toContain('--threads');
      expect(stderr).toContain('whole number from 1 to 64');
    }
  },
);

test.each(['1', '2', '64'])('with --threads %s a report is the same', async (count) => {
  const plain = await run('report', '--quiet');
  expect(plain.exitCode).toBe(0);
  expect(await run('report', '--quiet', '--threads', count)).toEqual(plain);
});
