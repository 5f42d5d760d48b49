import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';

/**
 * Where the code of the built program lies as this very Node.js compiled it when it was built: compiling it takes longer than
 * most of what it does. Another Node.js, or one that was told otherwise, has another folder, finds nothing there, and compiles.
 * @param {string} folder of the modules
 */
export function compiledFolder(folder) {
  return join(
    folder,
    'compiled',
    `${process.version}-${process.arch}-${cachedDataVersionTag().toString(16)}`,
  );
}

/**
 * The CommonJS modules of a folder, each loaded when it is first required; `scripts` has what was loaded of them.
 * @param {string} folder
 */
export function builtModules(folder) {
  const compiled = compiledFolder(folder);
  const requireOther = createRequire(join(folder, 'index.cjs'));
  /** @type {Map<string, { exports: Record<string, unknown> }>} */
  const modules = new Map();
  /** @type {Map<string, Script>} */
  const scripts = new Map();
  /** @param {string} name */
  const load = (name) => {
    const known = modules.get(name);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    modules.set(name, module);
    const path = join(folder, name);
    const script = scriptOf(path, cachedData(join(compiled, name), path));
    scripts.set(name, script);
    script.runInThisContext()(module.exports, requireFrom, module, path);
    return module.exports;
  };
  /** @param {string} request */
  const requireFrom = (request) =>
    request.startsWith('./') ? load(request.slice(2)) : requireOther(request);
  return { load, scripts };
}

/** What V8 refuses of `data`, such as a part of a file or another version's, it compiles as if there were none. */
function scriptOf(path, data) {
  const source = `(function (exports, require, module, __filename) {${readFileSync(path, 'utf8')}\n})`;
  return new Script(source, { filename: path, ...(data && { cachedData: data }) });
}

/** V8 itself compares no more than the length of the text: a module that was changed since is compiled anew. */
function cachedData(compiled, path) {
  const kept = statSync(compiled, { throwIfNoEntry: false });
  return kept !== undefined && kept.mtimeMs >= statSync(path).mtimeMs ? readFileSync(compiled) : null;
}
