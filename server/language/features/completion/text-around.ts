import { lineAt } from '../../rules/support/lines/head-lines.ts'
import type { Place } from '../places/place.ts'

/** Between blank lines. */
export function isAlone(place: Place): boolean {
  const above = lineAt(place.message.slice, place.line - 1)
  return (above === undefined || above.kind === 'blank') && isLastLine(place)
}

/** The line below is blank, or there is none: nothing goes on. */
export function isLastLine({ message, line, block, blockLine }: Place): boolean {
  if (line === blockLine + block.lines.length - 1 || message.signature?.line === line + 1) return true
  const below = lineAt(message.slice, line + 1)
  return below === undefined || below.kind === 'blank'
}

/** Another paper has marks of its own, or none. */
export function isQuoted({ message: { body }, bodyIndex, line }: Place): boolean {
  if (body.roles[bodyIndex] === 'quoted') return true
  return body.namedBlocks.some(
    ({ explicit, name, open, close, span }) =>
      explicit &&
      name !== 'SUMMARY' &&
      name !== 'COMMENT' &&
      open !== undefined &&
      span.line < line &&
      (close === undefined || line <= span.endLine),
  )
}
