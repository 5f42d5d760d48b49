import type { Criterion, Evidence, Exit, Stage } from '../definition.js';
import { displayName } from '../display-name.js';
import type { Draft } from '../schema/definition-schema.js';
import type { Path } from '../yaml/yaml-node.js';
import type { DraftCriterion, DraftEvidence } from './draft-entries.js';
import { filled, type Resolving } from './resolving.js';

/** The success path. */
export function resolveStages(draft: Draft['stages'], resolving: Resolving): readonly Stage[] {
  return filled(draft, ['stages']).map(({ item, path }) => ({
    id: item.id,
    name: item.name ?? displayName(item.id),
    means: item.means ?? null,
    team: item.team ?? null,
    entered: resolveEvidence(item.entered, [...path, 'entered'], resolving),
    criteria: filled(item.criteria, [...path, 'criteria']).map((criterion) =>
      resolveCriterion(criterion.item, criterion.path, resolving),
    ),
  }));
}

/** The ways off the path. */
export function resolveExits(draft: Draft['exits'], resolving: Resolving): readonly Exit[] {
  return filled(draft, ['exits']).map(({ item, path }) => ({
    id: item.id,
    name: item.name ?? displayName(item.id),
    means: item.means ?? null,
    entered: resolveEvidence(item.entered, [...path, 'entered'], resolving),
    final: item.final,
    reasonColumn: item.reason?.column ?? null,
  }));
}

function resolveEvidence(draft: DraftEvidence, path: Path, resolving: Resolving): Evidence {
  const { deal } = draft;
  const evidence: Evidence = {
    created: draft.created ?? false,
    status: draft.status ?? [],
    column: draft.column ?? null,
    deal: deal === undefined ? null : resolveDealEvidence(deal, [...path, 'deal'], resolving),
  };
  if (
    !evidence.created &&
    evidence.status.length === 0 &&
    evidence.column === null &&
    evidence.deal === null
  ) {
    resolving.reportLack(
      'no-evidence',
      path,
      'nothing evidences an entry, expected "created", "status", "column" or "deal"',
    );
  }
  return evidence;
}

function resolveDealEvidence(
  deal: NonNullable<DraftEvidence['deal']>,
  path: Path,
  { reportLack }: Resolving,
): Evidence['deal'] {
  if (deal.on !== undefined) return { on: deal.on };
  if (deal.stage === undefined)
    reportLack(
      'no-evidence',
      path,
      'nothing of the deal is named, expected one of its events, or "stage" with its stages',
    );
  return { stages: deal.stage ?? [] };
}

function resolveCriterion(draft: DraftCriterion, path: Path, { reportLack }: Resolving): Criterion {
  const { column, is, at_least: atLeast, at_most: atMost, in: among, not_in: notAmong } = draft;
  const tests: Criterion[] = [];
  if (is !== undefined) tests.push({ column, is });
  if (atLeast !== undefined) tests.push({ column, atLeast: atLeast.value, ...unitOf(atLeast) });
  if (atMost !== undefined) tests.push({ column, atMost: atMost.value, ...unitOf(atMost) });
  if (among !== undefined) tests.push({ column, in: among });
  if (notAmong !== undefined) tests.push({ column, notIn: notAmong });
  if (tests.length !== 1) {
    reportLack(
      'invalid-criterion',
      path,
      `this criterion has ${tests.length === 0 ? 'no test' : `${tests.length} tests`}, expected one of is, at_least, at_most, in and not_in`,
    );
  }
  return tests[0] ?? { column, is: 'present' };
}

function unitOf({ isPercent }: { readonly isPercent: boolean }): { readonly isPercent?: true } {
  return isPercent ? { isPercent } : {};
}
