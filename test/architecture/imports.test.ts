import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** The layers from bottom to top: a file imports from its own layer and from those named before it. */
const LAYERS = [
  'time',
  'statistics',
  'definition',
  'exports',
  'setup',
  'leads',
  'sla',
  'measures',
  'forecast',
  'report',
  'render',
  'index.ts',
  'cli',
];

/** Imports that a layer may not have although the order allows them, with the reason. */
const FORBIDDEN: readonly { from: string; to: RegExp; because: string }[] = [
  {
    from: 'render',
    to: /^(leads|exports|measures)\//u,
    because: 'renderers know the document, not the leads',
  },
  { from: 'measures', to: /^exports\/(?!table)/u, because: 'measures know columns, not CSV' },
  { from: 'sla', to: /^exports\/(?!table)/u, because: 'clocks know columns, not CSV' },
];
const MACHINE = /^(?:node:)?(?:fs|fs\/promises|path|os|process|child_process|worker_threads|http|net)$/u;

interface Import {
  readonly file: string;
  readonly layer: string;
  readonly target: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const imports = files.flatMap(importsOf);

test('there are files and imports to judge', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(imports.length).toBeGreaterThan(100);
});

test('every folder has its place in the order', () => {
  expect([...new Set(files.map(layerOf))].filter((layer) => !LAYERS.includes(layer))).toEqual([]);
});

test('imports point up the list of layers, never down', () => {
  expect(imports.filter(isInternal).filter(pointsDown).map(describeImport)).toEqual([]);
});

test('forbidden imports are absent', () => {
  const found = imports
    .filter(isInternal)
    .flatMap((found) =>
      FORBIDDEN.filter((rule) => rule.from === found.layer && rule.to.test(found.target)).map(
        (rule) => `${describeImport(found)}: ${rule.because}`,
      ),
    );
  expect(found).toEqual([]);
});

test('only cli touches the machine', () => {
  expect(
    imports.filter(({ layer, target }) => layer !== 'cli' && MACHINE.test(target)).map(describeImport),
  ).toEqual([]);
});

test('the judge itself: an import down the list is found', () => {
  const down = { file: 'time/zone.ts', layer: 'time', target: 'leads/leads.ts' };
  expect([down].filter(pointsDown)).toEqual([down]);
  expect(
    importsIn(
      'a/b.ts',
      "import { x } from '../leads/leads.js'; await import('./c.js'); export * from 'zod';",
    ),
  ).toEqual(['../leads/leads.js', 'zod', './c.js']);
});

function importsOf(file: string): Import[] {
  const folder = dirname(join(SRC, file));
  return importsIn(file, readFileSync(join(SRC, file), 'utf8')).map((specifier) => ({
    file,
    layer: layerOf(file),
    target: specifier.startsWith('.') ? relative(SRC, resolve(folder, specifier)) : specifier,
  }));
}

function importsIn(file: string, text: string): string[] {
  const { module } = parseSync(file, text);
  const statics = module.staticImports.map((entry) => entry.moduleRequest.value);
  const reExports = module.staticExports.flatMap((entry) =>
    entry.entries.flatMap((each) => each.moduleRequest?.value ?? []),
  );
  const dynamics = module.dynamicImports.map(({ moduleRequest }) =>
    text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
  );
  return [...new Set([...statics, ...reExports, ...dynamics])];
}

function layerOf(file: string): string {
  return file.split('/')[0] ?? file;
}

function isInternal({ target }: Import): boolean {
  return LAYERS.includes(layerOf(target).replace(/\.js$/u, '.ts'));
}

function pointsDown({ layer, target }: Import): boolean {
  return LAYERS.indexOf(layerOf(target).replace(/\.js$/u, '.ts')) > LAYERS.indexOf(layer);
}

function describeImport({ file, target }: Import): string {
  return `${file} imports ${target}`;
}
