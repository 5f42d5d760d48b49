/** Loads built modules as `bin/` does, and prints what they say and of which of them V8 refused what was kept. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [builtModulesUrl, folder, keep] = process.argv.slice(2);
const { builtModules, compiledFolder } = await import(builtModulesUrl);
const { load, scripts } = builtModules(folder);
const said = load('index.cjs').said();
const refused = [...scripts.values()].map(({ cachedDataRejected }) => cachedDataRejected ?? null);
if (keep) {
  mkdirSync(compiledFolder(folder), { recursive: true });
  for (const [name, script] of scripts)
    writeFileSync(join(compiledFolder(folder), name), script.createCachedData());
}
console.log(JSON.stringify({ said, refused }));
