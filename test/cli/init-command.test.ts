import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { CONTROL_CHARACTERS } from '../support/control-characters.js';
import { type FakeMachine, fakeEffects } from '../support/fake-effects.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'init-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function init(args: readonly string[], machine: FakeMachine = {}) {
  const { effects, stdout, stderr } = fakeEffects({ workingDirectory: folder, ...machine });
  const exitCode = await main(['init', ...args], effects);
  return { exitCode, stdout: stdout.join(''), stderr: stderr.join('') };
}

function write(name: string, ...lines: readonly string[]): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
}

const HEADER = 'Lead ID,Create Date,Lead Owner,Lead Source,Lead Status,Company / Account,Converted Date';

function writeLeads(name = 'exports/leads.csv', ...rows: readonly string[]): void {
  const usual = [
    '00Q9Z0000000001,2026-01-05 09:00,Ann Example,Web,MQL,Acme,',
    '00Q9Z0000000002,2026-01-13 10:00,Ann Example,Web,Working - Contacted,Acme,',
    '00Q9Z0000000003,2026-01-14 10:00,Ben Example,Fair,MQL,Acme,',
  ];
  write(name, HEADER, ...usual, ...rows);
}

function written(name = 'scorecard.yaml'): string {
  return readFileSync(join(folder, name), 'utf8');
}

const ZONE = ['--time-zone', 'Europe/Vienna'];

test('the help ends with two worked examples', async () => {
  const { exitCode, stdout } = await init(['--help']);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/\n\nExamples:\n {2}\$ scorecard .+\n {2}\$ scorecard .+\n$/u);
});

test('nothing open: it writes without asking, checks, and says what to do next', async () => {
  writeLeads();
  const { exitCode, stdout, stderr } = await init(ZONE);
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^leads: exports\/leads\.csv · /);
  expect(stdout).toContain('\nwrote scorecard.yaml\n');
  expect(stdout).toContain('check of definition and exports\n');
  expect(stdout.split('\nNext:\n')[1]!.trimEnd().split('\n').length).toBeLessThanOrEqual(5);
  expect(written()).toContain('\n  time_zone: Europe/Vienna');
  expect(written()).toContain('\n    file: exports/leads.csv');
  expect(readdirSync(folder).sort()).toEqual(['exports', 'scorecard.yaml']);
});

test('nobody there and something open: all of it is listed, and nothing written', async () => {
  writeLeads(undefined, '00Q9Z0000000004,2026-01-15 10:00,Ben Example,Fair,Parked,Acme,');
  const { exitCode, stdout, stderr } = await init([]);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr.match(/error\[setup-question\]/g)).toHaveLength(2);
  expect(stderr).toContain('time zone');
  expect(stderr).toContain('Parked');
  expect(stderr).toContain('--yes');
  expect(existsSync(join(folder, 'scorecard.yaml'))).toBe(false);
});

test('--yes takes the best guesses and marks them', async () => {
  writeLeads();
  const { exitCode, stdout } = await init(['--yes']);
  expect(exitCode).toBe(0);
  expect(written()).toContain('  time_zone: Europe/Berlin  # guess: the time zone of this computer');
  const lines = written().split('\n');
  const guessed = lines.flatMap((line, index) => (line.includes('# guess:') ? [index + 1] : []));
  expect(stdout).toContain(`${guessed.length} guesses are marked "# guess:", on lines ${guessed[0]}`);
});

