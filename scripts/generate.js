/** Writes the generated files (schemas and reference pages), or with --check fails where they are out of date. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as scorecard from '../dist/index.js';

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
/** The README with what the demo prints now, as its golden run holds it. */
function readme() {
  const printed = readFileSync('test/golden/demo/100-columns/expected-stdout.txt', 'utf8');
  return readFileSync('README.md', 'utf8').replace(/(?<=```text\n).*?(?=```)/su, () => printed);
}

/** The presets that come with the program; one with a mistake in it is no preset to describe. */
function presets() {
  return readdirSync('config/presets')
    .sort()
    .map((file) => {
      const text = readFileSync(`config/presets/${file}`, 'utf8');
      const { value, problems } = scorecard.loadPreset(text, file.replace('.yaml', ''));
      if (value === null) throw new Error(problems.map(({ message }) => `${file}: ${message}`).join('\n'));
      return value;
    });
}

/** What is printed, or kept in a file, of each kind of document: by golden runs. */
const examples = {
  ...Object.fromEntries(
    ['report', 'sla', 'assumptions', 'plan', 'funnel', 'leads', 'check'].map((name) => [
      name,
      `test/golden/${name}/small-json/expected-stdout.txt`,
    ]),
  ),
  baseline: 'test/golden/sla/baseline/known.json',
};

const schemas = Object.entries(scorecard.contractJsonSchemas());
const files = new Map([
  ['config/scorecard.schema.json', json(scorecard.definitionJsonSchema())],
  ['config/preset.schema.json', json(scorecard.presetJsonSchema())],
  ...schemas.map(([kind, schema]) => [`config/schemas/${kind.replace('/', '-')}.schema.json`, json(schema)]),
  ['docs/reference/definition.md', scorecard.definitionReference()],
  ['docs/reference/exports.md', scorecard.exportReference()],
  ['docs/reference/presets.md', scorecard.presetReference(presets())],
  ['docs/reference/measures.md', scorecard.measureReference()],
  ['README.md', readme()],
  ...Object.entries(examples).map(([name, path]) => [
    `docs/examples/${name}.json`,
    readFileSync(path, 'utf8'),
  ]),
  ['docs/reference/problems.md', scorecard.problemReference()],
]);

const onlyCheck = process.argv.includes('--check');
const stale = [...files].filter(([path, text]) => currentText(path) !== text);
if (onlyCheck && stale.length > 0) {
  console.error(`out of date, run "npm run generate":\n${stale.map(([path]) => `  ${path}`).join('\n')}`);
  process.exitCode = 1;
} else {
  for (const [path, text] of onlyCheck ? [] : stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  console.log(`${files.size} generated files ${onlyCheck ? 'are up to date' : `(${stale.length} written)`}`);
}

function currentText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
