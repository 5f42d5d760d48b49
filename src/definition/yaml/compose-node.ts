import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
} from 'yaml';
import type { ProblemCode } from '../problem-catalogue.js';
import type { YamlEntry, YamlMap, YamlNode } from './yaml-node.js';

/** Values a file may grow to through its aliases; a large agreement has some thousand. */
const LIMIT = 50_000;

type Report = (code: ProblemCode, message: string, offset: number) => void;

/** What is known while the file is walked in its own order: aliases mean the anchor last written before them. */
interface Walk {
  readonly anchors: Map<string, { readonly node: YamlNode; readonly size: number }>;
  readonly report: Report;
  /** Values so far, aliases counted with all they stand for. */
  size: number;
  tooLarge: boolean;
}

/** The library's tree as values with positions: aliases shared, `<<` merged. Reports what doesn't resolve. */
export function composeNode(contents: Node | null, report: Report): YamlNode {
  return compose(contents, 0, { anchors: new Map(), report, size: 0, tooLarge: false });
}

function compose(node: Node | null | undefined, at: number, walk: Walk): YamlNode {
  if (node === null || node === undefined) return { kind: 'text', at, text: '' };
  if (isAlias(node)) return composeAlias(node, walk);
  const before = walk.size;
  walk.size += 1;
  const composed = composeContent(node, walk);
  const anchor = (node as { anchor?: string }).anchor;
  if (anchor !== undefined) walk.anchors.set(anchor, { node: composed, size: walk.size - before });
  return composed;
}

function composeContent(node: Node, walk: Walk): YamlNode {
  const at = startOf(node);
  if (isMap(node)) return { kind: 'map', at, entries: composeEntries(node, at, walk) };
  if (isSeq(node)) {
    return { kind: 'list', at, items: node.items.map((item) => compose(item as Node | null, at, walk)) };
  }
  return { kind: 'text', at, text: isScalar(node) ? String(node.value ?? '') : '' };
}

function composeAlias(alias: Alias, walk: Walk): YamlNode {
  const at = startOf(alias);
  const target = walk.anchors.get(alias.source);
  if (target === undefined) {
    walk.report(
      'yaml-unknown-anchor',
      `found "*${alias.source}", expected an anchor "&${alias.source}" before it`,
      at,
    );
    return { kind: 'text', at, text: '' };
  }
  walk.size += target.size;
  if (walk.size > LIMIT && !walk.tooLarge) {
    walk.tooLarge = true;
    walk.report(
      'yaml-too-many-aliases',
      `aliases make this file grow beyond ${LIMIT} values, expected far fewer; write the values out`,
      at,
    );
  }
  return target.node;
}

function composeEntries(map: YAMLMap, at: number, walk: Walk): ReadonlyMap<string, YamlEntry> {
  const entries = new Map<string, YamlEntry>();
  const merged: YamlMap[] = [];
  for (const pair of map.items as Pair<Node, Node | null>[]) {
    const keyAt = startOf(pair.key) || at;
    const node = compose(pair.value, keyAt, walk);
    if (isMergeKey(pair.key)) merged.push(...mergedMaps(node, keyAt, walk.report));
    else entries.set(isScalar(pair.key) ? String(pair.key.value) : '', { keyAt, node });
  }
  for (const source of merged) {
    for (const [key, entry] of source.entries) if (!entries.has(key)) entries.set(key, entry);
  }
  return entries;
}

function isMergeKey(key: Node): boolean {
  return isScalar(key) && key.value === '<<' && key.type === Scalar.PLAIN;
}

function mergedMaps(node: YamlNode, at: number, report: Report): readonly YamlMap[] {
  const sources = node.kind === 'list' ? node.items : [node];
  const maps = sources.filter((source) => source.kind === 'map');
  if (maps.length < sources.length) {
    report(
      'yaml-syntax',
      'found "<<" with something that is no map, expected an alias of a map or a list of them',
      at,
    );
  }
  return maps;
}

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}
