/**
 * What people start to make or run the project: build, generation, packaging.
 * Nothing here ships, and nothing here is a test; both may use it.
 */

/**
 * Builds the extension into `dist/`: `npm run build`, or with `--watch` for every change. The names are a
 * contract: `client.js` (the editor side), `server.js` (a language server for any client, over stdio and
 * Node IPC), `cli.js` (the command line). The latter two are a few words each, which begin the modules that
 * they share: what both need is shipped once.
 */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { type BuildOptions, build, context, type OutputFile } from 'esbuild'
import { extensionPage } from './extension-page.ts'
import { packedTexts } from './packed-texts.ts'
import { projectRoot } from './project-root.ts'
import { smallest } from './smallest.ts'
import { thirdPartyNotices } from './third-party-notices.ts'
import { withoutUnusedFeatures } from './without-unused-features.ts'
import { writeWhole } from './write-whole.ts'

/** What the names of modules that several load begin with. */
const SHARED = 'shared-'
/** Where Node keeps what it compiled. */
const COMPILED = '.compiled'

const dist = join(projectRoot, 'dist')
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
  plugins: [withoutUnusedFeatures],
} satisfies BuildOptions

const bundles: readonly BuildOptions[] = [
  {
    ...shared,
    format: 'cjs',
    external: ['vscode'],
    entryPoints: ['client/extension.ts'],
    outfile: join(dist, 'client.js'),
  },
  {
    ...shared,
    format: 'esm',
    splitting: true,
    entryPoints: { server: 'server/host/node/node.ts', cli: 'server/host/cli/main.ts' },
    outdir: dist,
    outExtension: { '.js': '.mjs' },
    chunkNames: `${SHARED}[hash]`,
    define: {
      'process.env.CABLE_VERSION': JSON.stringify(version),
      // Not in the first versions of Node 20.
      'import.meta.dirname': '$dirname',
    },
    banner: { js: MODULE_BANNER() },
    plugins: [withoutUnusedFeatures, packedTexts(dist)],
  },
]

await mkdir(dist, { recursive: true })
// The manifest says that the project's files are modules; what VS Code and Node start by name is not.
await writeWhole(join(dist, 'package.json'), '{ "type": "commonjs" }\n')
await writeWhole(join(dist, 'server.js'), `#!/usr/bin/env node\n${ROOM_FOR_THE_YOUNG()}${starter('server')}`, 0o755)
await writeWhole(join(dist, 'cli.js'), `#!/usr/bin/env node\n${starter('cli')}`, 0o755)
if (process.argv.includes('--watch')) await watch()
else await buildOnce().catch(fail)

/** Some libraries are no modules and load parts of Node by `require`. */
function MODULE_BANNER(): string {
  return (
    `import{createRequire as $createRequire}from'node:module';import{fileURLToPath as $toPath}from'node:url';` +
    `const require=$createRequire(import.meta.url),$dirname=$toPath(new URL('.',import.meta.url));`
  )
}

/**
 * Begins a module with Node's compile cache where there is one. It stands beside the code: whoever can write
 * there could change the code as well. Where that is nobody, as in a folder of the system, nothing is kept.
 */
function starter(name: string): string {
  return (
    `${NEW_ENOUGH()}require('node:module').enableCompileCache?.(require('node:path').join(__dirname,'${COMPILED}'))\n` +
    `import('./${name}.mjs')\n`
  )
}

/** An older Node would fail here and there, and say so in a log that nobody reads. Written for the oldest of them. */
function NEW_ENOUGH(): string {
  return (
    `if(parseInt(process.versions.node,10)<20){` +
    `console.error('Cable needs Node 20 or later; this is Node '+process.versions.node+'.');process.exit(1)}\n`
  )
}

/**
 * Nearly all that is made of a text while it is opened stays. Node begins with so little room for new
 * objects that they are moved time and again before it makes more: a quarter of the time of opening a long
 * text. 8 MB are few for a server.
 */
function ROOM_FOR_THE_YOUNG(): string {
  return `require('node:v8').setFlagsFromString('--min-semi-space-size=8')\n`
}

async function buildOnce(): Promise<void> {
  const started = performance.now()
  const results = await Promise.all(bundles.map((options) => build({ ...options, write: false })))
  const files = results.flatMap(({ outputFiles }) => outputFiles)
  const metafiles = results.flatMap(({ metafile }) => metafile ?? [])
  const isShared = ({ path }: OutputFile): boolean => basename(path).startsWith(SHARED)
  const written = [
    ...(await Promise.all(files.filter(isShared).map(writeSmallest))),
    // Last, since they load the others.
    ...(await Promise.all(files.filter((file) => !isShared(file)).map(writeSmallest))),
  ]
  await removeOthers(files.map(({ path }) => basename(path)))
  await writeWhole(join(dist, 'THIRD-PARTY-NOTICES.txt'), await thirdPartyNotices(metafiles))
  await writeWhole(join(dist, 'README.md'), await extensionPage())
  for (const line of written) console.log(line)
  console.log(`built in ${Math.round(performance.now() - started)} ms`)
}

/** Gives the name of the file and its size. */
async function writeSmallest({ path, text }: OutputFile): Promise<string> {
  const code = await smallest(text, path.endsWith('.mjs'))
  await writeWhole(path, code)
  return `${relative(projectRoot, path).padEnd(28)} ${(Buffer.byteLength(code) / 1000).toFixed(1).padStart(7)} kB`
}

/** Modules of earlier builds, whose names tell of what was in them, and what Node made of them. */
async function removeOthers(current: readonly string[]): Promise<void> {
  const old = (await readdir(dist)).filter((name) => name.endsWith('.mjs') && !current.includes(name))
  await Promise.all([...old, COMPILED].map((name) => rm(join(dist, name), { recursive: true, force: true })))
}

async function watch(): Promise<void> {
  for (const options of bundles) {
    const watching = await context({ ...options, minify: false, sourcemap: 'linked', logLevel: 'info' })
    await watching.watch()
  }
}

/** What is wrong with the sources has been told by the bundler. */
function fail(error: unknown): void {
  if (!(error instanceof Error && 'errors' in error)) throw error
  process.exitCode = 1
}
