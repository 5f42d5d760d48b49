import type { ProblemCode } from './problem-catalogue.js';
import type { Path } from './yaml/yaml-node.js';

/** Notes a problem of the definition at a place of it; `of: 'key'` where the key is at fault and not its value. */
export type ReportProblem = (code: ProblemCode, path: Path, message: string, of?: 'key' | 'value') => void;
