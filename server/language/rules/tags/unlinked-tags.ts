import type { Message } from '../../model/message/message.ts'
import { oneLine, type Span } from '../../model/message/span.ts'
import type { Tag, TagsLine } from '../../model/message/tags-line.ts'
import type { Edit } from '../rule.ts'
import { lineText } from '../support/lines/head-lines.ts'

/**
 * Edits that leave of each link its label: `[OVIP](#) [RASSENDYLL](#) [RUDOLF](#) [PREL](#)` becomes
 * `OVIP (RASSENDYLL, RUDOLF), PREL`. Whoever made links of the entries took the commas and the parentheses out; they
 * are put back where every entry is a link and nothing but blanks stands between.
 */
export function unlinkedTags(message: Message, { tags, markup }: TagsLine): readonly Edit[] {
  const links = markup?.tokens ?? []
  const owners = links.map((link) => tags.find((tag) => covers(tag, link)))
  const isWhole =
    owners.every((owner) => owner !== undefined) &&
    new Set(owners).size === tags.length &&
    links.slice(1).every((_, index) => isBlankBehind(message, links, index))
  if (!isWhole) return links.map(({ label, ...span }) => ({ span, newText: label }))
  return links.flatMap((link, index): Edit[] => {
    const next = links[index + 1]
    const open = owners[index]?.kind === 'person' && owners[index - 1] !== owners[index] ? '(' : ''
    const label = { span: oneLine(link.line, link.start, link.end), newText: open + link.label + behind(owners, index) }
    if (!next || next.line !== link.endLine) return [label]
    return [label, { span: oneLine(link.line, link.end, next.start), newText: ' ' }]
  })
}

type Owners = readonly (Tag | undefined)[]

/** What closes an entry: a name of two words is surname and given name, of more nobody can tell where the surname ends. */
function behind(owners: Owners, index: number): string {
  const owner = owners[index]
  const isLast = index === owners.length - 1
  if (owner?.kind === 'person') {
    if (owners[index + 1] !== owner) return isLast ? ')' : '),'
    return owners[index - 1] !== owner && owners[index + 2] !== owner ? ',' : ''
  }
  return isLast || owners[index + 1]?.kind === 'person' ? '' : ','
}

/** Whether the entry holds the link: the words of a name are links of their own. */
function covers(tag: Span, link: Span): boolean {
  const begins = tag.line < link.line || (tag.line === link.line && tag.start <= link.start)
  return begins && (tag.endLine > link.endLine || (tag.endLine === link.endLine && tag.end >= link.end))
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
