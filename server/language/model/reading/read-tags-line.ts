import type { Line } from '../../syntax/lines/line.ts'
import { trimEndOf } from '../../text/trim-end.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { cover, type Span } from '../message/span.ts'
import type { Tag, TagKind, TagsLine } from '../message/tags-line.ts'
import { type Flow, flowOf } from './flow.ts'

/**
 * `TAGS: OVIP (SURNAME, GIVEN), PREL, JA`, with its wrapped lines. Entries are separated by commas, blanks
 * or both; release copies lose commas and parentheses, so behind OVIP and its like unknown words are the
 * name of the person. The reference, section 6.
 */
export function readTagsLine(lines: readonly Line[], firstLine: number, vocabulary: Vocabulary): TagsLine {
  const flow = flowOf(lines, firstLine, lines[0]?.indent ?? 0)
  const keyword = KEYWORD.exec(flow.text)?.[0] ?? ''
  const tokens = tokenize(flow, keyword.length)
  return {
    span: flow.span(0, flow.text.length),
    keyword: flow.part(0, trimEndOf(keyword, ' :;,').length),
    tags: tagsOf(tokens, vocabulary),
    commas:
      tokens.filter((token) => token.kind === 'word').length < 2 ||
      tokens.some((token) => token.kind === 'word' && token.comma),
    markup: markupOf(tokens),
  }
}

const KEYWORD = /^(?:T\.?A\.?G\.?S?\.?|TAGES|TAS|TABS|TGS|AGS|TAGGS|TSAGS|TAG) {0,2}[:;,]?\s*/i

interface Token {
  readonly kind: 'word' | 'name'
  readonly text: string
  readonly span: Span
  /** True when a comma (or the beginning) stands before. */
  readonly comma: boolean
  readonly markup: boolean
}

/** Linked labels, parenthesised names, words. A name that nothing closes ends with a whole character. */
const TOKEN =
  /\[([^\][\n]{1,40})\]\([^)\n]{0,200}\)|<a\b[^>\n]{0,300}>([^<\n]{1,40})<\/a>|\(\s*([^()\s][^()\n]{0,79}(?![\udc00-\udfff]))\)?|([^\s,;()[\]<>]+)|(,|;)/gi

function tokenize(flow: Flow, from: number): Token[] {
  const tokens: Token[] = []
  let comma = true
  for (const match of flow.text.slice(from).matchAll(TOKEN)) {
    const [whole, link, anchor, name, word, separator] = match
    if (separator) {
      comma = true
      continue
    }
    const text = link ?? anchor ?? name?.trimEnd() ?? word ?? ''
    const start = from + match.index + (name !== undefined || word !== undefined ? whole.indexOf(text) : 0)
    const markup = link !== undefined || anchor !== undefined
    const end = markup ? from + match.index + whole.length : start + text.length
    const trimmed = word ? trimEndOf(text, '.:') : text
    if (trimmed !== '') {
      tokens.push({
        kind: name === undefined ? 'word' : 'name',
        text: trimmed,
        span: flow.span(start, end - (text.length - trimmed.length)),
        comma,
        markup,
      })
    }
    comma = false
  }
  return tokens
}

function markupOf(tokens: readonly Token[]): TagsLine['markup'] {
  const marked = tokens.filter((token) => token.markup)
  const first = marked[0]
  const last = marked[marked.length - 1]
  if (!first || !last) return undefined
  return { span: cover(first.span, last.span), tokens: marked.map((token) => ({ ...token.span, label: token.text })) }
}

function tagsOf(tokens: readonly Token[], vocabulary: Vocabulary): Tag[] {
  const tags: Tag[] = []
  let index = 0
  while (index < tokens.length) {
    const token = tokens[index]
    if (!token) break
    if (token.kind === 'name') {
      tags.push(person(token))
      index++
      continue
    }
    const entry = freeEntry(tokens, index, vocabulary)
    if (entry > 1) {
      tags.push(joined(tokens.slice(index, index + entry), vocabulary))
      index += entry
      continue
    }
    const code = token.text.toUpperCase()
    const known = vocabulary.tag(code)
    if (!known?.takesName && !NAME_TAGS.has(code)) {
      tags.push({ ...token.span, text: token.text, code, kind: known?.kind ?? 'unknown', person: undefined })
      index++
      continue
    }
    const names = nameBehind(tokens, index + 1, vocabulary)
    const first = names[0]
    tags.push({
      ...token.span,
      text: token.text,
      code,
      kind: known?.kind ?? 'subject',
      person: first ? names.map((name) => name.text).join(' ') : undefined,
    })
    for (const name of names) tags.push(person(name))
    index += 1 + names.length
  }
  return tags
}

/** TAGS behind which the name of a person stands; State telegram of 1974. */
const NAME_TAGS: ReadonlySet<string> = new Set(['OVIP', 'OTRA', 'OREP', 'OEXC', 'OCON'])

function person(token: Token): Tag {
  return { ...token.span, text: token.text, code: token.text, kind: 'person', person: undefined }
}

/** Tokens from `from` on that make the name of the person: one in parentheses, or unknown words. */
function nameBehind(tokens: readonly Token[], from: number, vocabulary: Vocabulary): Token[] {
  if (tokens[from]?.kind === 'name') {
    const name = tokens[from]
    return name ? [name] : []
  }
  const names: Token[] = []
  for (let index = from; index < tokens.length && names.length < 6; index++) {
    const token = tokens[index]
    if (!token || token.kind === 'name' || !isName(token.text, vocabulary)) break
    names.push(token)
  }
  return names
}

function isName(text: string, vocabulary: Vocabulary): boolean {
  const word = text.toUpperCase()
  if (!/^[A-Z][A-Z'-]*\.?$/.test(word) || vocabulary.tag(word)) return false
  // A four-letter slip of a tag, or tags run together, is not a name.
  return !(word.length === 4 && vocabulary.tagNearest(word)) && !vocabulary.tagSegments(word)
}

/** How many tokens from `from` on make one free topic such as COUNTRY CLEARANCE; 0 or 1 for none. */
function freeEntry(tokens: readonly Token[], from: number, vocabulary: Vocabulary): number {
  let count = 1
  while (count <= LONGEST_TOPIC && tokens[from + count]?.comma === false && tokens[from + count]?.kind === 'word')
    count++
  if (count < 2 || count > LONGEST_TOPIC) return 0
  const words = tokens.slice(from, from + count)
  if (words.some((word) => word.markup)) return 0
  if (vocabulary.tag(words.map((word) => word.text.toUpperCase()).join(' '))) return count
  const strange = words.every((word) => !isKnownOrNear(word.text.toUpperCase(), vocabulary))
  return strange && words.some((word) => word.text.length > 4) ? count : 0
}

/** Words of the longest free topic; a longer run without commas is a list separated by blanks. */
const LONGEST_TOPIC = 5

function isKnownOrNear(code: string, vocabulary: Vocabulary): boolean {
  return (
    vocabulary.tag(code) !== undefined ||
    NAME_TAGS.has(code) ||
    vocabulary.tagNearest(code) !== undefined ||
    vocabulary.tagSegments(code) !== undefined
  )
}

function joined(tokens: readonly Token[], vocabulary: Vocabulary): Tag {
  const text = tokens.map((token) => token.text).join(' ')
  const first = tokens[0]
  const last = tokens[tokens.length - 1]
  const code = text.toUpperCase()
  const kind: TagKind = vocabulary.tag(code)?.kind ?? 'unknown'
  const span = first && last ? cover(first.span, last.span) : { line: 0, start: 0, endLine: 0, end: 0 }
  return { ...span, text, code, kind, person: undefined }
}
