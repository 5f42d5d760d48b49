import type { Definition } from '../../src/definition/definition.js';
import { loadDefinition } from '../../src/definition/load-definition.js';
import { TEST_PRESETS } from './bundled-presets.js';

/** A small sound agreement, to which a test adds what it is about. */
export const SMALL = `exports:
  leads: leads.csv
  deals: { file: deals.csv, status: { won: Won, lost: Lost } }
stages:
  - { id: lead, team: marketing, entered: created }
  - { id: mql, team: marketing, entered: { status: MQL } }
  - { id: accepted, team: sales, entered: { status: Accepted } }
  - { id: won, team: sales, entered: { deal: won } }
exits:
  - { id: rejected, entered: { status: Rejected } }
  - { id: lost, entered: { deal: lost }, final: yes }
`;

/** The definition of a text that has no problems; files beside it by name. */
export function loadSound(text: string, files: Readonly<Record<string, string>> = {}): Definition {
  const { value, problems } = loadDefinition(
    text,
    'scorecard.yaml',
    (path) => files[path] ?? null,
    TEST_PRESETS,
  );
  if (value === null || problems.length > 0) {
    throw new Error(`expected no problem, found ${problems.map(({ message }) => message).join('; ')}`);
  }
  return value;
}

/** The problems of a text, as `line:column code`. */
export function placesIn(text: string, files: Readonly<Record<string, string>> = {}): readonly string[] {
  const { problems } = loadDefinition(text, 'scorecard.yaml', (path) => files[path] ?? null, TEST_PRESETS);
  return problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
}
