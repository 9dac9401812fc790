import { sep } from 'node:path'
import { FILE_HEADERS_ONLY, formatPatch, type StructuredPatchHunk, structuredPatch } from 'diff'

/**
 * What becomes of a file as a diff that `patch -p1` and `git apply` take. Works on bytes, each as the
 * character of its number, so that files of any encoding and with any line endings can be patched; what it
 * gives is to be written in the same way (`latin1`).
 *
 * @param name of the file, as a path of this system
 */
export function unifiedDiff(name: string, before: Uint8Array, after: Uint8Array): string {
  const path = name.replaceAll(sep, '/').replace(/^(?:\.?\/)+/, '')
  const names = [`a/${path}`, `b/${path}`] as const
  const [text, changed] = [byteText(before), byteText(after)]
  const found = structuredPatch(...names, text, changed, '', '', { context: CONTEXT, maxEditLength: MOST })
  const patch = found ?? { ...structuredPatch(...names, '', '', '', ''), hunks: hunksOf(text, changed) }
  const [old = '', next = '', ...rest] = formatPatch(patch, FILE_HEADERS_ONLY).split('\n')
  return [endName(old), endName(next), ...rest].join('\n')
}

/** Lines around a change. */
const CONTEXT = 2
/** The work for the shortest diff grows with the square of what differs: beyond so many lines another one will do. */
const MOST = 1_000
/** Lines of one side that are compared with as many of the other. */
const STRETCH = 200

/** A diff that need not be the shortest: line by line where there are as many of them, else all that differs in one. */
function hunksOf(before: string, after: string): StructuredPatchHunk[] {
  const [a, b] = [linesOf(before), linesOf(after)]
  if (a.length !== b.length) return [wholeHunk(a, b)]
  const hunks: StructuredPatchHunk[] = []
  for (let from = 0; from < a.length; from += STRETCH) {
    const [left, right] = [a, b].map((lines) => lines.slice(from, from + STRETCH).join('')) as [string, string]
    if (left === right) continue
    for (const hunk of structuredPatch('', '', left, right, '', '', { context: CONTEXT }).hunks)
      hunks.push({ ...hunk, oldStart: hunk.oldStart + from, newStart: hunk.newStart + from })
  }
  return hunks
}

function wholeHunk(a: readonly string[], b: readonly string[]): StructuredPatchHunk {
  const shorter = Math.min(a.length, b.length)
  let above = 0
  while (above < shorter && a[above] === b[above]) above++
  let below = 0
  while (below < shorter - above && a[a.length - 1 - below] === b[b.length - 1 - below]) below++
  const from = Math.max(0, above - CONTEXT)
  const shown = Math.min(below, CONTEXT)
  const [gone, come] = [a.slice(above, a.length - below), b.slice(above, b.length - below)]
  const lines = [
    ...marked(' ', a.slice(from, above)),
    ...marked('-', gone),
    ...marked('+', come),
    ...marked(' ', a.slice(a.length - below, a.length - below + shown)),
  ]
  const kept = above - from + shown
  const [oldLines, newLines] = [kept + gone.length, kept + come.length]
  return { oldStart: from + 1, oldLines, newStart: from + 1, newLines, lines }
}

function marked(sign: string, lines: readonly string[]): string[] {
  return lines.flatMap((line) =>
    line.endsWith('\n') ? [`${sign}${line.slice(0, -1)}`] : [`${sign}${line}`, '\\ No newline at end of file'],
  )
}

/** Each with its end. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

function byteText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** A name with a blank has to be followed by a tab, or patch takes the first word of it alone. */
function endName(line: string): string {
  return line.includes('"') || !line.slice(4).includes(' ') ? line : `${line}\t`
}
