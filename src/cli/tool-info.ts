import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What computed a report: printed in every document, so that a number can be traced to its program. */
export interface ToolInfo {
  readonly name: string;
  readonly version: string;
  readonly node: string;
  /** The time zone database that Node.js carries. */
  readonly tzdata: string;
}

export function toolInfo(packageRoot: string): ToolInfo {
  const { name, version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as ToolInfo;
  return { name, version, node: process.versions.node, tzdata: process.versions.tz ?? 'unknown' };
}
