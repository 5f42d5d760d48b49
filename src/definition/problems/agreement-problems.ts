import type { ProblemInfo } from '../problem-info.js';

/** Problems of what the definition agrees on: references, and agreements that cannot be kept. */
export const agreementProblems = {
  'unknown-calendar': {
    severity: 'error',
    means: '`calendar_by` names a calendar that `calendars` lacks.',
    mend: 'Correct the name, or add the calendar.',
  },
  'duplicate-id': {
    severity: 'error',
    means: 'Two things have one id, so that a reference to it would be ambiguous.',
    mend: 'Rename one of them. Stages and exits share their ids.',
  },
  'reserved-name': {
    severity: 'error',
    means: 'A name that already means something where it would be used.',
    mend: 'Choose another.',
  },
  'unknown-stage': {
    severity: 'error',
    means: 'A reference to a stage that the path lacks.',
    mend: 'Correct the id, or add the stage.',
  },
  'unknown-exit': {
    severity: 'error',
    means: 'A reference to an exit that isn’t there.',
    mend: 'Correct the id, or add the exit.',
  },
  'unknown-event': {
    severity: 'error',
    means: 'A clock starts or stops at something that is no event, stage or exit.',
    mend: 'Name one of the events that the message lists, or the id of a stage or exit.',
  },
  'unknown-sla': {
    severity: 'error',
    means: 'A reference to an SLA that isn’t there.',
    mend: 'Correct the id, or add the SLA.',
  },
  'unknown-measure': {
    severity: 'error',
    means: 'An id that is no measure, or that names stages which aren’t there or in the wrong order.',
    mend: 'Write one of the catalogue’s ids; a row with an id of its own says its `measure`.',
  },
  'unknown-attribute': {
    severity: 'error',
    means: 'A filter on an attribute that no export has.',
    mend: 'Use owner, source or status, or add it to `attributes` of the leads or deals export.',
  },
  'unknown-touch-kind': {
    severity: 'error',
    means: 'An SLA asks for a kind of touch that `touches.counts` lacks.',
    mend: 'Correct the kind, or add it to `touches.counts`.',
  },
  'unknown-preset': {
    severity: 'error',
    means: 'An export names a preset that there isn’t.',
    mend: 'Write one of those that the message lists, or `plain` and the columns that it doesn’t find.',
  },
  'preset-lacks-export': {
    severity: 'error',
    means: 'An export names a preset of a CRM that has nothing for this kind of export.',
    mend: 'Remove `preset` from it and name its columns, or name the preset of the system it comes from.',
  },
  'no-evidence': {
    severity: 'error',
    means: 'Nothing says how a lead is known to be there.',
    mend: 'Name `created`, a status, a column or a deal under `entered`.',
  },
  'ambiguous-evidence': {
    severity: 'error',
    means: 'One value would evidence two different things.',
    mend: 'Keep it where it belongs.',
  },
  'export-needed': {
    severity: 'error',
    means: 'Something is known only from an export, or a part of it, that the definition doesn’t mention.',
    mend: 'Add it under `exports`, with `file` left out where only `--export` names it.',
  },
  'ambiguous-alias': {
    severity: 'error',
    means: 'One spelling stands for two values.',
    mend: 'Keep it under the value it means.',
  },
  'hand-over-order': {
    severity: 'error',
    means:
      'A hand-over would be accepted before, or at, the stage at which it happens, or no stage follows it.',
    mend: 'Name an earlier stage in `at`, or a later one in `accepted`.',
  },
  'no-hand-over': {
    severity: 'error',
    means:
      'Something depends on the hand-over, and neither `hand_over` nor the stages’ teams say where it is.',
    mend: 'Write `hand_over: STAGE`, or give the stages their teams.',
  },
  'unclear-sla': {
    severity: 'error',
    means:
      'An SLA is neither, or more than one, of a clock, a number of touches and criteria, or lacks a part of it.',
    mend: 'Write `starts`, `stops` and `within`; or `starts`, `touches` and `within`; or `criteria_of`.',
  },
  'contact-undefined': {
    severity: 'error',
    means: 'An SLA waits for a contact, and nothing says what makes a touch one.',
    mend: 'Name the outcomes that do under `touches.contact.outcome`, or wait for `touch`.',
  },
  'no-criteria': {
    severity: 'error',
    means: 'An SLA is about the criteria of a stage that has none.',
    mend: 'Add `criteria` to the stage, or name another.',
  },
  'term-says-nothing': {
    severity: 'error',
    means: 'A term of an SLA that changes nothing for those it is for.',
    mend: 'Give it `within`, `target` or both; to leave leads out, write `applies_to`.',
  },
  'term-never-reached': {
    severity: 'warning',
    means:
      'A term of an SLA stands behind one that is for the same leads, or for more: the first that matches counts.',
    mend: 'Put the narrower term first, or remove it.',
  },
  'waiver-repeated': {
    severity: 'warning',
    means: 'One SLA is waived for one lead twice. The waiver that holds longest counts.',
    mend: 'Keep the one that was agreed last.',
  },
  'sla-without-team': {
    severity: 'note',
    means: 'An SLA has a target, and nothing says which side owes it. It is shown, and no side’s commitment.',
    mend: 'Write `team: marketing` or `team: sales`; nothing, where both owe it together.',
  },
  'sla-export-missing': {
    severity: 'warning',
    means:
      'An SLA depends on an export that the definition doesn’t mention. Without it none of its clocks can be judged, or most can’t.',
    mend: 'Add the export under `exports`, with `file` left out where only `--export` names it.',
  },
  'sla-stops-before-start': {
    severity: 'error',
    means: 'A clock that would have to stop before it starts.',
    mend: 'Name a later stage in `stops`, or an earlier one in `starts`.',
  },
  'impossible-touches': {
    severity: 'error',
    means: 'An SLA asks for more days, or more of single kinds, than touches.',
    mend: 'Raise `at_least`, or ask for fewer.',
  },
  'target-without-direction': {
    severity: 'error',
    means: 'A target on a measure of which neither more nor less is better.',
    mend: 'Remove the target.',
  },
  'unordered-dates': {
    severity: 'error',
    means: 'Values that hold from dates on are not in the order of their dates, or two hold from the same.',
    mend: 'Sort them, oldest first; only the first may lack `from`.',
  },
  'within-needed': {
    severity: 'error',
    means:
      'A target or assumption on a conversion, or an assumption on the close rate, without a window: it would never be final.',
    mend: 'Add `within`, such as `within: 90 days`.',
  },
  'within-not-taken': {
    severity: 'error',
    means: 'A window on a measure that has none.',
    mend: 'Remove `within`; only conversions and the close rate take one.',
  },
  'per-not-taken': {
    severity: 'error',
    means: 'A period on an assumption that doesn’t add up over periods.',
    mend: 'Remove `per`; only volumes and sums take one.',
  },
  'missing-link': {
    severity: 'error',
    means:
      'The assumptions don’t lead from the first volume to revenue, so that no plan can be made of them.',
    mend: 'Add the assumption that the message names, without `where`.',
  },
  'assumption-repeated': {
    severity: 'error',
    means: 'Two assumptions without a filter are on one link of the plan, which takes one value for each.',
    mend: 'Remove one, or give one a `where`: it is then watched, and no part of the plan.',
  },
  'assumed-nothing': {
    severity: 'error',
    means: 'A rate, a price or a time of nothing is assumed: no plan can be made of it.',
    mend: 'Write the value that was agreed on.',
  },
  'periods-overlap': {
    severity: 'error',
    means: 'Two values of an assumption are agreed for the same time.',
    mend: 'Name each period once, and none that lies in another.',
  },
  'goal-repeated': {
    severity: 'error',
    means: 'Two revenue goals are agreed for the same days under two names.',
    mend: 'Keep the one that was agreed on.',
  },
  'period-not-of-per': {
    severity: 'error',
    means: 'A value of an assumption is for a period of another length than the others, or than `per` says.',
    mend: 'Write one value for each week, month or quarter; without `per` each is for the period it names.',
  },
  'over-too-short': {
    severity: 'error',
    means: 'An assumption is watched over less than one whole period of what it is agreed for.',
    mend: 'Write a longer `over`, or a shorter `per`.',
  },
  'rate-of-own-currency': {
    severity: 'error',
    means: 'An exchange rate of the definition’s own currency.',
    mend: 'Remove it.',
  },
} as const satisfies Record<string, ProblemInfo>;
