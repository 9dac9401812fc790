/**
 * What people start to make or run the project: build, generation, packaging.
 * Nothing here ships, and nothing here is a test; both may use it.
 */

/**
 * Builds the extension into `dist/`: `npm run build`, or with `--watch` for every change; with `--here` only what a
 * window on this machine runs, and no smaller than the bundler makes it, so that nobody waits. The names are a
 * contract: `client.js` (the editor side), `server.js` (a language server for any client, over stdio and
 * Node IPC), `cli.js` (the command line). The latter two are a few words each, which begin the modules that
 * they share: what both need is shipped once.
 */
import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { basename, dirname, extname, join, relative } from 'node:path'
import { type BuildOptions, build, context, type OutputFile, type Plugin, transform } from 'esbuild'
import { asFunction } from './as-function.ts'
import { extensionPage } from './extension-page.ts'
import { inOneFile } from './in-one-file.ts'
import { packedTexts, textsWithin } from './packed-texts.ts'
import { plainExports } from './plain-exports.ts'
import { projectRoot } from './project-root.ts'
import { smallest } from './smallest.ts'
import { thirdPartyNotices } from './third-party-notices.ts'
import { withoutUnusedFeatures } from './without-unused-features.ts'
import { writeWhole } from './write-whole.ts'

/** Folder of what runs in browsers. */
const WEB = 'web'
/** Folder of what the editor side loads later. */
const CLIENT = 'client'
/** Ending of the modules that the programs consist of. */
const MODULE = '.cjs'
/** The pages of the rules, for whoever takes the folder and nothing else. */
const PAGES = 'rules'
/** What the names of modules that several load begin with. */
const SHARED = 'shared-'
/** Where what was compiled is kept. */
const COMPILED = '.compiled'

/** What of Node each program loads before it has done anything, beside what the starter itself loads. */
const NODES = {
  server: ['net', 'os'],
  cli: ['child_process', 'crypto', 'fs/promises', 'os', 'timers/promises'],
}

const dist = join(projectRoot, 'dist')
const watches = process.argv.includes('--watch')
const isForHere = process.argv.includes('--here')
const { version } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'))

const shared = {
  absWorkingDir: projectRoot,
  bundle: true,
  minify: true,
  platform: 'node',
  // VS Code 1.91, the oldest that the client library supports, runs Node 20.
  target: 'node20',
  // The module builds of the dependencies can be shaken; the CommonJS ones cannot.
  mainFields: ['module', 'main'],
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  plugins: [withoutUnusedFeatures, plainExports],
} satisfies BuildOptions

/** What runs where there is no Node: the editor in a browser, and the server in a worker. */
const web = {
  ...shared,
  platform: 'browser',
  target: 'es2022',
  mainFields: ['module', 'browser', 'main'],
  define: { 'process.env.CABLE_VERSION': JSON.stringify(version) },
} satisfies BuildOptions

/**
 * What activation runs, and what is loaded with its first use: each costs the editor something only then. In one piece
 * while one watches, since a debugger has to find its way.
 */
const inParts = {
  ...(watches ? { format: 'cjs' } : { format: 'esm', splitting: true, chunkNames: `${CLIENT}/[hash]` }),
  external: ['vscode'],
} satisfies BuildOptions

const bundles: readonly BuildOptions[] = [
  {
    ...web,
    ...inParts,
    entryPoints: { client: 'client/browser/extension.ts' },
    outdir: join(dist, WEB),
    // An editor takes what ends otherwise for a module, since the manifest says so of all files of the project.
    outExtension: { '.js': MODULE },
  },
  {
    ...web,
    format: 'iife',
    entryPoints: ['server/host/browser/worker.ts'],
    outfile: join(dist, WEB, 'server.js'),
    plugins: [withoutUnusedFeatures, plainExports, textsWithin],
  },
  {
    ...shared,
    ...inParts,
    entryPoints: { client: 'client/extension.ts' },
    outdir: dist,
  },
  {
    ...shared,
    format: 'esm',
    splitting: true,
    entryPoints: { server: 'server/host/node/node.ts', cli: 'server/host/cli/main.ts' },
    outdir: dist,
    outExtension: { '.js': MODULE },
    chunkNames: `${SHARED}[hash]`,
    define: {
      'process.env.CABLE_VERSION': JSON.stringify(version),
      // Not in the first versions of Node 20.
      'import.meta.dirname': '__dirname',
    },
    plugins: [withoutUnusedFeatures, plainExports, packedTexts(dist, isForHere)],
  },
]

for (const folder of [WEB, CLIENT]) await mkdir(join(dist, folder), { recursive: true })
// The manifest says that the project's files are modules; what VS Code and Node start by name is not.
await writeWhole(join(dist, 'package.json'), '{ "type": "commonjs" }\n')
if (watches) await watch()
else await buildOnce().catch(fail)

/**
 * The bundler can only split modules of ECMAScript. They become functions afterwards, whose compiled code can be
 * kept with all that ran of it (`server/host/starter`).
 */
async function asFunctions(file: OutputFile): Promise<OutputFile> {
  if (isModule(file)) return { ...file, text: await asFunction(file.text, !watches) }
  if (watches || !isClient(file)) return file
  // What Node is told of the names that a module gives means nothing in a browser.
  const platform = file.path.startsWith(join(dist, WEB)) ? 'browser' : 'node'
  const options = { format: 'cjs', platform, target: 'node20', supported: { 'dynamic-import': false } } as const
  const { code } = await transform(file.text, { ...options, minify: true, legalComments: 'none' })
  return { ...file, text: code }
}

