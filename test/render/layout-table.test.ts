import { expect, it } from 'vitest';
import { layoutTable } from '../../src/render/layout-table.js';

const cells = (...texts: string[]) => texts.map((text) => ({ text }));

it('puts columns side by side, without spaces at the end', () => {
  const left = { width: 5, align: 'left', cells: cells('name', 'MQLs', '') } as const;
  const right = { width: 4, align: 'right', cells: cells('Oct', '131', '') } as const;
  expect(layoutTable([left, right])).toEqual(['name    Oct', 'MQLs    131', '']);
});

it('knows how wide characters are', () => {
  const names = { width: 6, align: 'left', cells: cells('日本', 'ไม่มี', 'cafe\u0301', 'x') } as const;
  const values = { width: 1, align: 'right', cells: cells('1', '2', '3', '4') } as const;
  expect(layoutTable([names, values])).toEqual(['日本    1', 'ไม่มี     2', 'cafe\u0301    3', 'x       4']);
});

it('cuts what is too wide', () => {
  expect(layoutTable([{ width: 4, align: 'left', cells: cells('abcdef', '日本語') }])).toEqual([
    'abc…',
    '日…',
  ]);
});

it('paints the text, not the space around it', () => {
  const paint = (text: string) => `<${text}>`;
  const column = {
    width: 4,
    align: 'right',
    cells: [
      { text: 'x', paint },
      { text: '', paint },
    ],
  } as const;
  expect(layoutTable([column, { width: 3, align: 'left', cells: [{ text: 'y', paint }] }])).toEqual([
    '   <x>  <y>',
    '',
  ]);
});

it('is nothing without rows', () => expect(layoutTable([])).toEqual([]));
