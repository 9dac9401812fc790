import { matchesOf } from '../../../text/matches-of.ts'
import { trimEndOf } from '../../../text/trim-end.ts'
import type { Span } from '../../message/span.ts'
import type { TagsLine } from '../../message/tags-line.ts'
import type { Flow } from '../lines/flow.ts'

/** One entry of a TAGS line, or a word of one. */
export interface TagToken {
  readonly kind: 'word' | 'name'
  readonly text: string
  readonly span: Span
  /** Offsets in the flow, for names of several words. */
  readonly start: number
  readonly end: number
  /** True when a comma (or the beginning) stands before. */
  readonly comma: boolean
  readonly markup: boolean
}

/** Linked labels, parenthesised names, separators, the signs of a web page among them, words; a slant separates codes alone. A name that nothing closes ends with a whole character. */
const TOKEN =
  /\[([^\][\n]{1,40})\]\([^)\n]{0,200}\)|<a\b[^>\n]{0,300}>([^<\n]{1,40})<\/a>|\(\s*([^()\s][^()\n]{0,79}(?![\udc00-\udfff]))\)?|(,|;|\/(?=[A-Z]{2,4}(?![A-Z]))|<\/?(?:p|br|b|i|div|span|td|tr)\b[^<>\n]{0,80}>)|([A-Z]{2,4}(?=\/[A-Z]{2,4}(?![A-Z]))|[^\s,;()[\]<>]+)/gi

/** What copies leave on a TAGS line that is no TAG: captions, and the banner of a page. */
const FURNITURE = /^(?:SIPDIS|NODIS|EXDIS|LIMDIS|STADIS|NOFORN|SENSITIVE|UNCLAS|UNCLASSIFIED|CONFIDENTIAL|SECRET)$/

/** The sign of a list, set apart from the code behind it. */
const BULLETS = '\u2022\u25aa\u25cf\u00b7*'

/** The entries of `text`, which is the flow with page lines blanked out, from offset `from` on. */
export function tagTokens(flow: Flow, text: string, from: number): TagToken[] {
  const tokens: TagToken[] = []
  let comma = true
  for (const match of matchesOf(text.slice(from), TOKEN)) {
    const [whole, link, anchor, name, separator, word] = match
    if (separator) {
      comma = true
      continue
    }
    const given = link ?? anchor ?? name?.trimEnd() ?? word ?? ''
    const start = from + match.index + (name !== undefined || word !== undefined ? whole.indexOf(given) : 0)
    const markup = link !== undefined || anchor !== undefined
    const trimmed = word ? trimEndOf(given, '.:/-') : given
    if (trimmed === '' || (word !== undefined && (FURNITURE.test(trimmed) || BULLETS.includes(trimmed)))) continue
    const end = markup ? from + match.index + whole.length : start + trimmed.length
    const kind = name === undefined ? 'word' : 'name'
    for (const [first, last] of kind === 'name' ? personsOf(trimmed) : [[0, end - start] as const])
      tokens.push({
        kind,
        text: kind === 'name' ? trimmed.slice(first, last) : trimmed,
        span: flow.span(start + first, start + last),
        start: start + first,
        end: start + last,
        comma,
        markup,
      })
    comma = false
  }
  return tokens
}

/** `SURNAME, GIVEN; SURNAME, GIVEN`: a semicolon parts persons. */
function personsOf(name: string): [first: number, last: number][] {
  const persons: [number, number][] = []
  for (const match of matchesOf(name, /[^\s;][^;]*/g))
    persons.push([match.index, match.index + match[0].trimEnd().length])
  return persons
}

/** The links of a copy, from the first to the last. */
export function markupOf(tokens: readonly TagToken[], flow: Flow): TagsLine['markup'] {
  const marked = tokens.filter((token) => token.markup)
  const first = marked[0]
  const last = marked[marked.length - 1]
  if (!first || !last) return undefined
  return {
    span: flow.span(first.start, last.end),
    tokens: marked.map((token) => ({ ...token.span, label: token.text })),
  }
}
