/** A value of a YAML file, all scalars as written, with the offset at which it begins. Aliases are resolved. */
export type YamlNode = YamlText | YamlList | YamlMap;

interface YamlText {
  readonly kind: 'text';
  readonly at: number;
  readonly text: string;
}

interface YamlList {
  readonly kind: 'list';
  readonly at: number;
  readonly items: readonly YamlNode[];
}

export interface YamlMap {
  readonly kind: 'map';
  readonly at: number;
  readonly entries: ReadonlyMap<string, YamlEntry>;
}

export interface YamlEntry {
  readonly keyAt: number;
  readonly node: YamlNode;
}

/** Keys and indexes from the root to a value. */
export type Path = readonly (string | number)[];

/** The value as plain JavaScript: texts, arrays and objects. */
export function plainValue(node: YamlNode): unknown {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list') return node.items.map(plainValue);
  return Object.fromEntries([...node.entries].map(([key, entry]) => [key, plainValue(entry.node)]));
}

/**
 * One step down; null where there is nothing. Paths are of the expanded form, the file may hold the short one:
 * a value written where a list may stand is that list's first item, and a key that only the long form has
 * stays where it is.
 */
function step(node: YamlNode, segment: string | number, isLast: boolean): YamlEntry | null {
  const found = child(node, segment);
  if (found !== null) return found;
  const isShort =
    typeof segment === 'number' ? segment === 0 && node.kind !== 'list' : !isLast || node.kind === 'text';
  return isShort ? { keyAt: node.at, node } : null;
}

function child(node: YamlNode, segment: string | number): YamlEntry | null {
  if (node.kind === 'map') return node.entries.get(String(segment)) ?? null;
  if (node.kind === 'text' || typeof segment === 'string') return null;
  const item = node.items[segment];
  return item === undefined ? null : { keyAt: item.at, node: item };
}

/** The value at a path; null where the file has none. */
export function nodeAt(root: YamlNode, path: Path): YamlNode | null {
  let node = root;
  for (const [index, segment] of path.entries()) {
    const next = step(node, segment, index === path.length - 1);
    if (next === null) return null;
    node = next.node;
  }
  return node;
}

/** The last key on a path that the file itself has; null where it has none, as at its top. */
export function lastKeyOn(root: YamlNode, path: Path): string | null {
  let node = root;
  let key: string | null = null;
  for (const [index, segment] of path.entries()) {
    if (node.kind === 'map' && node.entries.has(String(segment))) key = String(segment);
    const next = step(node, segment, index === path.length - 1);
    if (next === null) return key;
    node = next.node;
  }
  return key;
}

/** The offset of the value at a path, or of its key; of the nearest value around it where the file has none. */
export function offsetAt(root: YamlNode, path: Path, of: 'key' | 'value'): number {
  let at = root.at;
  let node = root;
  for (const [index, segment] of path.entries()) {
    const isLast = index === path.length - 1;
    const next = step(node, segment, isLast);
    if (next === null) return at;
    if (next.node !== node) at = of === 'key' && isLast ? next.keyAt : next.node.at;
    node = next.node;
  }
  return at;
}
