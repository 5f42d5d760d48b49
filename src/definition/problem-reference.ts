import { problemCatalogue } from './problem-catalogue.js';
import type { ProblemInfo } from './problem-info.js';

/** The reference page of the problems, as Markdown: what each code means and what to do, sorted by code. */
export function problemReference(): string {
  const entries: [string, ProblemInfo][] = Object.entries(problemCatalogue);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  const sections = entries.map(
    ([code, { severity, means, mend }]) =>
      `## ${code}\n\n*${severity}.* ${sentence(means)}\n\n${sentence(mend)}\n`,
  );
  return `# Problems\n\nGenerated from the catalogue; do not edit.\n\n${sections.join('\n')}`;
}

function sentence(text: string): string {
  return /[.…]$/u.test(text) ? text : `${text}.`;
}
