import { describe, expect, it } from 'vitest';
import { plainLines, plainText } from '../../src/render/plain-text.js';

describe('plainText', () => {
  it.each([
    ['Grüße, 日本 & Co. (“best”)', 'Grüße, 日本 & Co. (“best”)'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['\u009b31mred', 'red'],
    ['\u001b]0;a title\u0007after', 'after'],
    ['\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\', 'link'],
    ['\u001bPq secret\u001b\\after', 'after'],
    ['clear\u001bc', 'clear'],
    ['\u009dnever ended \u009d0;a title\u009cafter', '\ufffdnever ended after'],
    ['two\r\nlines\tand\u2028more', 'two lines and more'],
    ['bell\u0007 nul\u0000 del\u007f c1\u0081', 'bell� nul� del� c1�'],
    ['turned\u202egnp.exe\u202c \u2066x\u2069\u200f', 'turnedgnp.exe x'],
    ['soft\u00adhyphen \ufeffzero\u200bwidth', 'softhyphen zerowidth'],
    ['::error::x', ': :error::x'],
    ['\t ::add-mask::x', '  : :add-mask::x'],
    ['a ::b', 'a ::b'],
    ['a ##vso[x]b ##[y]', 'a # #vso[x]b # #[y]'],
    ['## heading', '## heading'],
    ['half \ud83d of a pair', 'half � of a pair'],
    ['a family 👨‍👩‍👧', 'a family 👨‍👩‍👧'],
  ])('makes %j %j', (text, plain) => expect(plainText(text)).toBe(plain));

  it('leaves no sequence that comes together once another is taken out', () => {
    expect(plainText('\u001b\u001b[1m[31mred')).toBe('�[31mred');
  });
});

describe('plainLines', () => {
  it('keeps lines apart, and drops blank ones at either end', () => {
    expect(plainLines('\n\n# Takeaways  \r\n\r\n- one\u001b[1m!\n\n')).toEqual(['# Takeaways', '', '- one!']);
  });

  it('has no line of nothing', () => expect(plainLines(' \n\t\n')).toEqual([]));
});
