/** Ids that aren't ASCII, as strings: they are few. */
export interface OtherIds {
  /** 0 where there is none. */
  codeOf(id: string): number;
  textOf(code: number): string | undefined;
  /** Takes up an id that isn't there; gives the code. */
  add(id: string, code: number): number;
}

export function otherIds(): OtherIds {
  const codes = new Map<string, number>();
  const texts = new Map<number, string>();
  return {
    codeOf: (id) => codes.get(id) ?? 0,
    textOf: (code) => texts.get(code),
    add(id, code) {
      codes.set(id, code);
      texts.set(code, id);
      return code;
    },
  };
}
