import { expect, it } from 'vitest';
import { renderCheckMarkdown } from '../../src/render/render-check-markdown.js';
import { sampleCheck, sampleProblem } from '../support/check-document.js';

it('can be pasted into a ticket', () => {
  expect(renderCheckMarkdown(sampleCheck())).toBe(`\
# Check of Acme joint scorecard

scorecard.yaml · agreement 3 · as of 2 Nov 2026 17:41, Europe/Berlin · 4,812 leads

**no errors, 1 warning, no notes**

## Exports

| export | rows | used | left out | complete to | newest time | why left out |
| --- | ---: | ---: | ---: | ---: | ---: | --- |
| leads | 4,840 | 4,826 | 14 | 2 Nov 2026 17:41 | 2 Nov 2026 17:41 | 9 of a repeated id, 5 with too few or too many cells |
| deals | 715 | 715 | 0 | 30 Oct 2026 | 30 Oct 2026 |  |

## Stages and exits

| stage or exit | reached | dated | implied | undated | out of order |
| --- | ---: | ---: | ---: | ---: | ---: |
| MQL | 1,900 | 1,858 (97.8%) | 30 (1.6%) | 12 (0.6%) | 3 (0.2%) |
| Won | 0 | – | – | – | – |
| Lost | 4 | 3 (75.0%) |  | 1 (25.0%) |  |

## Links

- 4,812 leads: 600 with a deal (12.5%), 12 with several deals (0.2%), 3,000 with a touch (62.3%)
- 715 deals: 617 with a lead (86.3%), 98 without one (13.7%)
- 3,390 touches: 3,390 linked by lead (100.0%)

## SLAs

| SLA | clocks | excluded | not due | due | judged | why the others can’t be told |
| --- | ---: | ---: | ---: | ---: | ---: | --- |
| First touch | 131 | 4 | 7 | 120 | 90 (75.0%) | 24 known only to the day or between two snapshots, 3 due after an export ends, 1 ended at an unknown time, 1 perhaps paused, 1 of a criterion that is blank |

## What would make the rest of the SLAs judgeable

- First touch: touches: the time of day is missing in column “Date”: map a column with times
- First touch: stage\\_history would date MQL: export it
- First touch: touches ends before as-of: export it again, or correct its complete\\_to

## Warnings

- **stages-out-of-order** exports/leads.csv:914: 3 leads with an earlier stage dated after a later one; correct the dates in the CRM — leads 00Q1, 00Q2, 00Q3

## Verdict

**not usable for 1 of 3 measures; usable with 2 caveats for others: 1 of 3 measures and 0 of 1 SLA are sound**

- 1 caveat concerns less than 1%

## Not usable

- **There is no spend export** — not usable: measure Cost per MQL. mend: Export it (exports.spend). scorecard.yaml

## Caveats

- **MQL was passed without a record of it: 30 of 1,900 leads (1.6%)** — moves: measure MQL to Won, time; SLA First touch. mend: Record it in the CRM (stages.mql.entered). leads 00Q7, 00Q8, …

## Caveats of less than 1%

- **Leads entered an earlier stage for the first time after a later one: 3 of 4,812 leads (0.1%)** — moves: measure MQL to Won, time. mend: Look at the leads (order\\_tolerance). exports/leads.csv:914 · leads 00Q1, 00Q2, 00Q3

## Sound

- Won
`);
});

it('shows what comes from files as it is written there', () => {
  const { definition } = sampleCheck();
  const document = sampleCheck({
    definition: { ...definition, name: 'A *bold* <b>plan</b>' },
    problems: [sampleProblem({ message: 'a status "x|y" and [a](b)\n# no heading', file: 'a_b_c.csv' })],
  });
  const text = renderCheckMarkdown(document);
  expect(text).toContain('# Check of A \\*bold\\* \\<b\\>plan\\</b\\>\n');
  expect(text).toContain('a\\_b\\_c.csv:914: a status "x\\|y" and \\[a\\](b) \\# no heading');
});
