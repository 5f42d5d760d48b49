import type { ProblemInfo } from '../problem-info.js';

/** Problems of exports that are given as dated snapshots. */
export const snapshotProblems = {
  'snapshot-export': {
    severity: 'error',
    means:
      'Only leads and deals may be given as snapshots with `{date}`: one row for each, with its state of that day.',
    mend: 'Name the files of any other export one by one, or with a glob.',
  },
  'snapshot-pattern': {
    severity: 'error',
    means:
      'A pattern with `{date}` cannot be understood, or stands beside one without. It stands once, in the name of the file, beside nothing but `*` and `?`, and in all patterns of an export or in none.',
    mend: 'Write it as exports/leads-{date}.csv, and keep files that are no snapshots elsewhere.',
  },
  'snapshot-undated': {
    severity: 'warning',
    means:
      'A file has the name of a snapshot, but for the date, which is none, or outside the years 1990 to 2100. It is not read.',
    mend: 'Rename the file to hold its date, as leads-2026-11-02.csv does, or move it elsewhere.',
  },
  'snapshot-repeated': {
    severity: 'error',
    means: 'Two snapshots are of one date, so that it is not known which came first.',
    mend: 'Keep one of them, or name both with their times: leads-2026-11-02T0600.csv.',
  },
  'snapshot-not-yet': {
    severity: 'error',
    means:
      'Every snapshot of an export was taken later than as-of, so that nothing of it is known as of then.',
    mend: 'Ask as of the first snapshot, or later.',
  },
  'snapshots-begin': {
    severity: 'note',
    means:
      'Changes are told by snapshots, from the first of them on. What happened before it has no time; what came and went between two of them is not seen.',
    mend: 'Nothing. Take snapshots more often to know times more exactly.',
  },
  'snapshot-missing': {
    severity: 'warning',
    means: 'Between two snapshots lies twice their usual distance or more: one may be missing.',
    mend: 'Find the missing files, and put them beside the others. Without them changes are known only between the two.',
  },
  'snapshot-lead-gone': {
    severity: 'warning',
    means: 'Leads of earlier snapshots are not in the newest one. They count as they were seen last.',
    mend: 'Check that the export selects all leads. What was deleted or merged in the CRM is to be expected.',
  },
  'snapshot-deal-gone': {
    severity: 'warning',
    means: 'Deals of earlier snapshots are not in the newest one. They count as they were seen last.',
    mend: 'Check that the export selects all deals, closed ones too.',
  },
  'snapshot-lead-back': {
    severity: 'note',
    means:
      'Leads were missing in a snapshot and came back in a later one. What changed meanwhile changed at some time between the two that have them.',
    mend: 'Check that the export selects all leads, whatever their status.',
  },
  'snapshot-deal-back': {
    severity: 'note',
    means:
      'Deals were missing in a snapshot and came back in a later one. What changed meanwhile changed at some time between the two that have them.',
    mend: 'Check that the export selects all deals, closed ones too.',
  },
  'snapshot-late': {
    severity: 'note',
    means:
      'Leads or deals are first seen in a snapshot though they were created before the one before it. When they got to where they were seen first is not known.',
    mend: 'Check that the export selects all of them, whatever their status and age.',
  },
  'snapshot-stage-skipped': {
    severity: 'note',
    means:
      'Between two snapshots the status of leads went past one stage or more. They passed these without a time: they are implied.',
    mend: 'Nothing. Take snapshots more often to see more of the way.',
  },
  'snapshot-created-changed': {
    severity: 'warning',
    means:
      'The created time of leads or deals is another one in a later snapshot. That of the newest counts.',
    mend: 'Find out what changed it: leads that were made anew or imported once more, or dates written in another zone.',
  },
  'snapshot-changes-unused': {
    severity: 'note',
    means:
      'A history export tells of changes exactly, and what the snapshots show of the same changes is not used, so that nothing counts twice.',
    mend: 'Nothing. Leave the history export out where it is older than the snapshots.',
  },
} as const satisfies Record<string, ProblemInfo>;
