import type { EventLog } from '../leads/event-log.js';
import type { EntriesIn } from './recorded-in.js';

/** Entries that count, in the order of leads and of their events. A measure goes over them in a loop of its own. */
export interface CountedEntries extends Omit<EntriesIn, 'at'> {
  readonly count: number;
  /** Of each the place of its state among those into which is added. */
  readonly slot: Uint32Array;
}

/** Where entries that count are written. */
export type EntriesRoom = { -readonly [Field in keyof CountedEntries]: CountedEntries[Field] };

/** The room for entries of one log, and whether somebody goes over them. */
interface Lending {
  readonly room: EntriesRoom;
  isLent: boolean;
}

const lendings = new WeakMap<EventLog, Lending>();

/**
 * Lends room for so many entries at most to `use`, which writes them down and goes over them. Each question is lent the same,
 * so that what one has found holds until `use` is done. Throws where `use` asks for others: it would write over its own.
 */
export function lendEntries(log: EventLog, most: number, use: (room: EntriesRoom) => void): void {
  const lending = lendingFor(log, most);
  lending.isLent = true;
  try {
    use(lending.room);
  } finally {
    lending.isLent = false;
  }
}

/**
 * Room for all that may count; what isn't written to takes no memory. New memory costs more than what is written to it, so
 * each question's is the last one's where that was as much.
 */
function lendingFor(log: EventLog, most: number): Lending {
  const known = lendings.get(log);
  if (known?.isLent) throw new Error('entries that count are asked for while others are gone over');
  if (known !== undefined && known.room.event.length >= most) return known;
  const made = { room: emptyRoom(most), isLent: false };
  lendings.set(log, made);
  return made;
}

function emptyRoom(most: number): EntriesRoom {
  return {
    count: 0,
    event: new Uint32Array(most),
    lead: new Uint32Array(most),
    period: new Uint16Array(most),
    flags: new Uint8Array(most),
    slot: new Uint32Array(most),
  };
}