/** Writes what a user or an editor starts by name: it begins the module of the program. */
async function writeStarters(files: readonly OutputFile[]): Promise<void> {
  const options = { ...shared, minify: true, format: 'cjs', target: 'es2017' } as const
  const entry = 'server/host/starter/kept-code.ts'
  const [starter] = (await build({ ...options, write: false, entryPoints: [entry] })).outputFiles
  const hash = createHash('sha256')
  for (const { path, text } of files.filter(isModule)) hash.update(path).update(text)
  const hashed = hash.digest('hex').slice(0, 16)
  for (const [name, nodes] of Object.entries(NODES)) {
    const program = `{folder:__dirname,name:'${name}',build:'${hashed}',nodes:${JSON.stringify(nodes)},nodeRequire:require}`
    const begin = `(function(require){require("./${name}${MODULE}")})(module.exports.requireKept(${program}))\n`
    await writeWhole(
      join(dist, `${name}.js`),
      `#!/usr/bin/env node\n${NEW_ENOUGH()}${starter?.text ?? ''}${begin}`,
      0o755,
    )
  }
}

/** An older Node would fail here and there, and say so in a log that nobody reads. Written for the oldest of them. */
function NEW_ENOUGH(): string {
  return (
    `if(parseInt(process.versions.node,10)<20){` +
    `console.error('Cable needs Node 20 or later; this is Node '+process.versions.node+'.');process.exit(1)}\n`
  )
}

async function buildOnce(): Promise<void> {
  const started = performance.now()
  const wanted = isForHere ? bundles.filter(({ platform }) => platform === 'node') : bundles
  const results = await Promise.all(wanted.map((options) => build({ ...options, write: false })))
  const files = await withoutParts(
    await Promise.all(results.flatMap(({ outputFiles }) => outputFiles).map(asFunctions)),
  )
  const metafiles = results.flatMap(({ metafile }) => metafile ?? [])
  const written = [
    ...(await Promise.all(files.filter(isShared).map(writeSmallest))),
    // Last, since they load the others.
    ...(await Promise.all(files.filter((file) => !isShared(file)).map(writeSmallest))),
  ]
  await writeStarters(files)
  await removeOthers(files.map(({ path }) => basename(path)))
  await writeWhole(join(dist, 'THIRD-PARTY-NOTICES.txt'), await thirdPartyNotices(metafiles))
  await writeWhole(join(dist, 'README.md'), await extensionPage())
  if (!isForHere) await copyPages()
  for (const line of written) console.log(line)
  console.log(`built in ${Math.round(performance.now() - started)} ms`)
}

/** What others load. */
function isShared(file: OutputFile): boolean {
  return basename(file.path).startsWith(SHARED) || isPart(file)
}

function isClient(file: OutputFile): boolean {
  return isPart(file) || basename(file.path, extname(file.path)) === CLIENT
}

function isPart({ path }: OutputFile): boolean {
  return basename(dirname(path)) === CLIENT
}

/** In a browser the editor loads one file of an extension: what it loads later stands within. */
async function withoutParts(files: readonly OutputFile[]): Promise<readonly OutputFile[]> {
  const isPartOfWeb = (file: OutputFile): boolean => dirname(file.path) === join(dist, WEB, CLIENT)
  const parts = files.filter(isPartOfWeb)
  const named = await Promise.all(parts.map(async ({ path, text }) => [basename(path), await smallest(text)] as const))
  return files
    .filter((file) => !isPartOfWeb(file))
    .map((file) => {
      if (dirname(file.path) !== join(dist, WEB) || !isClient(file)) return file
      return { ...file, text: inOneFile(file.text, named) }
    })
}

/** Of the programs of Node, which the starters load. */
function isModule({ path }: OutputFile): boolean {
  return path.endsWith(MODULE) && dirname(path) === dist
}

/** Gives the name of the file and its size. */
async function writeSmallest({ path, text }: OutputFile): Promise<string> {
  const code = isForHere ? text : await smallest(text)
  await writeWhole(path, code)
  return `${relative(projectRoot, path).padEnd(28)} ${(Buffer.byteLength(code) / 1000).toFixed(1).padStart(7)} kB`
}

/** Modules of earlier builds, whose names tell of what was in them, and what Node made of them. */
async function removeOthers(current: readonly string[]): Promise<void> {
  const old = (await readdir(dist)).filter((name) => /\.[cm]js$/.test(name) && !current.includes(name))
  const parts = await readdir(join(dist, CLIENT)).catch(() => [])
  old.push(...parts.filter((name) => !current.includes(name)).map((name) => join(CLIENT, name)))
  await Promise.all([...old, COMPILED].map((name) => rm(join(dist, name), { recursive: true, force: true })))
}

/** They lie in the project as well, and in the packages: there these are not meant. */
async function copyPages(): Promise<void> {
  await rm(join(dist, PAGES), { recursive: true, force: true })
  await cp(join(projectRoot, 'server/docs/rules'), join(dist, PAGES), { recursive: true })
}

async function watch(): Promise<void> {
  const write: Plugin = {
    name: 'write',
    setup: ({ onEnd }) =>
      onEnd(async ({ outputFiles = [] }) => {
        const files = await Promise.all(outputFiles.map(asFunctions))
        for (const { path, text } of files) await writeWhole(path, text)
        if (files.some(isModule)) await writeStarters(files)
      }),
  }
  for (const options of bundles) {
    const plugins = [...(options.plugins ?? []), write]
    const watching = await context({ ...options, plugins, minify: false, sourcemap: 'inline', write: false })
    await watching.watch()
  }
}

/** What is wrong with the sources has been told by the bundler. */
function fail(error: unknown): void {
  if (!(error instanceof Error && 'errors' in error)) throw error
  process.exitCode = 1
}
