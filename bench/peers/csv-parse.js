/**
 * The floor of the plain way: splits the leads into records of strings, and does nothing with them.
 *
 *     node bench/peers/csv-parse.js FOLDER
 */
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

let records = 0;
for await (const _ of createReadStream(`${process.argv[2]}/leads.csv`).pipe(parse())) records++;
process.stdout.write(`${records} records\n`);
