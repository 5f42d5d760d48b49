import type { FilePart } from './cut-parts.js';
import { type PartSetup, partReader } from './part-reader.js';
import type { PartAnswer, PartThreads } from './part-threads.js';

/** Parts of a file on their way. */
export interface PartsAhead {
  /** Gives a part to a thread; reads it here where all have enough to do. */
  read(part: FilePart): Promise<void>;
  /** Waits for all that are with threads. */
  end(): Promise<void>;
}

/** So many parts are looked after at most: what is done waits for those before it. */
const MOST_WAITING = 8;

interface Waiting {
  readonly answer: Promise<PartAnswer>;
  isThere: boolean;
}

/** Has parts read, each by itself, by threads and here; `settle` gets what was read in the order of the file. */
export function partsAhead(
  threads: PartThreads,
  setup: PartSetup,
  settle: (answer: PartAnswer) => Promise<void>,
): PartsAhead {
  const session = threads.open(setup);
  const readHere = partReader(setup);
  const waiting: Waiting[] = [];
  const given = (part: FilePart): Waiting => {
    const there: Waiting = { answer: session.read(part), isThere: false };
    const arrive = () => {
      there.isThere = true;
    };
    // What it rejects with is told when its turn comes.
    there.answer.then(arrive, arrive);
    return there;
  };
  const next = async () => settle(await waiting.shift()!.answer);
  return {
    async read(part) {
      if (session.hasRoom) waiting.push(given(part));
      else {
        const answer = { read: await readHere(part.bytes, part.last), part };
        waiting.push({ answer: Promise.resolve(answer), isThere: true });
      }
      while (waiting[0]?.isThere || waiting.length >= MOST_WAITING) await next();
    },
    async end() {
      while (waiting.length > 0) await next();
    },
  };
}
