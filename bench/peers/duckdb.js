/**
 * The same report by hand-written SQL: each file loaded once with its types, of repeated leads the row modified last, then
 * one query for the figures of each kind. Prints them as JSON.
 *
 *     node bench/peers/duckdb.js FOLDER
 */
import { existsSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { QUERIES_OF_EVENTS } from './duckdb-event-queries.js';
import { LOAD_EVENTS } from './duckdb-events.js';
import { LOAD_LEADS, QUERIES_OF_LEADS } from './duckdb-leads.js';

const folder = process.argv[2];
const hasEvents = existsSync(`${folder}/changes.csv`);
const instance = await DuckDBInstance.create(':memory:', { preserve_insertion_order: 'false' });
const connection = await instance.connect();
for (const load of hasEvents ? LOAD_EVENTS : LOAD_LEADS) await connection.run(load.replace('FOLDER', folder));

/** Measure → month → its figure; of a share how many of how many. */
const figures = {};
for (const query of hasEvents ? QUERIES_OF_EVENTS : QUERIES_OF_LEADS) {
  const reader = await connection.runAndReadAll(query);
  for (const { month, ...found } of reader.getRowObjectsJson()) addMonth(month, found);
}
process.stdout.write(`${JSON.stringify(figures)}\n`);

/** A column is a figure, or its name ends with `:met` or `:of`: the counts of a share. */
function addMonth(month, found) {
  for (const [column, value] of Object.entries(found)) {
    const [measure, part] = column.split(':');
    figures[measure] ??= {};
    const number = value === null ? null : Number(value);
    if (part === undefined) figures[measure][month] = number;
    else figures[measure][month] = { ...figures[measure][month], [part]: number };
  }
}
