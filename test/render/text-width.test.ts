import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

const measured = vi.hoisted(() => ({ longest: 0, total: 0 }));
vi.mock('string-width', async (original) => {
  const { default: stringWidth } = await original<typeof import('string-width')>();
  return {
    default(text: string) {
      measured.longest = Math.max(measured.longest, text.length);
      measured.total += text.length;
      return stringWidth(text);
    },
  };
});

const { default: stringWidth } = await vi.importActual<typeof import('string-width')>('string-width');
const { clipText, padText, textWidth } = await import('../../src/render/text-width.js');

/** What string-width is given while the text is measured. Its time grows with the square of what it is given at once. */
function given(act: () => unknown): { longest: number; total: number } {
  Object.assign(measured, { longest: 0, total: 0 });
  act();
  return { ...measured };
}

describe('textWidth', () => {
  it.each([
    ['plain', 5],
    ['Zoë', 3],
    ['漢字', 4],
    ['👩‍👩‍👧 x', 4],
    ['\u001b[1mbold\u001b[22m', 4],
    ['', 0],
  ])('measures %j', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  it.each([
    ['one letter beyond ASCII', `${'a'.repeat(20_000)}é`, 20_001],
    ['wide characters', '漢'.repeat(5000), 10_000],
    ['emoji of several characters, wherever it is cut', '👩‍👩‍👧'.repeat(500), 1000],
    ['flags, wherever it is cut', '🇩🇪'.repeat(999), 1998],
    ['letters with their accents apart', 'e\u0301'.repeat(3000), 3000],
    ['a heap of accents on one letter', `a${'\u0301'.repeat(3000)}`, 1],
    ['colours', `\u001b[31m${'é'.repeat(3000)}\u001b[39m`, 3000],
  ])('measures a long text of %s, by pieces', (_, text, width) => {
    expect(textWidth(text)).toBe(width);
    const { longest, total } = given(() => textWidth(text));
    expect(longest).toBeLessThanOrEqual(256);
    expect(total).toBeLessThanOrEqual(text.length);
  });
});

describe('textWidth of letters of Europe and signs of tables', () => {
  const signs = Array.from({ length: 0x2600 }, (_, code) => String.fromCodePoint(code));
  const isPlain = (text: string) => given(() => textWidth(text)).total === 0;

  it('is told without string-width, and as string-width tells it', () => {
    const plain = signs.filter(isPlain);
    expect(plain.length).toBeGreaterThan(1500);
    expect(plain).toEqual(expect.arrayContaining(['a', 'é', 'Я', '·', '–', '…', '−', '→', '▲', '█', '€']));
    expect(plain.filter((sign) => stringWidth(sign) !== 1)).toEqual([]);
  });

  it('is the sum of theirs, in whatever order they stand', () => {
    const text = fc.string({ unit: fc.constantFrom(...signs.filter(isPlain)), maxLength: 40 });
    fc.assert(fc.property(text, (plain) => textWidth(plain) === stringWidth(plain)));
  });

  it('is theirs where they are coloured', () => {
    expect(isPlain('\u001b[31mZoë\u001b[39m')).toBe(true);
    expect(textWidth('\u001b[31mZoë\u001b[39m')).toBe(3);
  });
});

describe('clipText', () => {
  it('leaves what fits, and ends what does not in an ellipsis', () => {
    expect(clipText('Zoë Ammann', 10)).toBe('Zoë Ammann');
    expect(clipText('Zoë Ammann', 8)).toBe('Zoë Amm…');
    expect(clipText('Zoë Ammann', 5)).toBe('Zoë…');
    expect(clipText('漢字漢字', 6)).toBe('漢字…');
    expect(clipText('ab', 0)).toBe('');
  });

  it('does not cut what is one character to people', () => {
    expect(clipText('ae\u0301e\u0301e\u0301', 3)).toBe('ae\u0301…');
  });

  it('measures no character twice once it knows that the text is too wide', () => {
    const text = `${'\u0301\u200b'.repeat(5000)}${'é'.repeat(300)}`;
    expect(given(() => clipText(text, 20)).total).toBeLessThanOrEqual(2 * text.length);
  });
});

describe('padText', () => {
  it('fills up to the width on either side', () => {
    expect(padText('Zoë', 5, 'left')).toBe('Zoë  ');
    expect(padText('漢', 5, 'right')).toBe('   漢');
    expect(padText('Zoë Ammann', 5, 'left')).toBe('Zoë… ');
  });
});
