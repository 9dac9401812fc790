import { mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Plugin } from 'esbuild'
import { docsOf, RULE, RULE_DOCS } from './rule-docs.ts'
import { writeWhole } from './write-whole.ts'

/**
 * Takes the vocabularies and the documentation of the rules out of the bundles and into two packed files
 * beside them, which all bundles share and read when they first need them: a server that is asked nothing
 * unpacks nothing. Run from source, the same imports give the parsed values, so their readers take both.
 *
 * @param quickly larger, but at once
 */
export function packedTexts(folder: string, quickly = false): Plugin {
  return {
    name: 'packed-texts',
    setup(build) {
      const lists: Texts = {}
      const docs: Texts = {}
      build.onLoad({ filter: LIST }, async ({ path }) => {
        const name = basename(path)
        lists[name] = JSON.stringify(JSON.parse(await readFile(path, 'utf8')))
        return module(`export default () => lists(${JSON.stringify(name)})`)
      })
      build.onLoad({ filter: RULE }, async ({ path }) => {
        const source = await readFile(path, 'utf8')
        if (!RULE_DOCS.test(source)) return { contents: source, loader: 'ts' }
        const id = basename(path, '.ts')
        docs[id] = JSON.stringify(await docsOf(path))
        return module(source.replace(RULE_DOCS, `\n  get docs() { return JSON.parse(ruleDocs('${id}')) },\n`), 'ts')
      })
      build.onResolve({ filter: /^packed-texts$/ }, ({ path }) => ({ path, namespace: path }))
      build.onLoad({ filter: /^/, namespace: 'packed-texts' }, () => ({ contents: READERS, resolveDir: folder }))
      build.onEnd(async () => {
        await mkdir(folder, { recursive: true })
        await writeWhole(join(folder, 'lists.br'), packed(lists, quickly))
        await writeWhole(join(folder, 'rule-docs.br'), packed(docs, quickly))
      })
    },
  }
}

/** The same for a bundle that is one file and has none beside it: texts stand in it as they are, unread until needed. */
export const textsWithin: Plugin = {
  name: 'texts-within',
  setup(build) {
    const parse = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`
    build.onLoad({ filter: LIST }, async ({ path }) => ({
      contents: `export default () => ${parse(JSON.parse(await readFile(path, 'utf8')))}`,
      loader: 'js',
    }))
    build.onLoad({ filter: RULE }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      if (!RULE_DOCS.test(source)) return { contents: source, loader: 'ts' }
      const docs = parse(await docsOf(path))
      return { contents: source.replace(RULE_DOCS, () => `\n  get docs() { return ${docs} },\n`), loader: 'ts' }
    })
  },
}

type Texts = Record<string, string>

const LIST = /[\\/]server[\\/]data[\\/][^\\/]+\.json$/

const READERS = `import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
const reader = (file) => {
  let texts
  return (name) =>
    (texts ??= JSON.parse(brotliDecompressSync(readFileSync(join(import.meta.dirname, file))).toString()))[name]
}
export const lists = reader('lists.br')
export const ruleDocs = reader('rule-docs.br')`

function module(contents: string, loader: 'js' | 'ts' = 'js') {
  return { contents: `import { lists, ruleDocs } from 'packed-texts'\n${contents}`, loader }
}

/** In the order of the names, so that the same sources give the same bytes. As small as can be takes half a second. */
function packed(texts: Texts, quickly: boolean): Uint8Array {
  const text = JSON.stringify(Object.fromEntries(Object.entries(texts).sort(byName)))
  return brotliCompressSync(text, quickly ? { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } : {})
}

function byName([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1
}
