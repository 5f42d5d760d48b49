import { expect, test } from 'vitest';
import { problemCatalogue } from '../../src/definition/problem-catalogue.js';
import { agreementProblems } from '../../src/definition/problems/agreement-problems.js';
import { attachedProblems } from '../../src/definition/problems/attached-problems.js';
import { exportProblems } from '../../src/definition/problems/export-problems.js';
import { goalProblems } from '../../src/definition/problems/goal-problems.js';
import { historyProblems } from '../../src/definition/problems/history-problems.js';
import { leadProblems } from '../../src/definition/problems/lead-problems.js';
import { reportProblems } from '../../src/definition/problems/report-problems.js';
import { setupProblems } from '../../src/definition/problems/setup-problems.js';
import { slaProblems } from '../../src/definition/problems/sla-problems.js';
import { snapshotProblems } from '../../src/definition/problems/snapshot-problems.js';
import { usageProblems } from '../../src/definition/problems/usage-problems.js';
import { valueProblems } from '../../src/definition/problems/value-problems.js';
import { yamlProblems } from '../../src/definition/problems/yaml-problems.js';

test('no code stands in two catalogues, where one would hide the other', () => {
  const codes = [
    agreementProblems,
    attachedProblems,
    exportProblems,
    goalProblems,
    historyProblems,
    leadProblems,
    reportProblems,
    setupProblems,
    slaProblems,
    snapshotProblems,
    usageProblems,
    valueProblems,
    yamlProblems,
  ].flatMap((catalogue) => Object.keys(catalogue));
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  expect(codes.length).toBe(Object.keys(problemCatalogue).length);
});
