import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { definitionText } from '../../src/cli/definition-text.js';
import { main } from '../../src/cli/main.js';
import { fakeEffects } from '../support/fake-effects.js';

const read = (bytes: Uint8Array) => definitionText(bytes, 'a.yaml');
const TEXT = 'name: Prüfung\nversion: 1\n';

it('reads UTF-8, and UTF-16 that says so, with or without a mark', () => {
  const utf16 = Buffer.from(`\uFEFF${TEXT}`, 'utf16le');
  const texts = [Buffer.from(TEXT), Buffer.from(`\uFEFF${TEXT}`), utf16, Buffer.from(utf16).swap16()];
  for (const bytes of texts) expect(read(bytes)).toEqual({ value: TEXT, problems: [] });
  expect(read(new Uint8Array())).toEqual({ value: '', problems: [] });
});

it.each([
  ['of the first line', 'name: Pr\xFCfung', 1],
  ['of a later one', 'a: 1\nb: 2\nname: Pr\xFCfung\nname: \xFC\n', 3],
  ['after the last line feed', 'a: 1\n\xFC', 2],
])('names the line of a letter in another encoding, %s', (_, text, line) => {
  const { value, problems } = read(Buffer.from(text, 'latin1'));
  expect(value).toBeNull();
  expect(problems).toMatchObject([{ code: 'definition-not-utf8', file: 'a.yaml', line }]);
});

it('reads no UTF-16 of which a letter is lost', () => {
  const half = Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from('name: ', 'utf16le'),
    Buffer.from([0x00, 0xd8, 0x0a]),
  ]);
  expect(read(half)).toMatchObject({ value: null, problems: [{ code: 'definition-not-utf8', line: null }] });
});

it('reads the dates of a file of holidays whatever its names are written in', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'definition-'));
  try {
    writeFileSync(
      join(folder, 'days.csv'),
      Buffer.from('date,name\n2026-08-15,Mari\xE4 Himmelfahrt\n', 'latin1'),
    );
    writeFileSync(
      join(folder, 'scorecard.yaml'),
      'calendar: { holidays: days.csv }\nexports: { leads: l.csv }\nstages: [{ id: a, entered: created }, { id: b, entered: { status: B } }]\n',
    );
    const { effects, stderr } = fakeEffects({ workingDirectory: folder });
    expect(await main(['glossary'], effects)).toBe(0);
    expect(stderr).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('ends the run before anything is computed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'definition-'));
  try {
    writeFileSync(join(folder, 'scorecard.yaml'), Buffer.from('name: Pr\xFCfung\n', 'latin1'));
    const { effects, stdout, stderr } = fakeEffects({ workingDirectory: folder });
    expect(await main(['report'], effects)).toBe(2);
    expect(stdout).toEqual([]);
    expect(stderr.join('')).toBe(
      `scorecard.yaml:1: error[definition-not-utf8]: found bytes that are no UTF-8, as of Windows-1252 or of a file that is no text, expected UTF-8; save the definition as UTF-8\n1 error\n`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
