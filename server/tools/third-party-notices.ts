import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Metafile } from 'esbuild'
import { projectRoot } from './project-root.ts'

/**
 * The licence texts of the packages that builds have bundled, one section for each package in the order
 * of their names. A package without a licence file is an error: its code could not be passed on.
 */
export async function thirdPartyNotices(metafiles: readonly Metafile[]): Promise<string> {
  const folders = new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs).flatMap(packageFolder)))
  const sections = await Promise.all([...folders].sort().map(notice))
  return `${['Cable includes the following packages.', ...new Set(sections)].join(`\n\n${'-'.repeat(79)}\n\n`)}\n`
}

/** `node_modules/a/node_modules/@b/c/lib/d.js` gives `node_modules/a/node_modules/@b/c`; own files give nothing. */
function packageFolder(input: string): readonly string[] {
  const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)
  return folder ? [folder[0]] : []
}

async function notice(folder: string): Promise<string> {
  const absolute = join(projectRoot, folder)
  const { name, version, license } = JSON.parse(await readFile(join(absolute, 'package.json'), 'utf8'))
  const file = (await readdir(absolute)).find((entry) => /^licen[cs]e/i.test(entry))
  if (file === undefined) throw new Error(`${name} ${version} is bundled but brings no licence file`)
  return `${name} ${version} (${license})\n\n${(await readFile(join(absolute, file), 'utf8')).trim()}`
}
