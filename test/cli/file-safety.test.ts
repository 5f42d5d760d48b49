import { execFileSync, spawn } from 'node:child_process';
import { constants, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { appendFile, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileSource } from '../../src/cli/file-source.js';
import { limitedBytes } from '../../src/cli/limited-bytes.js';
import { main } from '../../src/cli/main.js';
import { pipeBytes } from '../../src/cli/pipe-bytes.js';
import { writeResult } from '../../src/cli/write-output.js';
import { fakeEffects } from '../support/fake-effects.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'safety-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all).toString();
}

async function read(name: string): Promise<string> {
  return textOf((await fileSource(name, at(name))).read());
}

/** Windows has neither named pipes nor these devices, and links only for administrators. */
const onUnix = describe.skipIf(process.platform === 'win32');

onUnix('a named pipe', () => {
  beforeEach(() => execFileSync('mkfifo', [at('pipe')]));

  it('into which nobody writes is given up after a while', async () => {
    const pipe = await open(at('pipe'), constants.O_RDONLY | constants.O_NONBLOCK);
    await expect(textOf(pipeBytes(pipe, 60))).rejects.toMatchObject({
      reason: 'unreadable',
      message: 'it is a pipe into which nothing is written',
    });
    await pipe.close();
  });

  it('is read to its end, whenever its writer comes', async () => {
    const source = await fileSource('pipe', at('pipe'));
    expect([source.size, source.again]).toEqual([undefined, false]);
    const reading = textOf(source.read());
    const lines = 'id,created\n'.repeat(30_000);
    writeFileSync(at('lines'), lines);
    const writer = spawn('sh', ['-c', `sleep 0.1; (sleep 0.1; cat '${at('lines')}') > '${at('pipe')}'`]);
    expect(await reading).toBe(lines);
    expect(writer.exitCode ?? 0).toBe(0);
  });
});

onUnix('a device', () => {
  it.each(['/dev/zero', '/dev/urandom', '/dev/null'].filter((path) => existsSync(path)))(
    'is refused: %s',
    async (path) => {
      const source = await fileSource(path, path);
      await expect(textOf(source.read())).rejects.toMatchObject({ message: 'it is a device, not a file' });
    },
  );

  it('is refused as an export and as a definition, too', async () => {
    const { effects, stdout, stderr } = fakeEffects({ workingDirectory: folder });
    writeFileSync(
      at('scorecard.yaml'),
      'exports: { leads: /dev/zero }\nstages: [{ id: lead, entered: created }]\n',
    );
    expect(await main(['check'], effects)).toBe(2);
    expect(await main(['check', '--config', '/dev/zero'], effects)).toBe(2);
    expect(stdout.join('')).toBe('');
    expect(stderr.join('').match(/it is a device, not a file/g)).toHaveLength(2);
  });
});

onUnix('a link', () => {
  it('is followed, wherever it leads', async () => {
    mkdirSync(at('elsewhere'));
    writeFileSync(at('elsewhere/leads.csv'), 'Id\n1\n');
    symlinkSync(at('elsewhere/leads.csv'), at('leads.csv'));
    expect(await read('leads.csv')).toBe('Id\n1\n');
  });

  it('to nothing or in a circle is unreadable, in words', async () => {
    symlinkSync(at('nothing'), at('dangling'));
    symlinkSync(at('b'), at('a'));
    symlinkSync(at('a'), at('b'));
    await expect(read('dangling')).rejects.toMatchObject({ message: 'it is a link to nothing' });
    await expect(read('a')).rejects.toMatchObject({ message: 'its links run in a circle' });
  });

  it('in a circle is no place for the result', async () => {
    symlinkSync(at('b'), at('a'));
    symlinkSync(at('a'), at('b'));
    const { effects } = fakeEffects({ workingDirectory: folder });
    await expect(writeResult('x', 'a', effects, [])).rejects.toMatchObject({
      problems: [{ message: 'The result could not be written: its links run in a circle' }],
    });
  });
});

describe('a file that grows all the time', () => {
  it('is read no further than it was long at first, and is an error', async () => {
    writeFileSync(at('growing.csv'), 'x'.repeat(3 << 20));
    let bytes = 0;
    const reading = async () => {
      for await (const piece of (await fileSource('growing.csv', at('growing.csv'))).read()) {
        bytes += piece.length;
        await appendFile(at('growing.csv'), piece);
      }
    };
    await expect(reading()).rejects.toMatchObject({ reason: 'changed' });
    expect(bytes).toBe(3 << 20);
  });
});

describe('input that does not end', () => {
  async function* endless(): AsyncIterable<Uint8Array> {
    for (;;) yield new Uint8Array(1 << 20);
  }

  it('is an error once it gave more than any export', async () => {
    let pieces = 0;
    const reading = async () => {
      for await (const _piece of limitedBytes(endless(), 5 << 20)) pieces++;
    };
    await expect(reading()).rejects.toMatchObject({ reason: 'unreadable', message: /did not end/ });
    expect(pieces).toBe(5);
  });

  it('is left where it is once something else is wrong', async () => {
    const { effects, stdout } = fakeEffects({ workingDirectory: folder });
    writeFileSync(at('scorecard.yaml'), 'exports: { leads: }\nstages: [{ id: lead, entered: created }]\n');
    const standardInput = { ...effects, stdin: endless() };
    await main(['check', '--export', 'leads=-'], standardInput);
    expect(stdout.join('')).toContain('file-not-csv');
  });
});
