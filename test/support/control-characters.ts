/** What no output may hold: control characters other than a line break, what turns or breaks text, and what nobody sees. */
export const CONTROL_CHARACTERS =
  /[^\P{Cc}\n]|[\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;
