/** What was noted of ids that look rounded by a spreadsheet. */
export interface RoundedPart {
  /** One has digits that a spreadsheet wouldn't have kept. */
  readonly isExact: boolean;
  /** Zeros in place of such digits, in how many ids, and the line of the first. */
  readonly zeros: number;
  readonly count: number;
  readonly line: number;
}

/** Notes them in a part of a column. Add each id; what is no number says nothing. */
export interface RoundedLog {
  add(bytes: Uint8Array, start: number, end: number, line: number): void;
  /** What was noted since the last time. */
  take(): RoundedPart;
}

/** Digits that a spreadsheet keeps of a number. */
const KEPT_DIGITS = 15;
const ZERO = 48;
const NINE = 57;

export function roundedLog(): RoundedLog {
  const none = { isExact: false, zeros: 0, count: 0, line: 0 };
  let found = { ...none };
  return {
    add(bytes, start, end, line) {
      const kept = start + KEPT_DIGITS;
      if (found.isExact || end <= kept || !isNumber(bytes, start, end)) return;
      for (let at = kept; at < end; at++) if (bytes[at] !== ZERO) found.isExact = true;
      if (found.isExact) return;
      found.zeros += end - kept;
      if (found.count++ === 0) found.line = line;
    },
    take() {
      const taken = found;
      found = { ...none };
      return taken;
    },
  };
}

function isNumber(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start] === ZERO) return false;
  for (let at = start; at < end; at++) if (bytes[at]! < ZERO || bytes[at]! > NINE) return false;
  return true;
}
