/**
 * Gives bytes as a view of which words can be read, and remembers the last: cells come one after another from the same
 * bytes. Words are read with the first byte as the lowest, on every machine.
 */
export function wordView(): (bytes: Uint8Array) => DataView {
  let last: Uint8Array = new Uint8Array(0);
  let view: DataView = new DataView(last.buffer);
  return (bytes) => {
    if (bytes === last) return view;
    last = bytes;
    view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    return view;
  };
}

/** The last one to three bytes, from `at` on, of what lies from `start` to `end`, as a word filled up with zeros. */
export function lastWord(view: DataView, start: number, at: number, end: number): number {
  if (end - start > 3) return view.getInt32(end - 4, true) >>> ((4 - end + at) * 8);
  let word = 0;
  for (let i = end - 1; i >= at; i--) word = (word << 8) | view.getUint8(i);
  return word;
}
