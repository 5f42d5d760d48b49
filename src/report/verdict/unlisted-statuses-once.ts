import type { Problem } from '../../definition/problem.js';
import type { Finding } from '../../leads/finding.js';

/**
 * The problems without those that only follow from statuses that nothing lists: of the leads' own and those of their history the
 * one that concerns more, and no current status that differs from the history for that reason alone.
 */
export function unlistedStatusesOnce(
  problems: readonly Problem[],
  findings: readonly Finding[],
): readonly Problem[] {
  const unlisted = findings.filter(({ problem }) => problem.code === 'unknown-status');
  if (unlisted.length === 0) return problems;
  const [heaviest] = [...unlisted].sort((a, b) => b.leads.length - a.leads.length);
  const concerned = new Set(unlisted.flatMap(({ leads }) => leads));
  const follows = ({ problem, leads }: Finding) =>
    (problem.code === 'unknown-status' && problem !== heaviest?.problem) ||
    (problem.code === 'status-differs-from-history' && leads.every((lead) => concerned.has(lead)));
  const following = new Set(findings.filter(follows).map(({ problem }) => problem));
  return problems.filter((problem) => !following.has(problem));
}
