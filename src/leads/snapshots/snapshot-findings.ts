import type { Definition } from '../../definition/definition.js';
import { makeProblem } from '../../definition/make-problem.js';
import type { ProblemCode } from '../../definition/problem-catalogue.js';
import type { Finding } from '../finding.js';
import { findingsOf } from '../findings-of.js';
import { changesShown, HISTORY_NAMES, type HistoryName } from '../history-read.js';
import type { Reads } from '../read-as-of.js';
import { type Records, recordOf } from '../records.js';
import { addToTally, startTally, tallyFindings } from '../tally.js';
import { missingSnapshots } from './missing-snapshots.js';
import { skippedRows } from './skipped-rows.js';
import type { Snapshots } from './snapshots.js';

/** What snapshots of leads (or deals) leave open, and what in them is odd; nothing of an export that isn't given as such. */
export function snapshotFindings(
  definition: Definition,
  reads: Reads,
  name: 'leads' | 'deals',
  records: Records,
): Finding[] {
  const read = reads.get(name);
  const snapshots = read?.snapshots;
  if (read === undefined || snapshots === undefined) return [];
  const asOf = read.asOf.text;
  const find = findIn(snapshots, records, name);
  return [
    ...begin(reads, name, snapshots),
    ...missing(definition, name, snapshots),
    ...find('repeated-id', snapshots.repeated, 'row', REPEATED(name)),
    ...find('later-than-as-of', snapshots.later, 'row', LATER(name, asOf)),
    ...find(name === 'leads' ? 'snapshot-lead-gone' : 'snapshot-deal-gone', snapshots.gone, noun(name), GONE),
    ...find(name === 'leads' ? 'snapshot-lead-back' : 'snapshot-deal-back', snapshots.back, noun(name), BACK),
    ...find('snapshot-late', snapshots.late, noun(name), LATE),
    ...find('snapshot-created-changed', snapshots.recreated, noun(name), RECREATED),
    ...(name === 'leads' && !reads.has('stage_history')
      ? find('snapshot-stage-skipped', skippedRows(definition, snapshots), 'lead', SKIPPED)
      : []),
    ...unused(reads, name, snapshots),
  ];
}

type Message = (counted: string) => string;

const REPEATED =
  (name: string): Message =>
  (counted) =>
    `${counted} of the ${name} export left out, since another row of the same snapshot has the same id`;
const LATER =
  (name: string, asOf: string): Message =>
  (counted) =>
    `${counted} of the ${name} export in snapshots later than as of ${asOf}, and not counted`;
const GONE: Message = (counted) =>
  `${counted} of earlier snapshots missing in the newest, and counted as seen last; check that the export selects all of them`;
const BACK: Message = (counted) =>
  `${counted} missing in a snapshot and back in a later one: what changed meanwhile has no time but between the two that have them`;
const LATE: Message = (counted) =>
  `${counted} first seen in a snapshot though created before the one before it, so that it is not known when they got where they ` +
  'were; check that the export selects all of them';
const RECREATED: Message = (counted) =>
  `${counted} whose created time is another one than in the snapshot before: that of the newest counts`;
const SKIPPED: Message = (counted) =>
  `${counted} whose status went past a stage between two snapshots: it is implied, and has no time`;

function noun(name: 'leads' | 'deals'): string {
  return name === 'leads' ? 'lead' : 'deal';
}

/** Makes findings about whom these rows of the snapshots tell of; each once. */
function findIn({ whole }: Snapshots, records: Records, whom: 'leads' | 'deals') {
  const codes = records.key?.codes;
  const column = whole.columns.get('id') ?? whole.columns.get('lead');
  const codesOfRows = codes !== undefined && column?.type === 'id' ? column.codes : null;
  return (code: ProblemCode, rows: readonly number[], of: string, message: Message): Finding[] => {
    const tally = startTally(whole.files);
    const counted = new Set<number>();
    for (const row of rows) {
      const id = codesOfRows?.[row] ?? 0;
      if (of !== 'row' && counted.has(id)) continue;
      counted.add(id);
      addToTally(tally, whole.file[row]!, whole.line[row]!, recordOf(records, id));
    }
    return tallyFindings(code, tally, whom, of, message);
  };
}

/** From when on snapshots tell of changes. */
function begin(reads: Reads, name: 'leads' | 'deals', { known, whole }: Snapshots): Finding[] {
  const told = HISTORY_NAMES.filter((each) => OF[each].name === name && !reads.has(each));
  const shown = told.filter((each) => changesShown(reads, each) !== undefined);
  if (shown.length === 0) return [];
  const [first, newest] = [known[0]!, known.at(-1)!];
  const message =
    `${known.length} snapshots of ${name}, from ${first.text} to ${newest.text}, tell of changes of the ` +
    `${shown.map((each) => OF[each].what).join(' and the ')}: what changed before the first has no time, and what came and went ` +
    'between two is not seen';
  return findingsOf([
    makeProblem('snapshots-begin', message, { file: whole.files[first.file]!.name, count: known.length }),
  ]);
}

/** Which export's snapshots show what a history export would tell. */
const OF: Readonly<Record<HistoryName, { readonly name: string; readonly what: string }>> = {
  stage_history: { name: 'leads', what: 'status' },
  owner_history: { name: 'leads', what: 'owner' },
  deal_history: { name: 'deals', what: 'stage' },
};

const NAMED = 3;

function missing({ calendar }: Definition, name: string, { known, whole }: Snapshots): Finding[] {
  const gaps = missingSnapshots(calendar, known);
  const [first] = gaps;
  if (first === undefined) return [];
  const between = gaps.slice(0, NAMED).map(({ after, before }) => `${after.text} and ${before.text}`);
  const more = gaps.length > NAMED ? `, and ${gaps.length - NAMED} more` : '';
  const message =
    `Snapshots of ${name} may be missing between ${between.join(', ')}${more}: twice the usual distance or more lies there, ` +
    'and a change is only known to lie between the two; put the missing files beside the others';
  const file = whole.files[first.before.file]!.name;
  return findingsOf([makeProblem('snapshot-missing', message, { file, count: gaps.length })]);
}

function unused(reads: Reads, name: 'leads' | 'deals', { whole }: Snapshots): Finding[] {
  return HISTORY_NAMES.flatMap((each) => {
    const count = changesShown(reads, each)?.table.count ?? 0;
    if (OF[each].name !== name || !reads.has(each) || count === 0) return [];
    const message = `The ${each} export tells of changes of the ${OF[each].what}, and so the ${count} that snapshots of ${name} show are not used`;
    return findingsOf([
      makeProblem('snapshot-changes-unused', message, { file: whole.files[0]!.name, count }),
    ]);
  });
}
