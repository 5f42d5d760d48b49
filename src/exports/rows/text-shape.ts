/** What the cells of a column have in common by their signs and length, as far as they have been seen. */
export interface TextShape {
  learn(text: string): void;
  /** It holds each kind of sign that all do, no other than they do, and is neither far shorter nor far longer. */
  fits(text: string): boolean;
}

/** A shape shows at a text's beginning. */
const LOOKED_AT = 100;
/** That many times shorter or longer than any is another shape. */
const STRETCH = 2;

export function textShape(): TextShape {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  let inAll: ReadonlySet<string> | null = null;
  const inAny = new Set<string>();
  return {
    learn(text) {
      least = Math.min(least, text.length);
      most = Math.max(most, text.length);
      const kinds = kindsIn(text);
      for (const kind of kinds) inAny.add(kind);
      inAll = inAll === null ? kinds : new Set([...inAll].filter((kind) => kinds.has(kind)));
    },
    fits(text) {
      if (text.length * STRETCH < least || text.length > most * STRETCH) return false;
      const kinds = kindsIn(text);
      return (
        [...(inAll ?? [])].every((kind) => kinds.has(kind)) && [...kinds].every((kind) => inAny.has(kind))
      );
    },
  };
}

function kindsIn(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.slice(0, LOOKED_AT), kindOf));
}

/** Digits, capitals and other letters are one kind each, so is each other sign. */
function kindOf(sign: string): string {
  if (sign >= '0' && sign <= '9') return '0';
  if (sign >= 'A' && sign <= 'Z') return 'A';
  return (sign >= 'a' && sign <= 'z') || sign >= '\x80' ? 'a' : sign;
}
