/**
 * Builds the page for browsers into `dist/page`: one file of HTML with all that it needs, for `npm run page`. Nobody
 * waits for it who starts or builds the extension.
 */

import { createHash } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { gzipAsync } from '@gfx/zopfli'
import { build, type Metafile, type Plugin, transform } from 'esbuild'
import { collectionRules } from '../language/collection/reports/collection-rules.ts'
import { projectRoot } from './project-root.ts'
import { docsOf, RULE, RULE_DOCS } from './rule-docs.ts'
import { smallest } from './smallest.ts'
import { thirdPartyNotices } from './third-party-notices.ts'
import { writeWhole } from './write-whole.ts'

const SOURCE = join(projectRoot, 'server/host/static-page')
const out = join(projectRoot, 'dist/page')
/** What two digits hold of what is packed. */
const BITS = 13

/**
 * Pages have no use for the examples of rules, a third of what is written about them; and of the source they tell the
 * paper that it is, not what was measured beside it.
 */
const withoutExamples: Plugin = {
  name: 'without-examples',
  setup: ({ onLoad }) =>
    onLoad({ filter: RULE }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      if (!RULE_DOCS.test(source)) return { contents: source, loader: 'ts' }
      const { bad, good, ...docs } = await docsOf(path)
      const told = { ...docs, source: docs.source.replace(BEHIND_FIRST_SENTENCE, '') }
      return {
        contents: source.replace(RULE_DOCS, () => `\n  docs: ${JSON.stringify(told)} as never,\n`),
        loader: 'ts',
      }
    }),
}

const BEHIND_FIRST_SENTENCE = /(?<=[A-Za-z\d)]{2}\.) (?=[A-Z\d]).*$/s

/** What a list is for is told to who changes it. */
const withoutDescriptions: Plugin = {
  name: 'without-descriptions',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]server[\\/]data[\\/][^\\/]+\.json$/ }, async ({ path }) => {
      const { description, ...list } = JSON.parse(await readFile(path, 'utf8'))
      return { contents: JSON.stringify(list), loader: 'json' }
    }),
}

/** Of the rules of a folder it knows the names, which a configuration may hold: it judges texts one by one. */
const withoutFolderRules: Plugin = {
  name: 'without-folder-rules',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]collection-rules\.ts$/ }, () => ({
      contents: `export const collectionRules = ${JSON.stringify(collectionRules.map(({ id }) => ({ id })))}`,
      loader: 'js',
    })),
}

await rm(out, { recursive: true, force: true })
await mkdir(out, { recursive: true })
const metafiles: Metafile[] = []
const [page, core] = await Promise.all([bundled('page.ts'), bundled('core/worker.ts')])
const { code: boot } = await transform(await text('boot.js'), { minify: true, target: 'es2022' })
const { code: style } = await transform(await text('page.css'), { minify: true, loader: 'css' })
const parts: Readonly<Record<string, string>> = {
  POLICY: policy(boot, page),
  '<!-- STYLE -->': `<style>${style.trim().replace(/(--[a-z-]+): /g, '$1:')}</style>`,
  '<!-- SCRIPTS -->': [
    await packed('packed-page', page),
    await packed('packed-core', core),
    `<script>${boot}</script>`,
  ].join('\n'),
}
const html = (await text('page.html'))
  .replace(/^ +/gm, '')
  .replaceAll(/POLICY|<!-- (?:STYLE|SCRIPTS) -->/g, (name) => parts[name] ?? '')
await write('index.html', html)
await write('THIRD-PARTY-NOTICES.txt', await thirdPartyNotices(metafiles))

async function bundled(entry: string): Promise<string> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: projectRoot,
    entryPoints: [join(SOURCE, entry)],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    mainFields: ['module', 'browser', 'main'],
    legalComments: 'none',
    define: { EXAMPLE_CABLE: JSON.stringify(await text('example.cable')) },
    logLevel: 'warning',
    plugins: [withoutExamples, withoutDescriptions, withoutFolderRules],
  })
  metafiles.push(metafile)
  return smallest(outputFiles[0]?.text ?? '')
}

/**
 * Nothing but what is in the page: its two scripts by their hashes, the worker that they make, styles, and no
 * address of any kind.
 */
function policy(...scripts: readonly string[]): string {
  const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  return [
    `default-src 'none'`,
    `connect-src 'none'`,
    `script-src ${hashes.join(' ')}`,
    'worker-src blob:',
    `style-src 'unsafe-inline'`,
    `form-action 'none'`,
    `base-uri 'none'`,
  ].join('; ')
}

/**
 * Small, by a packer that takes its time and leaves 4% less for browsers to unpack; and of characters that HTML leaves
 * alone, two of 93 for 13 bits: 23% more than the bytes, where the usual 64 take a third. `boot.js` reads them.
 */
async function packed(id: string, script: string): Promise<string> {
  const bytes = await gzipAsync(Buffer.from(script), { numiterations: 100, blocksplittingmax: 0 })
  const digits: string[] = []
  let [bits, held] = [0, 0]
  const add = (value: number): number => digits.push(character(value / 93), character(value % 93))
  for (const byte of bytes) {
    bits |= byte << held
    held += 8
    if (held < BITS) continue
    add(bits & (2 ** BITS - 1))
    bits >>>= BITS
    held -= BITS
  }
  if (held > 0) add(bits)
  return `<script type="text/plain" id="${id}" data-bytes="${bytes.length}">${digits.join('')}</script>`
}

/** `!` and on, without `<`. */
function character(digit: number): string {
  const place = Math.floor(digit)
  return String.fromCharCode(place + (place < 27 ? 33 : 34))
}

function text(name: string): Promise<string> {
  return readFile(join(SOURCE, name), 'utf8')
}

async function write(name: string, content: string): Promise<void> {
  const path = join(out, basename(name))
  await writeWhole(path, content)
  console.log(
    `${relative(projectRoot, path).padEnd(36)} ${(Buffer.byteLength(content) / 1000).toFixed(1).padStart(6)} kB`,
  )
}
