import { resolve } from 'node:path';

/**
 * What two libraries prepare as soon as they are loaded, though hardly any run needs it: together half of what Node.js itself
 * takes to start. In the bundle it is prepared when it is used.
 */
const LATER = [
  {
    module: resolve('node_modules/string-width/index.js'),
    now: 'const segmenter = new Intl.Segmenter();',
    later:
      'let segmenterMade; const segmenter = { segment: (text) => (segmenterMade ??= new Intl.Segmenter()).segment(text) };',
  },
  {
    module: resolve('node_modules/string-width/index.js'),
    now: 'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
    later:
      'let emojiMade; const rgiEmojiRegex = { test: (text) => (emojiMade ??= /^\\p{RGI_Emoji}$/v).test(text) };',
  },
  {
    module: resolve('node_modules/commander/lib/command.js'),
    now: "const childProcess = require('node:child_process');",
    // It starts subcommands that are programs of their own, and ours are none.
    later: 'const childProcess = {};',
  },
];

/** The plugin of rolldown that rewrites these modules. A version of a library that is written otherwise ends the build. */
export const loadedLater = {
  name: 'loaded-later',
  /** @param {string} code @param {string} id */
  transform(code, id) {
    const changes = LATER.filter(({ module }) => module === id);
    const lacking = changes.find(({ now }) => !code.includes(now));
    if (lacking !== undefined) throw new Error(`${id} no longer has: ${lacking.now}`);
    return changes.reduce((changed, { now, later }) => changed.replace(now, () => later), code);
  },
};
