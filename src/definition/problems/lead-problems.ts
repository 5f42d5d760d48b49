import type { ProblemInfo } from '../problem-info.js';

/** Problems of joining the exports into leads: ids, links, times and the way through the stages. */
export const leadProblems = {
  'no-leads-export': {
    severity: 'error',
    means: 'No rows of leads were read, and without leads there is nothing to count.',
    mend: 'Name the file under exports.leads.file, or with --export leads=FILE.',
  },
  'no-recorded-time': {
    severity: 'error',
    means:
      'The exports hold no time at which anything happened, so that it is not known as of when they speak.',
    mend: 'Map a created time or a dated column, or say as of when with --as-of.',
  },
  'export-ends-early': {
    severity: 'warning',
    means:
      'An export records nothing for more than two working days before as-of: it may have been made earlier.',
    mend: 'Export it again. Where nothing is missing, as in a small export (few deals, say) that is quiet for days, write `complete_to: as_of` under it.',
  },
  'later-than-as-of': {
    severity: 'note',
    means: 'Rows or dates lie at or after as-of. They are not counted.',
    mend: 'Nothing, where a report of an earlier time was asked for.',
  },
  'status-not-known-as-of': {
    severity: 'note',
    means: 'A current status without a date may have been set after as-of, and is not counted.',
    mend: 'Map the modified time of the export, or date the stages with columns.',
  },
  'repeated-id': {
    severity: 'note',
    means: 'An id stands in several rows. The row modified last counts, else the one read last.',
    mend: 'Map the modified time, so that the order of the rows does not matter; or export each record once.',
  },
  'merged-into-unknown': {
    severity: 'warning',
    means:
      'A record says that it was merged into another that the export lacks, or into one that was merged into it. It counts on its own.',
    mend: 'Export the records that the others were merged into too, or correct them in the CRM.',
  },
  'merged-records': {
    severity: 'note',
    means:
      'Records were merged into others: each group counts as one lead, with what is recorded of all of them.',
    mend: 'Nothing.',
  },
  'unknown-status': {
    severity: 'note',
    means:
      'Leads have a status that no stage, no exit and no `paused_in` of an SLA lists, and that says nothing of their way.',
    mend: 'List the status under entered.status of the stage or exit it stands for, if it stands for one.',
  },
  'created-missing': {
    severity: 'error',
    means: 'A stage is entered when the lead is created, and the leads export has no created time.',
    mend: 'Name the column under exports.leads.columns.created.',
  },
  'deals-not-linked': {
    severity: 'warning',
    means: 'No deal is linked to a lead, so no lead ever enters a stage that deals evidence.',
    mend: 'Export the lead’s id with the deal (columns.lead) or the deal’s id with the lead (columns.deal).',
  },
  'status-never-occurs': {
    severity: 'warning',
    means: 'No deal has a status that stands for won, or none that stands for lost.',
    mend: 'Correct the texts under exports.deals.status: they are compared as exported.',
  },
  'status-spelling': {
    severity: 'warning',
    means:
      'A status differs only by its letters’ case from one that the definition lists, and is not counted as it.',
    mend: 'Spell the status in the definition as the export does, or list both spellings.',
  },
  'deal-of-unknown-lead': {
    severity: 'warning',
    means: 'Deals name a lead that the leads export lacks. They count as deals without a lead.',
    mend: 'Export the leads of all deals, also old ones.',
  },
  'ids-padded-otherwise': {
    severity: 'warning',
    means:
      'Rows name a lead or a deal that its own export has with other zeros before the id, or with .0 behind it: 00123, 123 and 123.0 are three ids. That alone keeps the rows from being linked.',
    mend: 'Export both again with the ids as text, and open neither in a spreadsheet.',
  },
  'lead-of-unknown-deal': {
    severity: 'warning',
    means: 'Leads name a deal that the deals export lacks, so that it is not told what became of them.',
    mend: 'Export the deals of all leads; look whether "only" leaves them out on purpose.',
  },
  'amounts-rounded': {
    severity: 'warning',
    means:
      'Amounts have three decimals, more than their currency has, and are rounded. Such a sign is often one of thousands: 1.234 may be one thousand.',
    mend: 'Say under `numbers:` with a number as the export writes it, `1,234.50` or `1.234,50`, what the sign is',
  },
  'currency-without-rate': {
    severity: 'error',
    means: 'Amounts come in a currency that has no rate. Amounts of different currencies are never added up.',
    mend: 'Give its worth in the definition’s currency under rates, name the code of a currency’s word under aliases.currency, or export amounts in one currency.',
  },
  'closed-without-date': {
    severity: 'warning',
    means: 'Deals are won or lost, but not when: they count in no period.',
    mend: 'Map the closing date of the deals, or fill it in the CRM.',
  },
  'closed-before-created': {
    severity: 'warning',
    means: 'Deals were closed before they were created. They stay out of the sales cycle.',
    mend: 'Correct the dates in the CRM; often the deal was entered after it was won.',
  },
  'closed-before-lead': {
    severity: 'warning',
    means: 'Deals were won or lost before their lead was created. They stay out of velocities.',
    mend: 'Correct the dates or the link in the CRM; often the lead was entered afterwards.',
  },
  'stages-out-of-order': {
    severity: 'warning',
    means: 'Leads entered an earlier stage for the first time after a later one.',
    mend: 'Look at the leads: a date was entered late, or the order of the stages is not the one in use.',
  },
  'entry-after-final-exit': {
    severity: 'warning',
    means:
      'Leads entered a stage after an exit that has no way back. The entry counts, but the lead stays out.',
    mend: 'Leave out "final: true" if leads do come back from that exit.',
  },
} as const satisfies Record<string, ProblemInfo>;
