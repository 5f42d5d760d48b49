/**
 * What no program can undercut: reads the bytes of all exports once, and looks at none of them.
 *
 *     node bench/peers/read-bytes.js FOLDER
 */
import { openSync, readdirSync, readSync } from 'node:fs';

const folder = process.argv[2];
const chunk = Buffer.allocUnsafe(1 << 20);
let bytes = 0;
for (const name of readdirSync(folder).filter((each) => each.endsWith('.csv'))) {
  const file = openSync(`${folder}/${name}`);
  for (let read = -1; read !== 0; bytes += read) read = readSync(file, chunk);
}
process.stdout.write(`${bytes} bytes\n`);
