/** Builds the core as a library for programs into `dist/lib`: modules without dependencies, for Node and browsers, and their types. */

import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { projectRoot } from './project-root.ts'
import { writeWhole } from './write-whole.ts'

const LIBRARY = 'server/library'
const NAMES = ['index', 'rules', 'vocabulary', 'server']
const out = join(projectRoot, 'dist/lib')

await rm(out, { recursive: true, force: true })
const { version } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'))
await build({
  absWorkingDir: projectRoot,
  entryPoints: Object.fromEntries(NAMES.map((name) => [name, `${LIBRARY}/${name}.ts`])),
  outdir: out,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minify: true,
  splitting: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2023',
  mainFields: ['module', 'browser', 'main'],
  legalComments: 'none',
  logLevel: 'warning',
  define: { 'process.env': JSON.stringify({ CABLE_VERSION: version }) },
})
await writeTypes()
const sizes = await Promise.all(
  (await readdir(out)).map(async (name) => [name, (await readFile(join(out, name))).length]),
)
for (const [name, size] of sizes.sort()) console.log(`${relative(projectRoot, out)}/${name}`.padEnd(34), size)

/** The declarations of the library's own files; they name nothing else. */
async function writeTypes(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'cable-types-'))
  try {
    const tsc = join(projectRoot, 'node_modules/typescript/bin/tsc')
    const words = [
      '--project',
      LIBRARY,
      '--noEmit',
      'false',
      '--declaration',
      '--emitDeclarationOnly',
      '--rootDir',
      'server',
      '--outDir',
      folder,
    ]
    await promisify(execFile)(process.execPath, [tsc, ...words], { cwd: projectRoot })
    const declared = await readdir(folder, { recursive: true, encoding: 'utf8' })
    for (const name of [...NAMES, 'api']) {
      const file = declared.find((each) => each.replaceAll('\\', '/').endsWith(`library/${name}.d.ts`))
      if (file === undefined) throw new Error(`There are no types of ${name}`)
      const text = (await readFile(join(folder, file), 'utf8')).replaceAll(/(['"])\.\/([a-z-]+)\.ts\1/g, '$1./$2.mjs$1')
      if (/['"]\.\.\//.test(text)) throw new Error(`The types of ${name} name other files`)
      await writeWhole(join(out, `${name}.d.mts`), text)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
