import type { ProblemInfo } from '../problem-info.js';

/** Problems of making a definition. */
export const setupProblems = {
  'setup-no-files': {
    severity: 'error',
    means: '`scorecard init` finds no file where it looks, or none that can be opened',
    mend: 'Name the files or the folder of the CRM’s exports: `scorecard init exports/`',
  },
  'setup-no-leads': {
    severity: 'error',
    means: 'None of the files looks like leads, and a scorecard is about leads',
    mend: 'Export the leads (or contacts) with their ids, and look at them with the other files',
  },
  'setup-question': {
    severity: 'error',
    means: 'Something that the files don’t tell has to be known, and nobody is there to be asked',
    mend: 'Run it in a terminal, name it with an option, or take the best guesses with `--yes`: each is marked in the definition',
  },
  'setup-ended': {
    severity: 'error',
    means: 'The questions were not answered to the end, so that nothing was written',
    mend: 'Run it again, or take the best guesses with `--yes`',
  },
  'setup-unchecked': {
    severity: 'error',
    means: 'The definition was written, but the files that it names could not be read to check it',
    mend: 'Put right what is said of the files, and run `scorecard check`',
  },
  'setup-preset-unfit': {
    severity: 'warning',
    means: '`--preset` names a CRM whose columns no file has',
    mend: 'Leave it out, or name the preset of the CRM that the files come from',
  },
} as const satisfies Record<string, ProblemInfo>;