test('a person is asked: Enter takes the guess, what is no answer is asked again', async () => {
  writeLeads(undefined, '00Q9Z0000000004,2026-01-15 10:00,Ben Example,Fair,Parked,Acme,');
  const { exitCode, stdout, stderr } = await init([], { answers: ['Vienna', '', 'rejected'] });
  expect(exitCode).toBe(0);
  expect(stderr).toContain('expected a name of the IANA database');
  expect(stderr).toContain('Enter: Europe/Berlin (the time zone of this computer)');
  expect(stderr).toMatch(/What does the status Parked of 1 lead stand for\?\n {3}1 {2}\w/);
  // What was found stands before the questions, once.
  expect(stderr).toMatch(/^leads: exports/);
  expect(stdout).toMatch(/^wrote scorecard\.yaml\n/);
  expect(written()).toContain('\n  time_zone: Europe/Berlin  # days, months');
  expect(written()).toMatch(/\n {2}- id: rejected\n(?: {4}.*\n)* {8}- Parked {2}# 1 lead\n/);
});

test('whoever ends the input is asked no more, and nothing is written', async () => {
  writeLeads();
  const { exitCode, stdout, stderr } = await init([], { answers: [] });
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toContain('error[setup-ended]');
  expect(readdirSync(folder)).toEqual(['exports']);
});

test('on a terminal no line of what it says is wider than that', async () => {
  const columns =
    'Lead ID,Create Date,Lead Status,Region,First Name,What they said,Where they said it,When they said it';
  const status = 'Waiting for the answer of somebody in Purchasing';
  const rows = ['1', '2', '3', '4'].map((id) => `${id},2026-01-0${id} 09:00,${status} ${id},North,Ann,a,b,c`);
  write('exports/leads-of-all-campaigns-of-the-year.csv', columns, ...rows);
  write('exports/something-else-of-another-system.csv', 'Shelf;Since', 'A;2026-01-01', 'B;2026-01-02');
  const asked = await init(['--no-color'], { columns: 80, answers: ['Vienna', '', '', '', '', '', ''] });
  const lines = `${asked.stderr}\n${asked.stdout}`.split('\n');
  expect(asked.exitCode).toBe(0);
  expect(lines.filter((line) => [...line].length > 80)).toEqual([]);
  expect(lines.filter((line) => line.startsWith(' '.repeat(11)))).not.toEqual([]);
  const again = await init([], { columns: 80 });
  expect(again.stdout.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
});

test('a name that is longer than a line is shown as a whole, and what goes on below it keeps room', async () => {
  writeLeads('leads.csv');
  const long = 'a-list-of-shelves-that-somebody-made-in-the-other-system-for-the-year-and-its-quarter-';
  const names = ['1', '2'].map((quarter) => `${long}${quarter}.csv`);
  for (const name of names) write(name, 'Shelf;Since', 'A;2026-01-01');
  const { stdout, stderr } = await init(['--no-color'], { columns: 60, answers: ['', '', '', ''] });
  const lines = `${stderr}\n${stdout}`.split('\n');
  expect(lines.filter((line) => line.includes('…') && !line.includes(': …'))).toEqual([]);
  for (const name of names) expect(lines.filter((line) => line.includes(name))).not.toEqual([]);
});

test('what can be chosen goes on below in half a line where its names are longer', async () => {
  const long = 'leads-of-all-campaigns-of-the-year-and-of-the-last-quarter-of-the-one-before-';
  for (const half of ['1', '2']) write(`${long}${half}.csv`, 'Shelf;Since', 'A;2026-01-01');
  const { stderr } = await init(['--no-color'], { columns: 40, answers: ['', ''] });
  expect(stderr).toContain(`\n  1  ${long}1.csv\n  2  ${long}2.csv\n`);
  expect(Math.max(...stderr.split('\n').map((line) => line.search(/\S|$/)))).toBeLessThanOrEqual(20);
});

test('a person with --yes is not asked', async () => {
  writeLeads();
  const { exitCode, stderr } = await init(['--yes'], { answers: [] });
  expect([exitCode, stderr]).toEqual([0, '']);
});

test('a definition that is there stays as it is: what the files add is the result', async () => {
  writeLeads();
  await init(['--yes']);
  const before = written();
  const again = await init([]);
  expect([again.exitCode, again.stderr]).toEqual([0, '']);
  expect(again.stdout).toContain('hold nothing that it lacks');
  writeLeads(undefined, '00Q9Z0000000004,2026-01-15 10:00,Ben Example,Fair,Parked,Acme,');
  write('exports/spend.csv', 'Month,Channel,Cost', '2026-01,Web,1000');
  const { exitCode, stdout } = await init([]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('\nexports/spend.csv: spend\n  under exports: (line ');
  expect(stdout).toContain('\n        - Parked  # 1 lead\n');
  expect(written()).toBe(before);
});

test('a definition is found as other commands find it: above, by -c, or where -o says', async () => {
  writeLeads();
  await init(['--yes']);
  mkdirSync(join(folder, 'below'));
  const below = await init(['../exports'], { workingDirectory: join(folder, 'below') });
  expect(below.stdout).toContain('../scorecard.yaml is there already');
  expect((await init(['-c', 'scorecard.yaml'])).stdout).toContain('scorecard.yaml is there already');
  expect((await init(['-o', 'scorecard.yaml'])).stdout).toContain('scorecard.yaml is there already');
  const other = await init(['exports', '--yes', '-o', 'below/other.yaml']);
  expect([other.exitCode, other.stderr]).toEqual([0, '']);
  expect(written('below/other.yaml')).toContain('\n    file: ../exports/leads.csv');
});

test('-c with a file that isn’t there is an error', async () => {
  writeLeads();
  const { exitCode, stderr } = await init(['-c', 'acme.yaml']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('error[definition-not-found]');
});

test('-o - prints the definition, and nothing else', async () => {
  writeLeads();
  const { exitCode, stdout } = await init(['--yes', '-o', '-']);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^# The agreement/);
  expect(readdirSync(folder)).toEqual(['exports']);
});

test('--from-headers reads headers only: statuses are those usual in the CRM', async () => {
  write('exports/leads.csv', HEADER);
  const { exitCode, stdout } = await init(['--from-headers', '--yes']);
  expect(exitCode).toBe(0);
  expect(stdout).not.toContain('check of definition and exports');
  expect(stdout).toContain('put the exports where it names them');
  expect(written()).toMatch(/- MQL {2}# guess: usual in .+, not looked for in the rows\n/);
});

test('dated files of one export are snapshots', async () => {
  writeLeads('exports/leads-2026-02-02.csv');
  writeLeads('exports/leads-2026-02-09.csv', '00Q9Z0000000004,2026-02-05 10:00,Ben Example,Fair,MQL,Acme,');
  const { exitCode } = await init(['--yes']);
  expect(exitCode).toBe(0);
  expect(written()).toContain(
    '    file: "exports/leads-{date}.csv"  # guess: none has fewer rows than the one before',
  );
});

test('without a folder of exports it is the CSV files here; named ones go before', async () => {
  writeLeads('people.csv');
  write('notes.txt', 'nothing');
  const here = await init(['--yes', '-o', 'a.yaml']);
  expect([here.exitCode, written('a.yaml').includes('    file: people.csv')]).toEqual([0, true]);
  writeLeads('elsewhere/leads.csv');
  const named = await init(['elsewhere/*.csv', 'elsewhere', 'elsewhere/leads.csv', '--yes', '-o', 'b.yaml']);
  expect([named.exitCode, written('b.yaml').includes('    file: elsewhere/leads.csv')]).toEqual([0, true]);
});

test('files that hold no table are said, each with the reason', async () => {
  writeLeads();
  write('exports/notes.txt', 'Call them back on Monday');
  write('exports/book.xlsx', 'PK');
  mkdirSync(join(folder, 'exports', 'old'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'exports', 'gone.csv'));
  const { exitCode, stdout } = await init(['--yes']);
  expect(exitCode).toBe(0);
  const [, notUsed] = stdout.split('\nnot used:\n');
  expect(notUsed).toContain('  exports/book.xlsx: its name ends in none of .csv, .tsv and .txt\n');
  expect(notUsed).toContain('  exports/gone.csv: it cannot be opened\n');
  expect(notUsed).toContain('  exports/old: it is a folder: name it to have it looked into\n');
  expect(notUsed).toMatch(/ {2}exports\/notes\.txt: .+\n/);
});

test.each([
  [[], 'setup-no-files'],
  [['nowhere'], 'setup-no-files'],
  [['nowhere/*.csv'], 'setup-no-files'],
  [['--time-zone', 'CEST'], 'unknown-time-zone'],
  [['--preset', 'hubspott'], 'unknown-preset'],
  [['--name', ' '], 'usage'],
])('%j can’t run: %s', async (args, code) => {
  const { exitCode, stdout, stderr } = await init(args);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`error[${code}]`);
});

test('files without leads make no scorecard', async () => {
  write('exports/spend.csv', 'Month,Channel,Cost', '2026-01,Web,1000');
  for (const args of [[], ['--yes']]) {
    const { exitCode, stdout, stderr } = await init(args);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('error[setup-no-leads]');
    expect(stderr).toContain('exports/spend.csv (spend)');
  }
});

test('a preset that no file is of is said', async () => {
  writeLeads();
  const { exitCode, stderr } = await init(['--yes', '--preset', 'zoho']);
  expect(exitCode).toBe(0);
  expect(stderr).toContain('warning[setup-preset-unfit]');
});

test('an output that can’t be written is an error', async () => {
  writeLeads();
  const { exitCode, stdout, stderr } = await init(['--yes', '-o', 'nowhere/scorecard.yaml']);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toContain('error[output-unwritable]');
});

test('hostile headers and statuses stay text: on the terminal, in comments and in the file', async () => {
  const evil = '\u001b[31mX\u0007';
  write(
    'exports/leads.csv',
    `${HEADER},"Evil ${evil}\u2028- id: x"`,
    `00Q9Z0000000001,2026-01-05 09:00,Ann Example,"a\nb: #c",MQL,Acme,,1`,
    `00Q9Z0000000002,2026-01-05 09:00,Ann Example,"${evil}","${evil} # guess: 'no'\u2028exits:",Acme,,2`,
  );
  const { exitCode, stdout, stderr } = await init(['--no-color'], { answers: ['', 'mql'] });
  expect([exitCode, stdout.includes('\nno errors, ')]).toEqual([0, true]);
  expect(stderr).not.toMatch(CONTROL_CHARACTERS);
  expect(stdout).not.toMatch(CONTROL_CHARACTERS);
  expect(written()).not.toMatch(CONTROL_CHARACTERS);
});

test('nothing of a person is printed or written', async () => {
  writeLeads(
    undefined,
    '00Q9Z0000000004,2026-01-15 10:00,Ben Example,ann@example.com,Ask +49 30 1234567,Acme,',
  );
  const { exitCode, stdout, stderr } = await init(['--yes']);
  expect(exitCode).toBe(0);
  expect(stdout + stderr + written()).not.toMatch(/Ann|Ben|Acme|@|1234567/);
});

test('a link that leads nowhere is said to be one', async () => {
  symlinkSync(join(folder, 'nowhere'), join(folder, 'dang.csv'));
  symlinkSync(join(folder, 'round.csv'), join(folder, 'round.csv'));
  expect((await init(['dang.csv'])).stderr).toContain(
    '"dang.csv" cannot be looked at: it is a link to nothing',
  );
  expect((await init(['round.csv'])).stderr).toContain(
    '"round.csv" cannot be looked at: its links run in a circle',
  );
});

test('a file whose name a definition would take for a pattern of snapshots is not looked at', async () => {
  writeLeads('{date}.csv');
  const named = await init(['{date}.csv', '--yes']);
  expect([named.exitCode, named.stdout, existsSync(join(folder, 'scorecard.yaml'))]).toEqual([2, '', false]);
  expect(named.stderr).toContain('"{date}.csv" cannot be looked at: its name has {date} in it');
  writeLeads();
  writeLeads('exports/{date}.csv');
  const { exitCode, stdout } = await init(['--yes']);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('  exports/{date}.csv: its name has {date} in it');
});

test('where what was written can’t be checked there is no result, and it is said that it was written', async () => {
  writeLeads();
  const { effects, stdout, stderr } = fakeEffects({ workingDirectory: folder });
  const now = () => {
    if (existsSync(join(folder, 'scorecard.yaml')))
      rmSync(join(folder, 'exports/leads.csv'), { force: true });
    return effects.now();
  };
  expect([await main(['init', ...ZONE], { ...effects, now }), stdout]).toEqual([2, []]);
  expect(stderr.join('')).toContain(
    'error[setup-unchecked]: "scorecard.yaml" was written all the same, unchecked',
  );
});
