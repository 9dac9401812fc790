import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/**
 * Embeds every imported JSON file as one string without its white space, to be parsed on first use: a
 * server that is started and asked nothing parses no vocabulary. Run from source, the same import gives
 * the parsed value, so its reader takes both.
 */
export const jsonAsText: Plugin = {
  name: 'json-as-text',
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/]data[\\/][^\\/]+\.json$/ }, async ({ path }) => {
      const compact = JSON.stringify(JSON.parse(await readFile(path, 'utf8')))
      return { contents: compact, loader: 'text' }
    })
  },
}
