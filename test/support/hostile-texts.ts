/** Texts that an export or a definition may hold to harm who reads the output; each says of itself what it tries. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  'clears the terminal and sets its title': 'a\u001b[2J\u001b[31mb\u001b]0;title\u0007c',
  'holds control characters': 'a\u0007\b\u007f\u0085\u009b2Jb',
  'turns and hides text': 'a\u202eb\u2066c\u200bd\u2060e\ufefff\u{e0041}g',
  'begins lines': 'a\r\n::error::b\rc\u2028d',
  'commands GitHub': '::add-mask::a',
  'commands Azure': 'a ##vso[task.setvariable variable=PATH]b ##[add-mask]c',
  'is a formula': '=HYPERLINK("http://x.example";"y")',
  'is a formula behind a blank': ' \t@SUM(1)',
  'is a formula of wide signs': '＝1+1',
  'is a formula behind a semicolon': 'a;=1+1',
  'is HTML': '<script>alert(1)</script><img src=x onerror=y>',
  'is Markdown': 'a](http://x.example) ![b](http://x.example) `c` | # d **e** <https://x.example>',
  'begins as Markdown': '# a',
  'becomes a link by itself': 'a http://x.example b www.x.example',
  'breaks XML': 'a]]>&\ufffe\u000b"\'<b',
  'is long': 'x'.repeat(5000),
};

const BEGINNING = /^(?:begins|commands GitHub|is a formula|is long)/;

/**
 * The same as few: those that only do harm where they begin a line or a cell by themselves, all others as one text that
 * holds them between other words.
 */
export const FEW_HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(HOSTILE_TEXTS).filter(([name]) => BEGINNING.test(name))),
  'holds all else': Object.entries(HOSTILE_TEXTS)
    .filter(([name]) => !BEGINNING.test(name))
    .map(([, text]) => text)
    .join(' b '),
};
