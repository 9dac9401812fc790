import { sep } from 'node:path'
import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff'

/**
 * What becomes of a file as a diff that `patch -p1` and `git apply` take. Works on bytes, each as the
 * character of its number, so that files of any encoding and with any line endings can be patched; what it
 * gives is to be written in the same way (`latin1`).
 *
 * @param name of the file, as a path of this system
 */
export function unifiedDiff(name: string, before: Uint8Array, after: Uint8Array): string {
  const path = name.replaceAll(sep, '/').replace(/^(?:\.?\/)+/, '')
  const patch = structuredPatch(`a/${path}`, `b/${path}`, byteText(before), byteText(after), '', '', { context: 2 })
  const [old = '', next = '', ...rest] = formatPatch(patch, FILE_HEADERS_ONLY).split('\n')
  return [endName(old), endName(next), ...rest].join('\n')
}

function byteText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** A name with a blank has to be followed by a tab, or patch takes the first word of it alone. */
function endName(line: string): string {
  return line.includes('"') || !line.slice(4).includes(' ') ? line : `${line}\t`
}
