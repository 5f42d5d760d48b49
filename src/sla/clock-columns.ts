import type { Clocks } from './clocks.js';

/** The columns of `Clocks` that judging fills. */
export type ClockColumns = Pick<
  Clocks,
  'dueFrom' | 'dueTo' | 'endAt' | 'endWidth' | 'term' | 'target' | 'state' | 'why' | 'due'
>;

/** Room for so many clocks, none of them judged. */
export function clockColumns(count: number): ClockColumns {
  return {
    dueFrom: new Float64Array(count),
    dueTo: new Float64Array(count),
    endAt: new Float64Array(count).fill(Number.NaN),
    endWidth: new Uint32Array(count),
    term: new Int16Array(count),
    target: new Float64Array(count),
    state: new Uint8Array(count),
    why: new Uint8Array(count),
    due: new Uint8Array(count),
  };
}
