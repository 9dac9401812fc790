import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { build, type StdinOptions } from 'esbuild'
import { plainExports, withPlainExports, withRequires } from '../../../server/tools/plain-exports.ts'
import { projectRoot } from '../../../server/tools/project-root.ts'

const require = createRequire(import.meta.url)

describe('plain exports', () => {
  it('give of the library what it gives itself, without a getter', async () => {
    const given = await bundled(`module.exports = require('vscode-languageserver/node')`)
    const own: Record<string, unknown> = require('vscode-languageserver/node')
    const names = Object.keys(own).sort()
    assert.ok(names.length > 300)
    assert.deepEqual(Object.keys(given).sort(), names)
    assert.deepEqual(
      names.filter((name) => typeof given[name] !== typeof own[name] || own[name] === undefined),
      [],
    )
    assert.deepEqual(getters(given), [])
  })

  it('make no object anew for each that imports from the library', async () => {
    const contents = withRequires(`import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver'
      export const made = (connection?: Connection) => new ResponseError(ErrorCodes.InvalidRequest, typeof connection)`)
    assert.match(contents, /^import type \{ Connection \} from 'vscode-languageserver'; const \{ ErrorCodes, Resp/)
    assert.doesNotMatch(await built({ contents, loader: 'ts' }), /__toESM\(require_/)
  })

  it('leave types alone, and what takes modules of Node whole, of which some names warn whoever asks', () => {
    const types = `import type { Range } from 'vscode-languageserver'`
    assert.equal(withRequires(types), types)
    const star = 'for (var i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);'
    assert.equal(withPlainExports(star), star)
  })

  async function built(stdin: StdinOptions): Promise<string> {
    const { outputFiles } = await build({
      stdin: { ...stdin, resolveDir: projectRoot },
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
      plugins: [plainExports],
    })
    return outputFiles[0]?.text ?? ''
  }

  function getters(module: object): readonly string[] {
    return Object.entries(Object.getOwnPropertyDescriptors(module)).flatMap(([name, { get }]) => (get ? [name] : []))
  }

  async function bundled(contents: string): Promise<Record<string, unknown>> {
    const code = await built({ contents })
    const module: { exports: Record<string, unknown> } = { exports: {} }
    new Function('module', 'exports', 'require', code)(module, module.exports, require)
    return module.exports
  }
})
