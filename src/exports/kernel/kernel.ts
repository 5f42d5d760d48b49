import { KERNEL_CODE } from './kernel-code.js';
import { INPUT_AT } from './memory-map.js';

/**
 * The functions of `kernel/`, which read bytes many at a time. They are given places in its memory, and read cells of which
 * the value is plain: at the first other one they stop, and the careful reader takes it. So a value doesn't depend on who reads it.
 */
interface KernelFunctions {
  scanInto(
    begins: number,
    lines: number,
    counts: number,
    columns: number,
    width: number,
    rows: number,
    fill: number,
  ): void;
  scan(
    bytes: number,
    from: number,
    end: number,
    last: number,
    delimiter: number,
    quote: number,
    mostCells: number,
  ): number;
  judgeBy(
    least: number,
    most: number,
    width: number,
    keys: number,
    keyCount: number,
    telling: number,
    signs: number,
    longest: number,
    initials: number,
  ): void;
  judge(
    bytes: number,
    columns: number,
    capacity: number,
    counts: number,
    lines: number,
    from: number,
    to: number,
    verdicts: number,
  ): void;
  readTimes(
    bytes: number,
    starts: number,
    ends: number,
    from: number,
    to: number,
    forms: number,
    values: number,
  ): number;
  readCodes(
    table: number,
    bytes: number,
    starts: number,
    ends: number,
    from: number,
    to: number,
    codes: number,
  ): number;
  rememberCode(table: number, at: number, length: number, code: number): void;
  readIds(
    bytes: number,
    starts: number,
    ends: number,
    from: number,
    to: number,
    records: number,
    firstRow: number,
    signs: number,
    longest: number,
  ): number;
  readNumbers(bytes: number, starts: number, ends: number, from: number, to: number, values: number): number;
  readPresence(
    bytes: number,
    starts: number,
    ends: number,
    from: number,
    to: number,
    verdicts: number,
    whenThere: number,
    whenNot: number,
    signs: number,
    longest: number,
  ): number;
  beginCensus(): void;
  countSequences(bytes: number, from: number, to: number, end: number): number;
}

/** What the functions leave behind beside what they give. */
type KernelNumber =
  | 'next'
  | 'status'
  | 'filled'
  | 'written'
  | 'sound'
  | 'broken'
  | 'replaced'
  | 'nuls'
  | 'outside1252'
  | 'TABLE_BYTES';

/** One thread's kernel and its memory, seen as numbers of several sizes. */
export interface Kernel {
  readonly run: KernelFunctions;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly words: Int32Array<ArrayBuffer>;
  readonly uints: Uint32Array<ArrayBuffer>;
  readonly floats: Float64Array<ArrayBuffer>;
  left(name: KernelNumber): number;
  /** Puts bytes where the functions read them: at `INPUT_AT`, in place of those before. The views may be others then. */
  load(bytes: Uint8Array): void;
}

const PAGE = 65_536;
/** The functions may look so far beyond the bytes they read. */
const SLACK = 256;

let kernel: Kernel | null = null;

/** This thread's kernel. Nobody may count on what another left in its memory. */
export function theKernel(): Kernel {
  kernel ??= newKernel();
  return kernel;
}

function newKernel(): Kernel {
  const module = new WebAssembly.Module(Buffer.from(KERNEL_CODE, 'base64'));
  const { exports } = new WebAssembly.Instance(module, {});
  const memory = exports.memory as WebAssembly.Memory;
  const globals = exports as Record<string, WebAssembly.Global>;
  const viewsOf = () => ({
    bytes: new Uint8Array(memory.buffer),
    words: new Int32Array(memory.buffer),
    uints: new Uint32Array(memory.buffer),
    floats: new Float64Array(memory.buffer),
  });
  memory.grow(Math.ceil((INPUT_AT + PAGE) / PAGE));
  let views = viewsOf();
  return {
    run: exports as unknown as KernelFunctions,
    get bytes() {
      return views.bytes;
    },
    get words() {
      return views.words;
    },
    get uints() {
      return views.uints;
    },
    get floats() {
      return views.floats;
    },
    left: (name) => globals[name]!.value as number,
    load(bytes) {
      const missing = INPUT_AT + bytes.length + SLACK - views.bytes.length;
      if (missing > 0) {
        memory.grow(Math.ceil(missing / PAGE));
        views = viewsOf();
      }
      views.bytes.set(bytes, INPUT_AT);
    },
  };
}
