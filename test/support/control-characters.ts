/** What no output may hold: control characters other than a line break, and what turns or breaks text. */
export const CONTROL_CHARACTERS = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
