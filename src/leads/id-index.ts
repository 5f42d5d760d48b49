/** Finds the row of an id, in a fraction of the memory and time that a Map of a million strings takes. */
export interface IdIndex {
  /** The row that stands for this id; -1 where no row has it. */
  rowOf(id: string): number;
  /** Makes a row stand for its id, in place of any other. */
  put(row: number): void;
}

/** An index over the ids of a table's rows, in which no row stands for its id yet. */
export function idIndex(ids: readonly string[]): IdIndex {
  const size = powerOfTwoAbove(ids.length * 2);
  /** Open addressing: a row plus 1 lies at the hash of its id, or in the next slot that was free. */
  const slots = new Int32Array(size);
  const slotOf = (id: string): number => {
    let slot = hashOf(id) & (size - 1);
    while (slots[slot] !== 0 && ids[slots[slot]! - 1] !== id) slot = (slot + 1) & (size - 1);
    return slot;
  };
  return {
    rowOf: (id) => slots[slotOf(id)]! - 1,
    put(row) {
      slots[slotOf(ids[row]!)] = row + 1;
    },
  };
}

function powerOfTwoAbove(count: number): number {
  let size = 16;
  while (size <= count) size *= 2;
  return size;
}

/** FNV-1a over the code units, its bits mixed once more, since ids that count up differ only in their last digits. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
