import type { Message } from '../../model/message/message.ts'
import { lineText } from '../../rules/support/lines/head-lines.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { nextLabel } from '../composing/next-label.ts'
import type { Place } from '../places/place.ts'
import { markToken } from './mark-place.ts'
import { type Lead, type Token, token } from './writing-place.ts'

/** The number of an order and what follows it; in SMART the number alone. */
export function orderToken({ text, character, message }: Place): Token | undefined {
  const shape = message.layout === 'smart' ? /^\s*E\.O\.\s*:\s*/i : /^\s*E\.O\.\s*/i
  const head = shape.exec(text.text)?.[0].length ?? 0
  const number = /^\d*/.exec(text.text.slice(head))?.[0].length ?? 0
  const last = Math.max(character, text.plain.length)
  if (character < head) return undefined
  if (character <= head + number)
    return token('order', head, number > 0 || last === character ? head + number : character)
  if (message.layout === 'smart') return undefined
  if (number === 0) return undefined
  const colon = /^\s*:\s*/.exec(text.text.slice(head + number))?.[0].length ?? 0
  const start = head + number + colon
  // Behind a whole date nothing else belongs.
  if (/\d{4} +$/.test(text.text.slice(start, character))) return undefined
  return colon > 0 && character >= start ? token('declassification', start, last) : undefined
}

/**
 * An entry of TAGS: from behind the last comma or the last entry that a list knows, so that a title of several words
 * is one token. Between parentheses the name of a person.
 */
export function tagsToken(
  { text, character, block, line, blockLine }: Place,
  vocabulary: Vocabulary,
): Token | undefined {
  const keyword = /^\s*T\.?A\.?G\.?S\.?\s?:\s*/i.exec(text.text)
  const from = keyword ? keyword[0].length : block.kind === 'tags' && line > blockLine ? text.indent : 0
  if (character < from) return undefined
  const before = text.text.slice(from, character)
  const open = before.lastIndexOf('(')
  if (open >= 0 && !before.slice(open).includes(')')) {
    const rest = /^[^)]*/.exec(text.text.slice(character))?.[0].trimEnd().length ?? 0
    return token('person', from + open + 1, character + rest)
  }
  let start = Math.max(...[',', ')', ';', '/', '.'].map((sign) => before.lastIndexOf(sign))) + 1
  for (;;) {
    const word = /^\s*([A-Z0-9]{2,5})?(\s+)/.exec(before.slice(start))
    if (!word || (word[1] !== undefined && !vocabulary.tag(word[1]))) break
    start += word[0].length
  }
  start += /^\s*/.exec(before.slice(start))?.[0].length ?? 0
  const rest = /^[A-Za-z0-9]*/.exec(text.text.slice(character))?.[0].length ?? 0
  const head = before.slice(0, start).trimEnd()
  const code = /(?:^|[\s,;/.])([A-Z0-9]{2,5})$/.exec(head)?.[1]
  if (code !== undefined && vocabulary.tag(code)?.takesName === true)
    return { ...token('person', from + start, character + rest), lead: { start: from + head.length, text: ' (' } }
  const own = token('tag', from + start, character + rest)
  return wantsComma(head, text.text.slice(character + rest))
    ? { ...own, lead: { start: from + head.length, text: ', ' } }
    : own
}

/** Behind a code or a name without a sign, unless the list has none between its codes. */
function wantsComma(head: string, behind: string): boolean {
  if (head === '' || /[,;/.]$/.test(head)) return false
  const codes = `${head} ${behind}`.replace(/\([^()]{0,80}\)/g, ' ')
  return codes.includes(',') || codes.trim().split(/\s+/).length < 2
}

/** A mark at the beginning of the subject, and nowhere else in it. */
export function subjectToken({ text, character }: Place): Token | undefined {
  const head = /^\s*SUBJ(?:ECT)?\s?:\s*/i.exec(text.text)?.[0].length ?? 0
  return character < head ? undefined : markToken('subject-mark', text.text, head, character, '')
}

