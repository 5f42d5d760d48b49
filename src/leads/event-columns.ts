/** The event doesn't say what was left. */
export const NOT_SAID = 0xffff;
/** What was left stands for no state. */
export const NO_STATE_LEFT = 0xfffe;

/** The width of an event that was at an unknown time before the end of it: 136 years, so that it overlaps all that it may follow. */
export const EVER_BEFORE = 0xffff_fffe;

/** Events as parallel columns, before it is known which of them count. Fields as in `EventLog`. */
export interface EventColumns {
  readonly at: Float64Array;
  readonly width: Uint32Array;
  readonly state: Uint16Array;
  /** The state that a change of the lead's own status left, as it says itself (its old value), or NO_STATE_LEFT; else NOT_SAID. */
  readonly left: Uint16Array;
  readonly kind: Uint8Array;
  readonly line: Uint32Array;
  readonly file: Uint16Array;
}

/** Room for so many events; all zeros. */
export function eventColumns(room: number): EventColumns {
  return {
    at: new Float64Array(room),
    width: new Uint32Array(room),
    state: new Uint16Array(room),
    left: new Uint16Array(room),
    kind: new Uint8Array(room),
    line: new Uint32Array(room),
    file: new Uint16Array(room),
  };
}

/** The same events with room for so many. */
export function withRoom(events: EventColumns, room: number): EventColumns {
  const grown = eventColumns(room);
  grown.at.set(events.at);
  grown.width.set(events.width);
  grown.state.set(events.state);
  grown.left.set(events.left);
  grown.kind.set(events.kind);
  grown.line.set(events.line);
  grown.file.set(events.file);
  return grown;
}

/** The first so many of them, without a copy. */
export function firstOf(events: EventColumns, count: number): EventColumns {
  return {
    at: events.at.subarray(0, count),
    width: events.width.subarray(0, count),
    state: events.state.subarray(0, count),
    left: events.left.subarray(0, count),
    kind: events.kind.subarray(0, count),
    line: events.line.subarray(0, count),
    file: events.file.subarray(0, count),
  };
}

/**
 * Puts as many events as `order` has, those from `from` on, into its order. In place: events are many, and a copy is
 * large; `scratch` has room for one column of these.
 */
export function permute(events: EventColumns, from: number, order: Uint32Array, scratch: Float64Array): void {
  if (isInOrder(from, order)) return;
  const { at, width, state, left, kind, line, file } = events;
  permuteColumn(at, from, order, scratch);
  permuteColumn(width, from, order, scratch);
  permuteColumn(state, from, order, scratch);
  permuteColumn(left, from, order, scratch);
  permuteColumn(kind, from, order, scratch);
  permuteColumn(line, from, order, scratch);
  permuteColumn(file, from, order, scratch);
}

function isInOrder(from: number, order: Uint32Array): boolean {
  for (let i = 0; i < order.length; i++) if (order[i] !== from + i) return false;
  return true;
}

function permuteColumn(
  column: EventColumns[keyof EventColumns],
  from: number,
  order: Uint32Array,
  scratch: Float64Array,
): void {
  for (let i = 0; i < order.length; i++) scratch[i] = column[order[i]!]!;
  for (let i = 0; i < order.length; i++) column[from + i] = scratch[i]!;
}

/** Gives what was at an unknown time, no later than some other, the time that it has: none. In place. */
export function forgetBefore({ at, width }: EventColumns): void {
  for (let event = 0; event < at.length; event++) {
    if (width[event] !== EVER_BEFORE) continue;
    at[event] = Number.NaN;
    width[event] = 0;
  }
}
