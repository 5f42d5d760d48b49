import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { problemsOf, readLeads, valuesOf } from './support/read-leads.js';
import { sourceOf } from './support/source-of.js';

const text = 'Id,Lead Source,Région\n1,Empfehlung für Zoë,Île-de-France\n2,Voilà,„Norden“\n';
const settings = { attributes: { region: 'Région' } };
const expected = [
  ['Empfehlung für Zoë', 'Voilà'],
  ['Île-de-France', '„Norden“'],
];

async function sourcesAndRegions(bytes: Uint8Array, pieceSize?: number) {
  const { value, problems } = await readLeads([sourceOf(bytes, 'leads.csv', pieceSize)], settings);
  expect(problems).toEqual([]);
  return [valuesOf(value, 'source'), valuesOf(value, 'attribute:region')];
}

describe('encodings', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 LE with a byte order mark', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['UTF-16 BE with a byte order mark', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['UTF-16 LE', iconv.encode(text, 'utf-16le')],
    ['UTF-16 BE', iconv.encode(text, 'utf-16be')],
    ['cp1252', iconv.encode(text, 'win1252')],
  ])('reads %s, in whatever pieces', async (_, bytes) => {
    for (const size of [1, 3, 65_536]) expect(await sourcesAndRegions(bytes, size)).toEqual(expected);
  });

  it('decides by all bytes of the file: one far down may be what tells', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `${row},Web\n`).join('');
    const bytes = iconv.encode(`Id,Lead Source\n${rows}x,Über\n`, 'win1252');
    expect(valuesOf((await readLeads(bytes)).value, 'source')!.at(-1)).toBe('Über');
  });

  it('reads UTF-8 with a few broken bytes as UTF-8, and counts them', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Id,Lead Source\n1,Zoë für Jürgen\n2,W'),
      Buffer.from([0xff, 0x0a]),
    ]);
    const outcome = await readLeads(bytes);
    expect(valuesOf(outcome.value, 'source')).toEqual(['Zoë für Jürgen', 'W\ufffd']);
    expect(problemsOf(outcome)).toEqual(['text-damaged×1']);
  });

  it('counts characters that were lost before', async () => {
    expect(problemsOf(await readLeads('Id,Lead Source\n1,Zo\ufffd\n'))).toEqual(['text-damaged×1']);
  });

  it('counts NULs beyond the first bytes, and reads them as lost characters', async () => {
    const rows = Array.from({ length: 600 }, (_, row) => `${row},Web\n`).join('');
    const outcome = await readLeads(`Id,Lead Source\n${rows}x\0y,W\0b\n`);
    expect(problemsOf(outcome)).toEqual(['text-damaged×2']);
    expect(valuesOf(outcome.value, 'id')!.at(-1)).toBe('x\ufffdy');
    expect(valuesOf(outcome.value, 'source')!.at(-1)).toBe('W\ufffdb');
  });

  it('counts bytes that stand for nothing in cp1252', async () => {
    const outcome = await readLeads(Buffer.from('Id,Lead Source\n1,Zo\xeb\n2,W\x81\x9d\n', 'latin1'));
    expect(problemsOf(outcome)).toEqual(['text-damaged×2']);
    expect(valuesOf(outcome.value, 'source')).toEqual(['Zoë', 'W\ufffd\ufffd']);
  });

  it('decides per file', async () => {
    const cp1252 = sourceOf(iconv.encode('Id,Lead Source\n2,Zoë\n', 'win1252'), 'b.csv');
    const { value } = await readLeads([sourceOf('Id,Lead Source\n1,Zoë\n', 'a.csv'), cp1252]);
    expect(value!.columns.get('source')).toMatchObject({ values: ['', 'Zoë'] });
  });

  it('compares the values that a definition lists in either encoding', async () => {
    for (const encoding of ['utf8', 'win1252']) {
      const bytes = iconv.encode('Id,Land\n1,Österreich\n2,Schweiz\n', encoding);
      const outcome = await readLeads(bytes, { only: { Land: ['Österreich'] } });
      expect(valuesOf(outcome.value, 'id')).toEqual(['1']);
    }
  });

  it('compares the values that a definition lists however they are spaced', async () => {
    const settings = { only: { Stage: ['Closed  Won', 'Größe\u00a0S'] } };
    for (const encoding of ['utf8', 'win1252']) {
      const cells = ['Closed\u00a0Won', ' Closed   Won', 'ClosedWon', 'Größe S', 'Größe'];
      const text = ['Id|Stage', ...cells.map((cell, row) => `${row}|${cell}`)].join('\n');
      const outcome = await readLeads(iconv.encode(text, encoding), settings);
      expect(valuesOf(outcome.value, 'id')).toEqual(['0', '1', '3']);
    }
  });

  it('reads ids beyond ASCII', async () => {
    const { value } = await readLeads(iconv.encode('Id\n Größe-1 \n', 'win1252'));
    expect(valuesOf(value, 'id')).toEqual(['Größe-1']);
  });
});
