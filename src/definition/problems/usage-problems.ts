import type { ProblemInfo } from '../problem-info.js';

/** Problems of the command line and of the files it names. */
export const usageProblems = {
  usage: {
    severity: 'error',
    means: 'The command line has an unknown command or option, or lacks something',
    mend: 'See `scorecard --help` or `scorecard COMMAND --help`',
  },
  'definition-not-found': {
    severity: 'error',
    means: 'There is no definition where it was looked for',
    mend: 'Name it with `--config FILE`, or run the command in or below the folder that holds scorecard.yaml',
  },
  'definition-unreadable': {
    severity: 'error',
    means: 'The definition exists but cannot be read',
    mend: 'Check that it is a file and that you may read it',
  },
  'definition-not-utf8': {
    severity: 'error',
    means:
      'The definition holds bytes that are no UTF-8, so that some of its letters would be lost, and with them statuses and names',
    mend: 'Save it as UTF-8: editors have that under “Save as” or “Encoding”',
  },
  'export-unknown': {
    severity: 'error',
    means: '`--export` names an export that the definition does not have',
    mend: 'Use a name that stands under `exports:` in the definition',
  },
  'export-not-found': {
    severity: 'error',
    means: 'No file matches what the definition or `--export` names',
    mend: 'Check the path: in the definition it is relative to that file, on the command line to the working directory',
  },
  'input-named-twice': {
    severity: 'error',
    means: 'Standard input was named for more than one export',
    mend: 'Use `-` for one export only; name files for the others',
  },
  'as-of-invalid': {
    severity: 'error',
    means: '`--as-of` is neither an instant, a date nor `now`',
    mend: 'Write `2026-10-31`, `2026-10-31T18:00:00Z` or `now`',
  },
  'as-of-later': {
    severity: 'error',
    means: '`--as-of` lies in the future',
    mend: 'Name today or an earlier moment; left out, the newest recorded time of the exports is used',
  },
  'as-of-in-future': {
    severity: 'warning',
    means: 'The newest recorded time of the exports lies in the future, and the report is as of then',
    mend: 'Correct the time in the CRM, or say `--as-of`',
  },
  'period-before-newest': {
    severity: 'note',
    means: 'No period was asked for, and an export ends before the newest one that is over does',
    mend: 'Export it again, or ask for the period: what an export does not tell has no value there',
  },
  'period-invalid': {
    severity: 'error',
    means: '`--period` is no period',
    mend: 'Write `2026-10`, `2026-Q3`, `2026-W42`, `2026`, `FY2027-Q1`, `2026-01..2026-06`, `last-month`, `all` …',
  },
  'goal-not-agreed': {
    severity: 'error',
    means: '`--period` names a period for which no revenue goal is agreed',
    mend: 'Leave it out for the present goal, or name the period of one that stands under `goals.revenue`',
  },
  'no-goals': {
    severity: 'error',
    means: '`scorecard plan` was asked, and the definition agrees on no revenue goal',
    mend: 'Add it, as in `goals: { revenue: { 2026-Q4: 1200000 } }`',
  },
  'goals-over': {
    severity: 'error',
    means: '`scorecard plan` was asked, and every revenue goal is over as of the report',
    mend: 'Add the next goal under `goals.revenue`, or name one with `--period`',
  },
  'set-invalid': {
    severity: 'error',
    means:
      '`--set` is not of the form NAME=VALUE, its value is none that the assumption can have, or it is given twice',
    mend: 'Write the value as in the definition: `--set win_rate=20%`, `--set price=18000`, `--set "cycle=45 days"`',
  },
  'assumption-unknown': {
    severity: 'error',
    means: '`--set` or `--solve` names no assumption of the chain that leads to revenue',
    mend: 'Use the id of an assumption without a filter, or the measure that it is on',
  },
  'attribute-unknown': {
    severity: 'error',
    means: '`--by` or `--where` names an attribute that no export carries',
    mend: 'Use owner, source, status or a name under `attributes:` of the definition',
  },
  'where-invalid': {
    severity: 'error',
    means: '`--where` is not of the form ATTRIBUTE=VALUE',
    mend: 'Write `--where region=DACH`, `--where region!=DACH`, or `--where region=` for blank ones',
  },
  'where-matches-nothing': {
    severity: 'warning',
    means: '`--where` names a value that never occurs in the exports',
    mend: 'Check the spelling; values are compared as exported, after `aliases:`',
  },
  'stage-unknown': {
    severity: 'error',
    means:
      '`--from`, `--to` or `--stage` names no stage of the definition, or the first two are not in its order',
    mend: 'Use stage ids, the earlier one first',
  },
  'exit-unknown': {
    severity: 'error',
    means: '`--exit` names no exit of the definition',
    mend: 'Use the id of an exit',
  },
  'sla-unknown': {
    severity: 'error',
    means: '`--sla` names no SLA of the definition',
    mend: 'Use the id of an SLA',
  },
  'clock-state-unknown': {
    severity: 'error',
    means: '`--status` names no state that a clock can be in',
    mend: 'Use states of clocks, as `--status breached,overdue`, or `all`',
  },
  'measure-unknown': {
    severity: 'error',
    means: '`--measure` names neither a row of the report nor a measure of the catalogue',
    mend: 'Use the id of a row, such as `won-90`, or of a measure, such as `conversion.mql.won`',
  },
  'problem-unknown': {
    severity: 'error',
    means: '`--problem` names no problem that there is',
    mend: 'Use a code that `scorecard check` shows, such as `repeated-id`',
  },
  'counted-as-unknown': {
    severity: 'error',
    means: '`--as` names no way in which this measure counts a lead',
    mend: 'Use one of the words that the list of the measure shows, such as `reached` or `open`',
  },
  'lead-unknown': {
    severity: 'error',
    means: '`--lead` names an id that no lead has, as of the report',
    mend: 'Copy the id from the export, with 15 or 18 characters; a lead created later than as-of is not there yet',
  },
  'input-not-read-again': {
    severity: 'note',
    means: 'What a file holds as written cannot be shown: standard input can be read only once',
    mend: 'Name the file instead of `-`',
  },
  'within-invalid': {
    severity: 'error',
    means: '`--within` is no whole number of days',
    mend: 'Write `--within "90 days"`',
  },
  'people-looser': {
    severity: 'error',
    means: '`--people` asks for more than the definition allows to be shown',
    mend: 'Leave it out, or agree on another `people.show` in the definition',
  },
  'people-not-shown': {
    severity: 'error',
    means: '`--by`, `--where` or `--owner` asks for single people, but people are not to be shown so',
    mend: 'Use another attribute; `--by owner` shows pseudonyms where the definition allows them',
  },
  'selection-too-small': {
    severity: 'error',
    means:
      '`--where` leaves fewer leads than the smallest group that may be shown where people are not named',
    mend: 'Ask for more of them, or agree on another `people.smallest_group_shown`',
  },
  'no-slas': {
    severity: 'error',
    means: '`scorecard sla` was asked, and the definition has no SLA',
    mend: 'Add what the teams owe each other under `slas:`',
  },
  'clock-owner-unknown': {
    severity: 'error',
    means: '`--owner` names nobody who has, or had, a lead with a clock',
    mend: 'Copy the name, or the pseudonym, from the output; it is compared as it is shown',
  },
  'baseline-not-found': {
    severity: 'error',
    means: 'The file that `--baseline` names does not exist',
    mend: 'Make it with `--update-baseline`, look through it, and keep it in version control',
  },
  'baseline-unusable': {
    severity: 'error',
    means:
      'The file that `--baseline` names cannot be read, is no baseline, is of a newer version, or is later than what would replace it',
    mend: 'Name another file, or remove it and make a new one with `--update-baseline`',
  },
  'baseline-of-other-rules': {
    severity: 'error',
    means:
      'The clocks of these SLAs start, stop or fall due otherwise than when the baseline was made, so that its breaches need not be those of now; or it has no SLA of this definition',
    mend: 'Look through the breaches of these SLAs again, and make them anew with `--update-baseline`; a baseline of another definition needs a file of its own',
  },
  'baseline-slas-gone': {
    severity: 'note',
    means: 'The baseline has SLAs that the definition lacks: they were taken out of it, or have another id',
    mend: 'Leave it so, or take them out with `--update-baseline`',
  },
  'baseline-updated': {
    severity: 'note',
    means: '`--update-baseline` has written the baseline: so many breaches were added, and so many removed',
    mend: 'Look at the difference in version control before you keep it',
  },
  'key-file-unusable': {
    severity: 'error',
    means: 'The key that `people.key_file` names for stable pseudonyms is missing, unreadable or too short',
    mend: 'Make one with `openssl rand -hex 32 > .scorecard-key` and keep it out of version control',
  },
  'saved-report-invalid': {
    severity: 'error',
    means: 'The file given to `--from` is no saved report that this version can render',
    mend: 'Save one with `scorecard report --format json -o FILE`',
  },
  'output-unwritable': {
    severity: 'error',
    means: 'The result could not be written',
    mend: 'Check the folder, its permissions and the space left on the disk',
  },
} as const satisfies Record<string, ProblemInfo>;
