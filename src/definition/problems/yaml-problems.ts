import type { ProblemInfo } from '../problem-info.js';

/** Problems of the definition as a file of YAML, and of its keys. */
export const yamlProblems = {
  'yaml-syntax': {
    severity: 'error',
    means: 'The file is not well-formed YAML at this place.',
    mend: 'Look at the indentation, quotes, brackets and colons of this line and the one before.',
  },
  'yaml-tab': {
    severity: 'error',
    means: 'A line is indented with a tab, which YAML does not allow.',
    mend: 'Indent with spaces.',
  },
  'yaml-duplicate-key': {
    severity: 'error',
    means: 'A key is written twice in one map, so that one of the two would silently win.',
    mend: 'Join the two, or remove one.',
  },
  'yaml-unknown-tag': {
    severity: 'error',
    means: 'A value begins with a tag (`!…`), which a definition has no use for.',
    mend: 'Remove the tag; quote the text where the exclamation mark belongs to it.',
  },
  'yaml-unknown-anchor': {
    severity: 'error',
    means: 'An alias (`*name`) has no anchor (`&name`) before it.',
    mend: 'Write the anchor first, or quote the text where the asterisk belongs to it.',
  },
  'yaml-too-many-aliases': {
    severity: 'error',
    means: 'Aliases of aliases make the file grow beyond any agreement’s size.',
    mend: 'Write the values out.',
  },
  'not-a-definition': {
    severity: 'error',
    means: 'The file is empty, or not a map of keys.',
    mend: 'Begin with `exports:` and `stages:`.',
  },
  'unknown-key': {
    severity: 'error',
    means:
      'A key that has no meaning at this place. A mistyped key would otherwise be an agreement that nobody keeps.',
    mend: 'Correct its spelling or its indentation, or remove it. Keys that begin with `x-` are free at the top of the file.',
  },
  'missing-key': {
    severity: 'error',
    means: 'A key that is needed at this place is not there.',
    mend: 'Add it.',
  },
  'wrong-form': {
    severity: 'error',
    means: 'There is a single value, a list or a map where another of the three is expected.',
    mend: 'Write the value in the form that is expected.',
  },
  'not-one-of': {
    severity: 'error',
    means: 'A value that is not among the words allowed at this place.',
    mend: 'Write one of the words that the message lists.',
  },
  'empty-value': {
    severity: 'error',
    means: 'A key has no value.',
    mend: 'Write the value, or remove the key.',
  },
  'unknown-version': {
    severity: 'error',
    means: 'The file is written for another version of the format.',
    mend: 'Write `version: 1`, or use the program that the file was written for.',
  },
} as const satisfies Record<string, ProblemInfo>;
