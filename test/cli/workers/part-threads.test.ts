import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { partThreads, type RunningThreads } from '../../../src/cli/workers/part-threads.js';
import { idDictionary } from '../../../src/exports/decode/id-dictionary.js';
import { exportPlan } from '../../../src/exports/export-plan.js';
import { readExport } from '../../../src/exports/read-export.js';
import type { Source } from '../../../src/exports/source.js';
import { failingSource, sourceOf } from '../../exports/support/source-of.js';
import { definitionOf } from '../../support/definition-of.js';

const BUILT = fileURLToPath(new URL('../../../dist/worker/part-worker.cjs', import.meta.url));
const SIZES = { first: 4000, others: 1500, worthThreads: 0 };

const folder = mkdtempSync(join(tmpdir(), 'threads-'));
afterAll(() => rmSync(folder, { recursive: true }));

const running: RunningThreads[] = [];
afterEach(async () => {
  for (const threads of running.splice(0)) await threads.end();
});

function started(script: string, count = 2): RunningThreads {
  const threads = partThreads(count, script);
  running.push(threads);
  return threads;
}

let scripts = 0;

/** Threads that run such a script in place of the program's. */
function runningOn(text: string): RunningThreads {
  const script = join(folder, `${scripts++}.mjs`);
  writeFileSync(script, `import { parentPort } from 'node:worker_threads';\n${text}\n`);
  return started(script);
}

/** Rows of which each has a cell that only the file's end can read, and now and then one of several lines. */
function rowsOf(count: number, from = 0): string {
  const rows = Array.from({ length: count }, (_, row) => {
    const note = row % 7 === 0 ? `"two\r\nlines ""${row}"""` : `Zoë ${row % 5}`;
    return `L${from + row},2026-0${1 + (row % 9)}-11,${note}\n`;
  });
  return `Id,Created Date,Lead Source\n${rows.join('')}`;
}

async function read(sources: readonly Source[], threads: RunningThreads | null) {
  const plan = exportPlan(definitionOf({ stages: { lead: { created: true } } }), 'leads');
  const { value, problems } = await readExport(plan, sources, idDictionary(), { threads, sizes: SIZES });
  if (value === null) return { value, problems };
  const columns = [...value.columns].map(([field, column]) => {
    return column.type === 'id' ? [field, Array.from(column.codes, column.ids.textOf)] : [field, column];
  });
  return { value: { ...value, columns }, problems };
}

const file = () => sourceOf(rowsOf(500), 'leads.csv', 1000);

describe('a thread that', () => {
  it.each([
    ['throws at once', `throw new Error('no memory');`, 'no memory'],
    ['is no program', 'import "./no-such-file.mjs";', 'no-such-file'],
    ['ends at once', '', 'has ended, with 0'],
    ['exits at once', 'process.exit(3);', 'has ended, with 3'],
    [
      'throws amid a part',
      `parentPort.on('message', ({ part }) => { if (part) throw new Error('lost'); });`,
      'lost',
    ],
    [
      'exits amid a part',
      `parentPort.on('message', ({ part }) => { if (part) process.exit(5); });`,
      'ended, with 5',
    ],
    [
      'rejects amid a part',
      `parentPort.on('message', ({ part }) => { if (part) void Promise.reject(new Error('late')); });`,
      'late',
    ],
    [
      'answers nothing of use',
      `parentPort.on('message', ({ part }) => { if (part) parentPort.postMessage(0); });`,
      'nonsense',
    ],
    [
      'answers an empty thing',
      `parentPort.on('message', ({ part }) => { if (part) parentPort.postMessage({}); });`,
      'nonsense',
    ],
    ['speaks unasked', `parentPort.on('message', () => parentPort.postMessage(null));`, 'nonsense'],
    [
      'says that it failed',
      `parentPort.on('message', ({ part }) => {
        if (part) parentPort.postMessage({ failure: { message: 'a bug', stack: 'a bug at there' } });
      });`,
      'a bug',
    ],
  ])('%s is an error', async (_, script, message) => {
    await expect(read([file()], runningOn(script))).rejects.toThrow(message);
  });

  it('has died is an error for the next file too', async () => {
    const threads = runningOn('process.exit(3);');
    await expect(read([file()], threads)).rejects.toThrow('ended, with 3');
    await expect(read([file()], threads)).rejects.toThrow('ended, with 3');
  });

  it('fails says where', async () => {
    const threads = runningOn(
      `parentPort.on('message', ({ part }) => {
        if (part) parentPort.postMessage({ failure: { message: 'a bug', stack: 'Error: a bug\\n    at there' } });
      });`,
    );
    const error = await read([file()], threads).catch((reason: unknown) => reason);
    expect((error as Error).stack).toContain('at there');
  });

  it('is ended while it reads is an error', async () => {
    const threads = runningOn(`parentPort.on('message', () => {});`);
    const reading = expect(read([file()], threads)).rejects.toThrow('has ended');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await threads.end();
    await reading;
  });

  it('nobody needs is not started', async () => {
    const threads = runningOn('throw new Error("started");');
    expect((await read([sourceOf('Id,Created Date\n1,2026-01-05\n')], threads)).value?.count).toBe(1);
  });
});

// Without `npm run build` there is none.
describe.skipIf(!existsSync(BUILT))('the built program of a thread', () => {
  it.each([1, 2, 3])('reads as it is read here, with %d', async (count) => {
    const sources = [file()];
    const here = await read(sources, null);
    expect(here.value?.count).toBe(500);
    expect(await read(sources, started(BUILT, count))).toEqual(here);
  });

  it('reads one file after another, also after one that broke off', async () => {
    const other = sourceOf(rowsOf(400, 300), 'other.csv');
    const threads = started(BUILT);
    expect(await read([file(), other], threads)).toEqual(await read([file(), other], null));
    const broken = failingSource('unreadable', 'gone', rowsOf(900));
    expect(await read([broken, file()], threads)).toEqual(await read([broken, file()], null));
    expect(await read([other], threads)).toEqual(await read([other], null));
  });
});
