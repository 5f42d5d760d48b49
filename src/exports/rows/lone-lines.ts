import type { LeftOut, LeftOutReason } from './left-out.js';

/**
 * The title and the company that a report writes beside its footer, each alone on its line: they are part of the
 * footer where it follows or precedes them, else rows that lack cells.
 */
export interface LoneLines {
  /** A record that is left out, and whether it is one cell. */
  leaveOut(reason: LeftOutReason, line: number, isLone: boolean): void;
  /** A row that counts. */
  row(): void;
  /** No line waits for what follows, and none is part of a footer. */
  readonly calm: boolean;
  /** After the last record. */
  end(): void;
}

export function loneLines(out: LeftOut): LoneLines {
  let waiting: number | null = null;
  let inFooter = false;
  const settle = (reason: LeftOutReason) => {
    if (waiting !== null) out.add(reason, waiting);
    waiting = null;
  };
  return {
    get calm() {
      return waiting === null && !inFooter;
    },
    leaveOut(reason, line, isLone) {
      if (reason === 'rows-footer') {
        settle('rows-footer');
        inFooter = true;
      } else if (reason !== 'rows-blank') settle('rows-ragged');
      if (reason !== 'rows-ragged' || !isLone) out.add(reason, line);
      else if (inFooter) out.add('rows-footer', line);
      else waiting = line;
    },
    row() {
      settle('rows-ragged');
      inFooter = false;
    },
    end: () => settle('rows-ragged'),
  };
}
