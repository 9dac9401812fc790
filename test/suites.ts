import { PACKAGE_VARIABLE, packageExtension } from '../server/tools/package-extension.ts'
import { type Counts, sum } from './support/counts.ts'
import { type MochaSuiteOptions, mochaSuite } from './support/mocha-suite.ts'
import { type ToolTest, toolSuite } from './support/tool-suite.ts'

export interface Suite {
  readonly name: string
  /**
   * Lanes run one after another: what fills all cores or takes a moment, one by one; what keeps one core busy or waits
   * for processes, two at a time; what waits for windows, one by one.
   */
  readonly lane: 'computing' | 'processes' | 'windows'
  /** Runs after what it needs. */
  readonly needs?: 'build' | 'package'
  /** Runs only when it is named. */
  readonly onlyByName?: true
  /** @param write shows what there is to tell */
  run(write: (text: string) => void): Promise<Counts>
}

const tsc = 'node_modules/typescript/bin/tsc'
const biome = 'node_modules/@biomejs/biome/bin/biome'
/** Each folder with its own compiler settings: what it may know of the platform differs. */
const projects = ['client', 'server', 'server/host/static-page', 'server/language', 'server/tools', 'test']

/** Half of the time of the unit tests. */
const halfOfUnits = ['test/unit/{collection,comparison,rules}/**/*.test.ts']

/** Unit tests of many texts or many edits: each takes longer than a hundred others. */
const properties = ['test/unit/properties/**/*.test.ts', 'test/unit/**/{properties,*.properties}.test.ts']
/** Half of their time. */
const halfOfProperties = ['test/unit/*.properties.test.ts', 'test/unit/{comparison,ledger,view}/**/*.test.ts']

const tools = (...tests: ToolTest[]): Suite['run'] => {
  return (write) => toolSuite(tests, write)
}
const mocha = (options: MochaSuiteOptions): Suite['run'] => {
  return (write) => mochaSuite(options, write)
}

/** Loaded where it is asked for: with its workbench it takes longer to load than a suite of fast tests is to start. */
const editorSuites = () => import('./editor/hosts/editor-suite.ts')

export const build: Suite = { name: 'build', lane: 'computing', run: tools(['bundles', 'server/tools/bundle.ts']) }

/** One package for all suites that install the extension. */
export const pack: Suite = {
  name: 'package',
  lane: 'computing',
  async run() {
    process.env[PACKAGE_VARIABLE] = await packageExtension()
    return { passed: 1, failed: 0 }
  },
}

/**
 * In the order in which those of a lane begin: the fast ones first, so that a mistake shows early, but of those side by
 * side the longest, which is the last to end.
 */
export const suites: readonly Suite[] = [
  { name: 'types', lane: 'computing', run: tools(...projects.map((name): ToolTest => [name, tsc, '--project', name])) },
  { name: 'lint', lane: 'computing', run: tools(['biome', biome, 'check', '--error-on-warnings']) },
  { name: 'generated', lane: 'computing', run: tools(['generated files', 'server/tools/generate.ts', '--check']) },
  {
    name: 'unit',
    lane: 'computing',
    run: mocha({
      files: ['test/unit/**/*.test.ts'],
      except: properties,
      apart: halfOfUnits,
      timeout: 30_000,
      keepsCompiled: true,
    }),
  },
  {
    name: 'properties',
    lane: 'computing',
    run: mocha({ files: properties, apart: halfOfProperties, timeout: 60_000, keepsCompiled: true }),
  },
  {
    name: 'faults',
    lane: 'computing',
    run: mocha({
      files: ['test/faults/*.test.ts'],
      apart: ['test/faults/second-half.test.ts'],
      timeout: 600_000,
      verbose: true,
    }),
  },
  {
    name: 'adversarial',
    lane: 'processes',
    run: mocha({ files: ['test/adversarial/**/*.test.ts'], timeout: 120_000 }),
  },
  { name: 'patterns', lane: 'processes', run: mocha({ files: ['test/patterns/**/*.test.ts'], timeout: 900_000 }) },
  {
    name: 'grammar',
    lane: 'processes',
    run: mocha({ files: ['test/grammar/**/*.test.ts'], timeout: 60_000, keepsCompiled: true }),
  },
  {
    name: 'corpus',
    lane: 'processes',
    run: mocha({ files: ['test/corpus/**/*.test.ts'], timeout: 60_000, keepsCompiled: true }),
  },
  build,
  pack,
  {
    name: 'packaging',
    lane: 'processes',
    needs: 'package',
    run: mocha({ files: ['test/packaging/**/*.test.ts'], timeout: 60_000 }),
  },
  {
    name: 'protocol',
    lane: 'processes',
    needs: 'build',
    run: mocha({ files: ['test/protocol/**/*.test.ts', 'test/cli/**/*.test.ts'], timeout: 90_000 }),
  },
  {
    name: 'editors',
    lane: 'processes',
    needs: 'build',
    run: mocha({ files: ['test/editors/**/*.test.ts'], timeout: 120_000, verbose: true }),
  },
  {
    name: 'editor',
    lane: 'windows',
    needs: 'build',
    run: async (write) => (await editorSuites()).editorSuite(write),
  },
  {
    name: 'web',
    lane: 'windows',
    needs: 'build',
    run: async (write) => (await import('./editor/hosts/web-suite.ts')).webSuite(write),
  },
  {
    name: 'interface',
    lane: 'windows',
    needs: 'package',
    // What a step waits for has its own bounds; many of them take their time where the machine has other things to do.
    run: mocha({ files: ['test/interface/**/*.test.ts'], timeout: 240_000, verbose: true, twice: true }),
  },
  {
    name: 'page',
    lane: 'windows',
    async run(write) {
      const built = await toolSuite([['the page', 'server/tools/page.ts']], write)
      if (built.failed > 0) return built
      return sum([built, await mochaSuite({ files: ['test/page/**/*.test.ts'], timeout: 60_000 }, write)])
    },
  },
  {
    name: 'desktop',
    lane: 'windows',
    needs: 'build',
    onlyByName: true,
    run: async (write) => (await editorSuites()).desktopSuite(write),
  },
]
