import iconv from 'iconv-lite';
import type { DecodeText } from '../columns/column-builder.js';
import type { Utf8Count } from './utf8-census.js';

/** How a file's texts are read, decided from all of its bytes. */
export interface TextEncoding {
  readonly name: 'utf-8' | 'cp1252';
  /** Characters that are lost: broken in this file, or replaced before it was written. */
  readonly damaged: number;
  readonly decode: DecodeText;
}

/**
 * UTF-8 where every byte fits. Else UTF-8 with some damage where sound sequences outnumber the broken bytes, for
 * they hardly come about by chance; else cp1252, the Western code page of Windows and Excel.
 */
export function textEncoding({ sound, broken, replaced, nuls, outside1252 }: Utf8Count): TextEncoding {
  if (broken === 0 || sound > broken)
    return { name: 'utf-8', damaged: broken + replaced + nuls, decode: decodeUtf8 };
  return { name: 'cp1252', damaged: outside1252 + nuls, decode: decodeCp1252 };
}

/** Where there is no whole file to decide by, as for a header: UTF-8 where it fits, else cp1252. */
export function decodeAlone(raw: string): string {
  const text = decodeUtf8(raw);
  return text.includes('\uFFFD') ? decodeCp1252(raw) : text;
}

function decodeUtf8(raw: string): string {
  return withoutNuls(Buffer.from(raw, 'latin1').toString('utf8'));
}

function decodeCp1252(raw: string): string {
  return withoutNuls(iconv.decode(Buffer.from(raw, 'latin1'), 'win1252'));
}

function withoutNuls(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}
