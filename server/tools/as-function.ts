import { transform } from 'esbuild'

/**
 * A module of ECMAScript that the bundler wrote, as the body of a function with `require` and `module`, which the
 * starter runs (`server/host/starter`). Made by the bundler itself each export would be a getter, which is defined
 * twice at each start and asked wherever another module uses it. Here an export is a property and an import a
 * variable: modules of the bundler never wait for one another in a circle, so each is whole when it is asked for.
 */
export async function asFunction(module: string, minify: boolean): Promise<string> {
  const { code } = await transform(withoutExports(withoutImports(module)), {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify,
    legalComments: 'none',
  })
  return code
}

/** Those of Node stay: they stand in other forms too, and the bundler knows them. */
function withoutImports(module: string): string {
  let end = 0
  let top = ''
  for (;;) {
    IMPORT.lastIndex = end
    const found = IMPORT.exec(module)
    if (!found) break
    end = IMPORT.lastIndex
    const [statement, names, name = ''] = found
    const begins = names === undefined ? '' : `var{${asProperties(names, false)}}=`
    top += name.startsWith('./') ? `${begins}require("${name}");\n` : statement
  }
  const rest = module.slice(end).replaceAll(LATER, 'Promise.resolve().then(()=>require("$1"))')
  return top + rest
}

function withoutExports(module: string): string {
  return module.replace(EXPORTS, (_, names: string) => `module.exports={${asProperties(names, true)}};`)
}

/** `a as b, c`: in an export the name inside comes first, in an import the name outside. */
function asProperties(names: string, exported: boolean): string {
  const property = (each: string): string => {
    const [first = '', second = first] = each.trim().split(/\s+as\s+/)
    return exported ? `${second}:${first}` : `${first}:${second}`
  }
  return names
    .split(',')
    .filter((each) => each.trim() !== '')
    .map(property)
    .join(',')
}

/** The bundler puts all of them at the top. */
const IMPORT = /\s*import\s*(?:(?:\{([^}]*)\}|[\w$*,\s]{1,200}?)\s*from\s*)?"([^"]+)";?/y
const LATER = /\bimport\(\s*"(\.\/[^"]+)"\s*\)/g
/** The last statement; nothing but a comment may follow. */
const EXPORTS = /\bexport\s*\{([^}]*)\};?\s*$/
