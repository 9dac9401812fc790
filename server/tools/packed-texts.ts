import { mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Plugin } from 'esbuild'
import { docsOf, RULE, RULE_DOCS } from './rule-docs.ts'
import { writeWhole } from './write-whole.ts'

/**
 * Takes the vocabularies and the documentation of the rules out of the bundles and into files beside them, which all
 * bundles share and read when they first need them: a server that is asked nothing reads nothing. What the findings of
 * any cable need is there as it is, since unpacking takes longer than reading; the rest is packed. Run from source, the same imports give the parsed values, so their readers take both.
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
        const reader = FIRST_LISTS.has(name) ? 'firstLists' : 'lists'
        return module(`export default () => ${reader}(${JSON.stringify(name)})`)
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
        const isFirst = ([name]: readonly [string, string]): boolean => FIRST_LISTS.has(name)
        const rest = Object.entries(lists).filter((list) => !isFirst(list))
        await writeWhole(join(folder, 'lists.txt'), asLines(Object.entries(lists).filter(isFirst)))
        await writeWhole(join(folder, 'lists.br'), packed(rest, quickly))
        await writeWhole(join(folder, 'rule-docs.br'), packed(Object.entries(docs), quickly))
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

/** Asked for by the rules that look at any cable: TAGS, addresses, level, precedence, order. */
const FIRST_LISTS: ReadonlySet<string> = new Set([
  'levels.json',
  'orders.json',
  'posts.json',
  'precedences.json',
  'series.json',
  'series-names.json',
  'tags-1974.json',
  'tags-geopolitical.json',
  'tags-organization.json',
  'tags-subject.json',
])

/** A module of its own of Node unpacks: it is loaded with the first that is packed. */
const READERS = `import { readFileSync } from 'node:fs'
import { join } from 'node:path'
const read = (file) => readFileSync(join(import.meta.dirname, file))
const reader = (text) => {
  let texts
  return (name) => (texts ??= new Map(text().split('\\n').map((line) => line.split('\\t')))).get(name)
}
const packed = (file) => reader(() => require('node:zlib').brotliDecompressSync(read(file)).toString())
export const firstLists = reader(() => read('lists.txt').toString())
export const lists = packed('lists.br')
export const ruleDocs = packed('rule-docs.br')`

function module(contents: string, loader: 'js' | 'ts' = 'js') {
  return { contents: `import { firstLists, lists, ruleDocs } from 'packed-texts'\n${contents}`, loader }
}

/** A line for each, with its name before a tab: JSON has neither. In the order of the names, so that the same sources give the same bytes. */
function asLines(texts: readonly (readonly [string, string])[]): string {
  return [...texts]
    .sort(byName)
    .map((text) => text.join('\t'))
    .join('\n')
}

/** As small as can be takes half a second. */
function packed(texts: readonly (readonly [string, string])[], quickly: boolean): Uint8Array {
  return brotliCompressSync(asLines(texts), quickly ? { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } : {})
}

function byName([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1
}
