import type { Definition, ExportName, People } from '../definition/definition.js';
import type { Problem } from '../definition/problem.js';
import type { Table } from '../exports/table.js';
import type { Leads } from '../leads/leads.js';
import { slaFindings } from '../sla/sla-findings.js';
import type { Period } from '../time/period.js';
import type { CheckDocument } from './check-document.js';
import { checkedExports, type NamedFiles } from './checked-exports.js';
import { checkedLinks } from './checked-links.js';
import { checkedProblems } from './checked-problems.js';
import { checkedSlas } from './checked-slas.js';
import { checkedExits, checkedStages } from './checked-stages.js';
import type { Tool } from './document-head.js';
import { buildVerdict } from './verdict/build-verdict.js';

/** What there is to check: as much of it as could be read. */
export interface CheckQuestion {
  readonly tool: Tool;
  readonly definition: {
    readonly file: string;
    readonly sha256: string;
    /** Null where it has errors; no export was opened then. */
    readonly value: Definition | null;
  };
  /** The exports that were asked for, by the files found for them. */
  readonly sources: ReadonlyMap<ExportName, NamedFiles>;
  /** Those of them that could be read. */
  readonly tables: ReadonlyMap<ExportName, Table>;
  /** Null where an error kept the exports from being joined. */
  readonly leads: Leads | null;
  readonly problems: readonly Problem[];
  /** As agreed, or as tightened; nobody is named here either way. Null without a definition. */
  readonly peopleShown: People['show'] | null;
  /** What a report shows when no period is asked for; left out where nothing was joined. */
  readonly period?: Period | null;
}

/** Every problem that was found, how much of each export and of each stage's entries is on record, and what that makes of the numbers. */
export function buildCheck(question: CheckQuestion): CheckDocument {
  const { definition, leads, tables } = question;
  const agreed = definition.value;
  const sound = agreed !== null;
  const ofClocks = leads === null ? [] : slaFindings(leads);
  const found = [...question.problems, ...ofClocks.map(({ problem }) => problem)];
  const findings = [...(leads?.findings ?? []), ...ofClocks];
  const problems = checkedProblems(found, leads, findings);
  const counted = {
    stages: leads && checkedStages(leads),
    exits: leads && checkedExits(leads),
    slas: leads && checkedSlas(leads),
  };
  const countOf = (severity: string) => problems.filter((problem) => problem.severity === severity).length;
  return {
    kind: 'scorecard.check/1',
    tool: { ...question.tool },
    definition: {
      file: definition.file,
      sha256: definition.sha256,
      sound,
      agreement: agreed?.agreement ?? null,
      name: agreed?.name ?? null,
    },
    time_zone: agreed?.calendar.zone.id ?? null,
    as_of: leads?.asOf.text ?? null,
    lead_count: leads?.count ?? null,
    people_shown: question.peopleShown,
    checked: { exports: sound, leads: leads !== null },
    exports: agreed === null ? [] : checkedExports(agreed, question.sources, tables, leads),
    stages: counted.stages,
    exits: counted.exits,
    links: leads && checkedLinks(leads),
    slas: counted.slas,
    counts: { errors: countOf('error'), warnings: countOf('warning'), notes: countOf('note') },
    problems,
    verdict: buildVerdict({
      ...counted,
      definition: agreed,
      leads,
      sources: question.sources,
      tables,
      rows: new Map([...tables].map(([name, { rowsRead }]) => [name, rowsRead])),
      findings,
      problems: found,
      period: question.period ?? null,
    }),
  };
}
