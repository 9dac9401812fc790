import { desktopSuite, editorSuite } from './editor/hosts/editor-suite.ts'
import type { Counts } from './support/counts.ts'
import { mochaSuite } from './support/mocha-suite.ts'
import { toolSuite } from './support/tool-suite.ts'

export interface Suite {
  readonly name: string
  /** Runs after the bundles are built. */
  readonly needsBuild?: true
  /** Runs only when it is named. */
  readonly onlyByName?: true
  run(): Promise<Counts>
}

const tsc = 'node_modules/typescript/bin/tsc'
const biome = 'node_modules/@biomejs/biome/bin/biome'
/** Each folder with its own compiler settings: what it may know of the platform differs. */
const projects = ['client', 'server', 'server/language', 'server/tools', 'test']

/** In the order in which they run: the fast ones first, so that a mistake shows early. */
export const suites: readonly Suite[] = [
  { name: 'types', run: () => toolSuite(projects.map((project) => [project, tsc, '--project', project])) },
  { name: 'lint', run: () => toolSuite([['biome', biome, 'check', '--error-on-warnings']]) },
  { name: 'generated', run: () => toolSuite([['generated files', 'server/tools/generate.ts', '--check']]) },
  { name: 'unit', run: () => mochaSuite({ files: ['test/unit/**/*.test.ts'] }) },
  { name: 'patterns', run: () => mochaSuite({ files: ['test/patterns/**/*.test.ts'], timeout: 300_000 }) },
  { name: 'adversarial', run: () => mochaSuite({ files: ['test/adversarial/**/*.test.ts'], timeout: 120_000 }) },
  { name: 'grammar', run: () => mochaSuite({ files: ['test/grammar/**/*.test.ts'] }) },
  { name: 'corpus', run: () => mochaSuite({ files: ['test/corpus/**/*.test.ts'], timeout: 60_000 }) },
  { name: 'build', run: () => toolSuite([['bundles', 'server/tools/bundle.ts']]) },
  {
    name: 'protocol',
    needsBuild: true,
    run: () => mochaSuite({ files: ['test/protocol/**/*.test.ts', 'test/cli/**/*.test.ts'], timeout: 20_000 }),
  },
  {
    name: 'packaging',
    needsBuild: true,
    run: () => mochaSuite({ files: ['test/packaging/**/*.test.ts'], timeout: 60_000 }),
  },
  { name: 'editor', needsBuild: true, run: editorSuite },
  {
    name: 'interface',
    needsBuild: true,
    run: () => mochaSuite({ files: ['test/interface/**/*.test.ts'], timeout: 60_000, verbose: true }),
  },
  { name: 'desktop', needsBuild: true, onlyByName: true, run: desktopSuite },
]
