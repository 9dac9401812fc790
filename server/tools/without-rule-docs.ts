import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/**
 * Leaves the documentation of the rules out of a bundle that never shows it: the language server links to
 * the pages, which ship as files. The command line keeps it, for `explain`.
 */
export const withoutRuleDocs: Plugin = {
  name: 'without-rule-docs',
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/]language[\\/]rules[\\/][a-z0-9-]+\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      return { contents: source.replace(DOCS, '\n'), loader: 'ts' }
    })
  },
}

/** The property as the formatter sets it: from its name to the brace at the same depth. */
const DOCS = /\n {2}docs: \{\n[\s\S]*?\n {2}\},\n/
