/**
 * Builds the bundles of the extension into `dist/`: `npm run build`, or with `--watch` for every change.
 * Their names are a contract: `client.js` (the editor side), `server.js` (a language server for any
 * client, over stdio and Node IPC), `cli.js` (the command line).
 */
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BuildOptions, build, context, type Metafile } from 'esbuild'
import { jsonAsText } from './json-as-text.ts'
import { projectRoot } from './project-root.ts'
import { thirdPartyNotices } from './third-party-notices.ts'
import { withoutRuleDocs } from './without-rule-docs.ts'

const dist = join(projectRoot, 'dist')
const { version } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'))

const shared = {
  absWorkingDir: projectRoot,
  bundle: true,
  minify: true,
  format: 'cjs',
  platform: 'node',
  // VS Code 1.91, the oldest that the client library supports, runs Node 20.
  target: 'node20',
  // The module builds of the dependencies can be shaken; the CommonJS ones cannot.
  mainFields: ['module', 'main'],
  define: {
    'process.env.CABLE_VERSION': JSON.stringify(version),
    'import.meta.dirname': '__dirname',
    'import.meta.filename': '__filename',
  },
  external: ['vscode'],
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  plugins: [jsonAsText],
} satisfies BuildOptions

const bundles = [
  { ...shared, entryPoints: ['client/extension.ts'], outfile: join(dist, 'client.js') },
  {
    ...shared,
    entryPoints: ['server/host/node.ts'],
    outfile: join(dist, 'server.js'),
    plugins: [jsonAsText, withoutRuleDocs],
  },
  {
    ...shared,
    entryPoints: ['server/host/cli/main.ts'],
    outfile: join(dist, 'cli.js'),
    banner: { js: '#!/usr/bin/env node' },
  },
]

// The manifest says that the project's files are modules; the bundles are not.
await mkdir(dist, { recursive: true })
await writeFile(join(dist, 'package.json'), '{ "type": "commonjs" }\n')
if (process.argv.includes('--watch')) await watch()
else await buildOnce().catch(fail)

async function buildOnce(): Promise<void> {
  const started = performance.now()
  const results = await Promise.all(bundles.map((options) => build(options)))
  const metafiles = results.map(({ metafile }) => metafile)
  await chmod(join(dist, 'cli.js'), 0o755)
  await writeFile(join(dist, 'THIRD-PARTY-NOTICES.txt'), await thirdPartyNotices(metafiles))
  for (const metafile of metafiles) console.log(sizes(metafile))
  console.log(`built in ${Math.round(performance.now() - started)} ms`)
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

/** One line for each file of a build: its name and size. */
function sizes({ outputs }: Metafile): string {
  return Object.entries(outputs)
    .map(([path, { bytes }]) => `${path.padEnd(16)} ${(bytes / 1000).toFixed(1).padStart(7)} kB`)
    .join('\n')
}
