import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Metafile } from 'esbuild'
import { projectRoot } from './project-root.ts'

/**
 * The licence texts of the packages that builds have bundled, in the order of the packages' names. Packages whose text
 * is the same stand in one section above it, each with its own holder. Of one that brings no file but says MIT and by whom, the text of that licence; else a package without
 * a licence file is an error: its code could not be passed on.
 */
export async function thirdPartyNotices(metafiles: readonly Metafile[]): Promise<string> {
  const folders = new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs).flatMap(packageFolder)))
  const notices = await Promise.all([...folders].sort().map(notice))
  const sections = [...Map.groupBy(notices, ({ text }) => sameText(text)).values()].map(sectionOf)
  return `${['Cable includes the following packages.', ...sections].join(`\n\n${'-'.repeat(79)}\n\n`)}\n`
}

interface Notice {
  /** Name, version and licence of the package. */
  readonly heading: string
  readonly text: string
}

/** Packages of one licence: under each holder those of that holder, then the text, which is theirs together. */
function sectionOf(notices: readonly Notice[]): string {
  const holders = Map.groupBy(notices, ({ text }) => (text.match(HOLDER) ?? []).join('\n'))
  const packages = [...holders].map(([holder, own]) =>
    [...new Set(own.map(({ heading }) => heading)), holder].filter((line) => line !== '').join('\n'),
  )
  return [
    ...packages,
    (notices[0]?.text ?? '')
      .replaceAll(HOLDER, '')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim(),
  ].join('\n\n')
}

/** What is alike of two texts that differ in holders, lines and the name above them. */
function sameText(text: string): string {
  return text
    .replaceAll(HOLDER, '')
    .replace(/^\W*(?:The )?MIT License(?: \(MIT\))?/i, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

const HOLDER = /^ *Copyright \(c\).*$/gim

/** `node_modules/a/node_modules/@b/c/lib/d.js` gives `node_modules/a/node_modules/@b/c`; own files give nothing. */
function packageFolder(input: string): readonly string[] {
  const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)
  return folder ? [folder[0]] : []
}

async function notice(folder: string): Promise<Notice> {
  const absolute = join(projectRoot, folder)
  const { name, version, license, author } = JSON.parse(await readFile(join(absolute, 'package.json'), 'utf8'))
  const heading = `${name} ${version} (${license})`
  const file = (await readdir(absolute)).find((entry) => /^licen[cs]e/i.test(entry))
  if (file === undefined && license === 'MIT' && typeof author === 'string')
    return { heading, text: MIT.replace('HOLDER', author.replace(/ *\(.*/, '')) }
  if (file === undefined) throw new Error(`${name} ${version} is bundled but brings no licence file`)
  return { heading, text: (await readFile(join(absolute, file), 'utf8')).trim() }
}

const MIT = `MIT License

Copyright (c) HOLDER

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`
