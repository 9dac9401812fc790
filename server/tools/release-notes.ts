import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from './project-root.ts'

/** The section of a changelog for a version, without its heading; undefined where there is none. */
export function notesOf(changelog: string, version: string): string | undefined {
  const sections = changelog.split(/^## /m).slice(1)
  const section = sections.find((text) => text.split(/[\s,]/, 1)[0] === version)
  return section?.slice(section.indexOf('\n') + 1).trim()
}

/** Prints what a release says of itself: `node server/tools/bootstrap.mjs server/tools/release-notes.ts`. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [manifest = '', changelog = ''] = await Promise.all(
    ['package.json', 'CHANGELOG.md'].map((name) => readFile(join(projectRoot, name), 'utf8')),
  )
  const { version } = JSON.parse(manifest)
  const notes = notesOf(changelog, version)
  if (notes === undefined) throw new Error(`CHANGELOG.md has no section for ${version}`)
  console.log(notes)
}
