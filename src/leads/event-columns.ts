/** Events as parallel columns, before it is known which of them count. Fields as in `EventLog`. */
export interface EventColumns {
  readonly at: Float64Array;
  readonly width: Uint32Array;
  readonly state: Uint16Array;
  readonly kind: Uint8Array;
  readonly line: Uint32Array;
  readonly file: Uint16Array;
}

/** Room for so many events. */
export function eventColumns(room: number): EventColumns {
  return {
    at: new Float64Array(room),
    width: new Uint32Array(room),
    state: new Uint16Array(room),
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
  grown.kind.set(events.kind);
  grown.line.set(events.line);
  grown.file.set(events.file);
  return grown;
}

/** The events of `order`, in that order. */
export function rearranged(events: EventColumns, order: Uint32Array): EventColumns {
  const arranged = eventColumns(order.length);
  for (let i = 0; i < order.length; i++) {
    const event = order[i]!;
    arranged.at[i] = events.at[event]!;
    arranged.width[i] = events.width[event]!;
    arranged.state[i] = events.state[event]!;
    arranged.kind[i] = events.kind[event]!;
    arranged.line[i] = events.line[event]!;
    arranged.file[i] = events.file[event]!;
  }
  return arranged;
}