/** A label where an item begins, and what it refers to behind it. */
export function referenceToken({ message, text, character, line, blockLine }: Place): Token | undefined {
  const head =
    /^\s*(?:REF(?:S|TELS?|ERENCES?)?|Reference)\s?:\s*/i.exec(text.text)?.[0].length ??
    (line > blockLine ? text.indent : -1)
  if (head < 0 || character < Math.min(head, text.indent)) return undefined
  const before = text.text.slice(head, character)
  const after = text.text.slice(character).trim()
  if (after !== '') return undefined
  // Behind the end of an item on its own line another one may begin; the line has to be empty for that.
  if (text.plain.trim() === '') return token('reference-label', 0, text.text.length)
  // Several may stand on one line, with labels or without.
  const item = [...before.matchAll(BEFORE_ITEM)].at(-1)
  const start = item ? item.index + item[0].length : 0
  const written = before.slice(start)
  // Behind a number and a blank something else begins; digits alone may go on.
  if (/^[A-Z0-9 ]{0,24}$/i.test(written) && !/\d $/.test(written.replace(/^\d\d /, '')))
    return {
      ...token(written === '' && start === 0 ? 'reference-label' : 'reference', head + start, character),
      ...(item && /[;,]/.test(item[0]) ? labelInFront(message, line, head + start) : {}),
    }
  return undefined
}

/** Among references that have labels a further one on the line begins with the next: `(B) `. */
function labelInFront(message: Message, line: number, start: number): { readonly lead?: Lead } {
  const labels = message.references?.labels.filter((label) => label.line < line || label.start < start) ?? []
  const last = labels.at(-1)
  const next = nextLabel(message)
  if (!last || !next || next.text.charCodeAt(0) !== 65 + labels.length) return {}
  const text = lineText(message.slice, last.line)
  const close = text.charAt(last.end) === ')' ? ')' : '.'
  const open = close === ')' && text.charAt(last.start - 1) === '(' ? '(' : ''
  return { lead: { start, text: `${open}${next.text}${close} ` } }
}

/** A label, or what stands between two references. */
const BEFORE_ITEM = /(?<![A-Z0-9(])\(?[A-Z][.)] {0,20}|[;,] {0,20}| AND /gi

/** `1.4 (b), foreign rel` */
const FURTHER =
  /^\d\.\d ?\([a-h]\)(?:(?:, ?(?:and )?| and )\([a-h]\)){0,6}(?:, ?(?:and )?| and )((?!and\b)[a-z][a-z ]{1,30})$/i

/** `Reason: 1.4 (b)`: the whole, or the letter between parentheses. */
export function authorityToken({ text, character }: Place): Token | undefined {
  const before = text.text.slice(0, character)
  const after = text.text.slice(character)
  if (/^\s*CLASSIFIED BY\s?:?\s*$/i.test(before) && after.trim() === '')
    return token('field', text.indent, Math.max(character, text.plain.length))
  const head = /\breasons?\s?:?\s+(?:E\.O\. \d{5},? )?/i.exec(before)
  if (!head) return undefined
  const from = head.index + head[0].length
  const written = before.slice(from)
  const letter = /^\d\.\d(?:\(a\))? ?(?:\([a-h]\),? ?(?:and )?){0,7}\(([a-z ]{0,30})$/i.exec(written)
  if (letter) {
    // With the period that ends the line, so that the cursor comes to its end.
    const rest = /^[a-z]?\)(?:\.$)?/i.exec(after)?.[0].length ?? 0
    return rest > 0 || /^[\s.]*$/.test(after)
      ? token('reason-letter', character - (letter[1] ?? '').length, character + rest)
      : undefined
  }
  // A further one, whose parenthesis is still to come.
  if (
    /^\d\.\d ?\([a-h]\)(?:, ?(?:and )?| and )(?:\([a-h]\)(?:, ?(?:and )?| and )){0,6}$/i.test(written) &&
    after.trim() === ''
  )
    return { kind: 'reason-letter', start: character, end: character, lead: { start: character, text: '(' } }
  // The same, said in words.
  const meaning = FURTHER.exec(written)?.[1]
  if (meaning !== undefined && after.trim() === '') {
    const start = character - meaning.length
    return { kind: 'reason-letter', start, end: character, lead: { start, text: '(' } }
  }
  if (!/^(?:\d(?:\.\d?)? ?|[A-Z ]{0,40})$/i.test(written) || /^(?:for|and)\b/i.test(written)) return undefined
  return /^[\s.]*$/.test(after) ? token('reason', from, character) : undefined
}
