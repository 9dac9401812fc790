import { globSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { cacheFolder } from '../../../server/tools/cache-folder.ts'
import { projectRoot } from '../../../server/tools/project-root.ts'
import type { Counts } from '../../support/counts.ts'
import { expectedAnswers } from './expected-answers.ts'
import { runInWebHost } from './run-in-web-host.ts'

/** The tests of `test/editor/everywhere` in the extension host of a browser. */
export async function webSuite(write: (text: string) => void): Promise<Counts> {
  return runInWebHost({
    tests: await bundleTests(),
    extension: projectRoot,
    folder: join(projectRoot, 'examples'),
    timeout: 5 * 60_000,
    write,
  })
}

/** One file that loads nothing but the editor: no other can be found there. */
async function bundleTests(): Promise<string> {
  const outfile = join(cacheFolder, 'web-tests.js')
  await rm(outfile, { force: true })
  const files = globSync('test/editor/everywhere/*.test.ts', { cwd: projectRoot }).sort()
  const imports = files.map((name) => `() => import(${JSON.stringify(`./${name.replaceAll('\\', '/')}`)})`)
  await build({
    absWorkingDir: projectRoot,
    stdin: {
      contents: `import { runInWorker } from './test/editor/hosts/web-run.ts'
        export const run = () => runInWorker([${imports.join(', ')}])`,
      resolveDir: projectRoot,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    define: { CABLE_EXPECTED: JSON.stringify(await expectedAnswers()) },
    plugins: [inBrowser],
    logLevel: 'warning',
  })
  return outfile
}

const MOCHA = join(projectRoot, 'node_modules/mocha/mocha.js')

/** The parts of Node that tests use, and the build of mocha for browsers, which gives itself to the global scope. */
const inBrowser: Plugin = {
  name: 'in-browser',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:assert\/strict$/ }, () => ({ path: join(import.meta.dirname, 'web-assert.ts') }))
    onResolve({ filter: /^mocha$/ }, ({ path }) => ({ path, namespace: 'in-browser' }))
    // It gives itself to the module that it finds around it, if there is one.
    onLoad({ filter: /^mocha$/, namespace: 'in-browser' }, async () => ({
      contents: `(function (module, exports, define) {${await readFile(MOCHA, 'utf8')}
      }).call(globalThis); export default globalThis.Mocha`,
    }))
  },
}
