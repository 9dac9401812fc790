import { unwrappedText } from '../../model/incremental/message-text.ts'
import type { Message } from '../../model/message/message.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { romanValue } from '../../text/roman-figures.ts'
import { paragraphSpanAt } from '../outline/body-outline.ts'

/**
 * What the text says of one of two items by a word for items and its letter or number: `point B`, `item (b)`,
 * `options A and C`. In another paragraph it may be meant where it says so, `point B in para 4`, or where that
 * paragraph has no such item of its own.
 *
 * @param paragraph index into the list of `numberingOf` of the paragraph that has the items
 * @param signs letters or numbers of the two, in capitals
 */
export function namedItem(message: Message, paragraph: number, signs: readonly string[]): string | undefined {
  const { list } = numberingOf(message).own
  const number = list.at(paragraph)?.number
  for (let index = 0; index < list.length; index++) {
    const span = paragraphSpanAt(message, index)
    if (!span) continue
    const text = unwrappedText(message, span)
    for (const found of text.matchAll(NAMED)) {
      const [whole, name, label = '', of] = found
      // The article: `at this point a man`.
      if (label === 'a' && of === undefined && /^\s\w/.test(text.slice(found.index + whole.length))) continue
      const named = signsOf(label)
      // Where both are named, they are named in whatever order.
      if (signs.filter((sign) => named.has(sign)).length !== 1) continue
      const isMeant = of === undefined ? index === paragraph || !hasItem(message, index, named) : Number(of) === number
      if (isMeant) return name
    }
  }
  return undefined
}

const NAMED =
  /\b((?:sub-?para(?:graph)?|item|point|option|element|step|question|proposal)s?\.?\s(\(?(?:[A-Za-z]|\d{1,2}|[ivx]{2,6})\)?(?:(?:,\s(?:and\s)?|\s(?:and|or|to|through)\s|-)\(?(?:[A-Za-z]|\d{1,2}|[ivx]{2,6})\)?){0,8}))(?!\w)(?:\s(?:in|of|under)\s(?:this\s)?para(?:graph)?\.?\s(\d{1,3}))?/gi

/** The letters of `A, (b) and D-F`. */
function signsOf(label: string): ReadonlySet<string> {
  const signs = new Set<string>()
  let before: string | undefined
  let isRange = false
  for (const [word] of label.matchAll(/-|\w+/g)) {
    const sign = word.toUpperCase()
    if (/^(?:AND|OR)$/.test(sign)) continue
    if (/^(?:-|TO|THROUGH)$/.test(sign)) {
      isRange = true
      continue
    }
    for (const each of isRange && before !== undefined ? between(before, sign) : []) signs.add(each)
    signs.add(sign)
    before = sign
    isRange = false
  }
  return signs
}

function between(from: string, to: string): readonly string[] {
  const [one, two] = [romanValue(from), romanValue(to)]
  if (one !== undefined && two !== undefined && (from + to).length > 2) return ROMAN.slice(one - 1, two)
  if (/\d/.test(from + to)) {
    const [first, last] = [Number(from), Number(to)]
    return Array.from({ length: Math.max(0, last - first) || 0 }, (_, at) => String(first + at))
  }
  const [first, last] = [from.charCodeAt(0), to.charCodeAt(0)]
  return Array.from({ length: Math.max(0, last - first) }, (_, at) => String.fromCharCode(first + at))
}

const ROMAN = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ')

/** Whether a line of the paragraph begins with one of them, as an item of its own list. */
function hasItem(message: Message, paragraph: number, signs: ReadonlySet<string>): boolean {
  const span = paragraphSpanAt(message, paragraph)
  if (!span) return false
  const lines = message.slice.blocks.flatMap((block) => block.lines).slice(span.line, span.endLine + 1)
  return lines.some(({ plain }) => {
    const sign = /^\s{0,12}\(?([A-Za-z]|\d{1,2}|[ivx]{2,6}|[IVX]{2,6})[.)](?=\s)/.exec(plain)?.[1]?.toUpperCase()
    return sign !== undefined && signs.has(sign) && plain !== lines[0]?.plain
  })
}
