import { closeSync, openSync, writeSync } from 'node:fs';

const CHUNK = 1 << 20;

/**
 * A file that is written line by line, a megabyte at a time.
 * @param {string} path
 * @param {string} header
 */
export function csvFile(path, header) {
  const file = openSync(path, 'w');
  let text = `${header}\n`;
  return {
    /** @param {string} line */
    write(line) {
      text += `${line}\n`;
      if (text.length < CHUNK) return;
      writeSync(file, text);
      text = '';
    },
    close() {
      writeSync(file, text);
      closeSync(file);
    },
  };
}
