import type { Message } from '../../model/message/message.ts'
import { oneLine } from '../../model/message/span.ts'
import type { TagsLine } from '../../model/message/tags-line.ts'
import type { Edit } from '../rule.ts'
import { lineText } from '../support/lines/head-lines.ts'

/**
 * Edits that leave of each link its label: `[OVIP](#) [RASSENDYLL](#) [RUDOLF](#) [PREL](#)` becomes
 * `OVIP (RASSENDYLL, RUDOLF), PREL`. Whoever made links of the entries took the commas and the parentheses out; they
 * are put back where every entry is a link and nothing but blanks stands between.
 */
export function unlinkedTags(message: Message, { tags, markup }: TagsLine): readonly Edit[] {
  const links = markup?.tokens ?? []
  const isWhole =
    links.length === tags.length && links.slice(1).every((_, index) => isBlankBehind(message, links, index))
  if (!isWhole) return links.map(({ label, ...span }) => ({ span, newText: label }))
  return links.flatMap((link, index): Edit[] => {
    const next = links[index + 1]
    const open = isPerson(tags, index) && !isPerson(tags, index - 1) ? '(' : ''
    const label = { span: oneLine(link.line, link.start, link.end), newText: open + link.label + behind(tags, index) }
    if (!next || next.line !== link.endLine) return [label]
    return [label, { span: oneLine(link.line, link.end, next.start), newText: ' ' }]
  })
}

type Tags = TagsLine['tags']

/** What closes an entry: a name of two words is surname and given name, of more nobody can tell where the surname ends. */
function behind(tags: Tags, index: number): string {
  const isLast = index === tags.length - 1
  if (isPerson(tags, index)) {
    if (!isPerson(tags, index + 1)) return isLast ? ')' : '),'
    const first = tags.findLastIndex((_, at) => at < index && !isPerson(tags, at)) + 1
    return index === first && !isPerson(tags, index + 2) ? ',' : ''
  }
  return isLast || isPerson(tags, index + 1) ? '' : ','
}

function isPerson(tags: Tags, index: number): boolean {
  return tags[index]?.kind === 'person'
}

function isBlankBehind({ slice }: Message, links: NonNullable<TagsLine['markup']>['tokens'], index: number): boolean {
  const link = links[index]
  const next = links[index + 1]
  if (!link || !next) return true
  const rest = lineText(slice, link.endLine)
  const between =
    next.line === link.endLine
      ? rest.slice(link.end, next.start)
      : rest.slice(link.end) + lineText(slice, next.line).slice(0, next.start)
  return between.trim() === ''
}
