import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/**
 * The protocol libraries are no modules of ECMAScript. Whoever imports from them gets, from the bundler, an object of
 * its own with a getter for each of their 450 names, and the libraries make getters for what they hand on from one
 * another: a tenth of what a start took. Here our modules ask for the names that they use, and what is handed on is a
 * property.
 */
export const plainExports: Plugin = {
  name: 'plain-exports',
  setup(build) {
    build.onLoad({ filter: OWN }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      return source.includes("'vscode-language") ? { contents: withRequires(source), loader: 'ts' } : undefined
    })
    build.onLoad({ filter: LIBRARIES }, async ({ path }) => ({
      contents: withPlainExports(await readFile(path, 'utf8')),
      loader: 'js',
    }))
    // A module of ECMAScript that the others ask for: the bundler would make the object anew for each of them.
    build.onResolve({ filter: /^vscode-languageserver-types$/ }, ({ kind, namespace, path, resolveDir }) =>
      kind === 'require-call' && namespace === 'file' ? { path, namespace: ONCE, pluginData: resolveDir } : undefined,
    )
    build.onLoad({ filter: /^/, namespace: ONCE }, ({ path, pluginData }) => ({
      contents: `module.exports = { ...require('${path}') }`,
      resolveDir: pluginData,
    }))
  },
}

const ONCE = 'once'
const OWN = /[\\/](?:server[\\/]host|client)[\\/].*\.ts$/
const LIBRARIES = /node_modules[\\/]vscode-(?:jsonrpc|languageclient|languageserver(?:-protocol)?)[\\/]lib[\\/].*\.js$/

/** `import { type A, b } from 'vscode-languageserver'`, which is no type alone, as a question for `b`. */
export function withRequires(source: string): string {
  return source.replace(IMPORT, (_, names: string, module: string) => {
    const all = names.split(',').map((name) => name.trim())
    const types = all.filter((name) => name.startsWith('type ')).map((name) => name.slice('type '.length))
    const values = all.filter((name) => name !== '' && !name.startsWith('type '))
    return `import type { ${types.join(', ')} } from '${module}'; const { ${values.join(', ')} } = require('${module}')`
  })
}

/** No name is imported under another. */
const IMPORT = /^import \{([\w\s,]{1,2000})\} from '(vscode-language(?:server|client)(?:\/(?:node|browser))?)'/gm

/** What TypeScript writes for `export * from` and `export { a } from`, where it need not follow what changes. */
export function withPlainExports(library: string): string {
  return library
    .replace('call(exports, p)) __createBinding(exports, m, p);', 'call(exports, p)) exports[p] = m[p];')
    .replaceAll(HANDED_ON, 'exports.$1 = $2.$1;')
}

const HANDED_ON =
  /Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+)\.\1; \} \}\);/g
