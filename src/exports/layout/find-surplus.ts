import { isBlankFrom } from '../rows/is-blank-from.js';
import { recordReader } from '../rows/record-reader.js';
import type { Layout } from './find-layout.js';

/**
 * How many blank cells the rows of a file end with beyond its header: some exports end each row with a delimiter.
 * 0 as soon as one row fits the header as it is, for then a longer one has a delimiter too many somewhere, and which
 * cell is which is not known; also where no surplus is the commonest. The order of the rows makes no difference.
 * `whole`: the sample is all of the file; else it stands for the rest.
 */
export async function findSurplus(
  { dialect, headers, start }: Pick<Layout, 'dialect' | 'headers' | 'start'>,
  sample: Uint8Array,
  whole: boolean,
): Promise<number> {
  const rowsWith = new Map<number, number>();
  let isHeader = true;
  const reader = recordReader(dialect, start, {
    record(cells) {
      const surplus = cells.length - headers.length;
      const counts =
        !isHeader && surplus >= 0 && !isBlankFrom(cells, 0) && isBlankFrom(cells, headers.length);
      if (counts) rowsWith.set(surplus, (rowsWith.get(surplus) ?? 0) + 1);
      isHeader = false;
    },
    broken() {},
  });
  await reader.write(sample.subarray(start.offset));
  if (whole) await reader.end();
  return rowsWith.has(0) ? 0 : commonest(rowsWith);
}

function commonest(counts: ReadonlyMap<number, number>): number {
  const most = Math.max(0, ...counts.values());
  const winners = [...counts.keys()].filter((key) => counts.get(key) === most);
  return winners.length === 1 ? winners[0]! : 0;
}
