import { expect, it, vi } from 'vitest';
import { collectGarbage } from '../../src/cli/collect-garbage.js';

const MEGABYTE = 1_000_000;
const held = () => process.memoryUsage().arrayBuffers;

/** What was held while these buffers were. */
function letGo(bytes: number): number {
  const buffers = Array.from({ length: 8 }, () => new Uint8Array(bytes / 8));
  return buffers.length === 8 ? held() : 0;
}

it('takes back large buffers that nobody holds any more', async () => {
  const before = letGo(400 * MEGABYTE);
  collectGarbage();
  await vi.waitFor(() => expect(before - held()).toBeGreaterThan(300 * MEGABYTE), 5000);
});
