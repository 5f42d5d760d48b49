import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import { CONTROL_CHARACTERS } from './control-characters.js';

/** What must hold of any text that is printed, wherever it goes: it can't move, colour, hide or command anything. */
export function expectHarmless(printed: string): void {
  expect(printed).not.toMatch(CONTROL_CHARACTERS);
  expect(printed).not.toMatch(/^\s*::[a-z]/mu);
  expect(printed).not.toMatch(/##(?:vso)?\[/iu);
}

/** Of CSV, in which only numbers may begin as formulas do. */
export function expectHarmlessCsv(printed: string): void {
  expectHarmless(printed);
  for (const cell of (parse(printed, { relax_column_count: false }) as string[][]).flat()) {
    if (cell === '' || !Number.isNaN(Number(cell))) continue;
    expect(cell).not.toMatch(/(?:^|;)\s*[=+\-@＝＋－＠]/u);
  }
}

/** Of Markdown: no tag, no link and no image that isn't ours, of which there are none. */
export function expectHarmlessMarkdown(printed: string): void {
  expectHarmless(printed);
  expect(printed).not.toMatch(/(?<!\\)(?:\\\\)*<[a-z/!?]/iu);
  expect(printed).not.toMatch(/(?<!\\)(?:\\\\)*\]\(/u);
  expect(printed).not.toMatch(/https?:\/\/|www\.x/iu);
}

/** Of the commands to GitHub, each a line. */
export function expectHarmlessCommands(printed: string): void {
  expect(printed).not.toMatch(CONTROL_CHARACTERS);
  for (const line of printed.split('\n').filter((line) => line !== '')) {
    expect(line).toMatch(/^::(?:error|warning|notice) (?:(?:file|line|title)=[^:,]*,?)+::(?:[^%]|%25)+$/u);
  }
}
