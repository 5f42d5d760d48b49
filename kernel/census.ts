/** Counts how sound bytes are as UTF-8. */

/** Of all bytes that were counted since `beginCensus`: see the program's `Utf8Count`. */
export let sound: i32 = 0;
export let broken: i32 = 0;
export let replaced: i32 = 0;
export let nuls: i32 = 0;
export let outside1252: i32 = 0;

export function beginCensus(): void {
  sound = 0;
  broken = 0;
  replaced = 0;
  nuls = 0;
  outside1252 = 0;
}

/** Counts the sequences that begin before `to`, of which the bytes up to `end` are there; where the next would begin. */
export function countSequences(bytes: usize, from: i32, to: i32, end: i32): i32 {
  let at = from;
  while (true) {
    at = afterAscii(bytes, at, to);
    if (at >= to) return at;
    const length = sequenceLength(bytes + at, end - at);
    if (length == 0) broken++;
    else if (length == 3 && (load<u32>(bytes + at) & 0xffffff) == 0xbdbfef) replaced++;
    else sound++;
    for (const after = at + (length == 0 ? 1 : length); at < after; at++)
      if (isOutside1252(load<u8>(bytes + at))) outside1252++;
  }
}

/** The next byte beyond ASCII; `to`, or more, where there is none before. NULs on the way are counted. */
function afterAscii(bytes: usize, from: i32, to: i32): i32 {
  let at = from;
  for (; at + 16 <= to; at += 16) {
    const here = v128.load(bytes + at);
    const beyond = i8x16.bitmask(here);
    const zeros = i8x16.bitmask(i8x16.eq(here, i8x16.splat(0)));
    if (beyond != 0) {
      const first = ctz(beyond);
      nuls += popcnt(zeros & ((1 << first) - 1));
      return at + first;
    }
    if (zeros != 0) nuls += popcnt(zeros);
  }
  for (; at < to && load<u8>(bytes + at) < 0x80; at++) if (load<u8>(bytes + at) == 0) nuls++;
  return at;
}

/** The length of the sound sequence that begins there, 0 where there is none (Unicode 15, table 3-7). */
function sequenceLength(at: usize, left: i32): i32 {
  const lead = load<u8>(at);
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (length > left) return 0;
  for (let i = 1; i < length; i++) if ((load<u8>(at + i) & 0xc0) != 0x80) return 0;
  const second = load<u8>(at + 1);
  const overlong = (lead == 0xe0 && second < 0xa0) || (lead == 0xf0 && second < 0x90);
  const beyond = (lead == 0xed && second > 0x9f) || (lead == 0xf4 && second > 0x8f);
  return overlong || beyond ? 0 : length;
}

/** Whether a byte stands for nothing in cp1252. */
function isOutside1252(byte: u8): bool {
  return byte == 0x81 || byte == 0x8d || byte == 0x8f || byte == 0x90 || byte == 0x9d;
}
