import { minify } from '@swc/core'

/**
 * What the bundler has made small, smaller: it leaves 3% of our own code and 6% of the libraries that are no
 * modules. Names at its top are its own, since all of it is run as functions. Rejects where the code cannot be read.
 */
export async function smallest(code: string): Promise<string> {
  const { code: small } = await minify(code, {
    module: false,
    compress: { passes: 3, ecma: 2020, toplevel: true },
    mangle: { toplevel: true },
  })
  const [names] = EXPORTED_NAMES.exec(code) ?? []
  return names === undefined ? small : `${small}\n${names}`
}

/**
 * By this a CommonJS module tells those who import it what it exports, as VS Code does. Node reads it and nobody
 * ever runs it, so that it is taken for dead code.
 */
const EXPORTED_NAMES = /\b0&&\(module\.exports=\{[^}]*\}\)/
