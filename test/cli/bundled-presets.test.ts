import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundledPresets } from '../../src/cli/bundled-presets.js';

function packageWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'presets-'));
  mkdirSync(join(root, 'config', 'presets'), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, 'config', file), text);
  return root;
}

test('gives the text of the preset of that name, of none other file, and all names in order', () => {
  const presets = bundledPresets(
    packageWith({
      'presets/b.yaml': 'B',
      'presets/a.yaml': 'A',
      'presets/note.txt': 'N',
      'secret.yaml': 'S',
    }),
  );
  expect(presets.names).toEqual(['a', 'b']);
  expect(presets.read('b')).toBe('B');
  for (const name of ['c', 'note', 'note.txt', '../secret', '', '__proto__'])
    expect(presets.read(name)).toBeNull();
});

test('looks at no file before it is asked', () => {
  const presets = bundledPresets('/there/is/no/such/folder');
  expect(() => presets.read('a')).toThrow('ENOENT');
});
