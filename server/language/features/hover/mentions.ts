import type { Message } from '../../model/message/message.ts'
import type { Mention, Reference } from '../../model/message/reference.ts'
import { oneLine, type Span } from '../../model/message/span.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { paragraphHead } from '../../model/numbering/paragraph-head.ts'
import { paragraphNamed } from '../../model/numbering/paragraph-named.ts'
import type { Line } from '../../syntax/lines/line.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { paragraphSpanAt } from '../outline/body-outline.ts'
import { paragraphExtents } from '../outline/paragraph-extents.ts'
import { cut, preview } from '../outline/preview.ts'
import { covers, type Place } from '../places/place.ts'
import { mentionAt, referenceTarget } from '../targets/targets.ts'
import { explain, type HoverContent, type HoverSubject, type Row, row } from './hover-content.ts'
import { explainCable, explainReference } from './references.ts'

/** What running text points to: `REF A`, REFTEL, SEPTEL, `PARA 4`, `09 BANGKOK 1234`. */
export const mentions: HoverSubject = (place, { vocabulary }) => {
  if (place.bodyIndex < 0 || (place.block.kind !== 'paragraph' && place.block.kind !== 'text')) return undefined
  const mention = mentionAt(place)
  const named = labeled(place, mention)
  return named
    ? { ...explainReference(named.span, named.target, place.message, vocabulary), quote: named.target.raw }
    : mention && explainMention(mention, place, vocabulary)
}

/**
 * REFTEL A, and the small letters of `(ref a)` where what follows tells them from an article. They are read
 * here alone, where a wrong guess would explain too much and report nothing.
 */
function labeled(place: Place, mention: Mention | undefined): { span: Span; target: Reference } | undefined {
  if (mention && mention.kind !== 'reftel') return undefined
  for (const match of place.text.plain.matchAll(LABELED)) {
    const span = oneLine(place.line, match.index, match.index + match[0].length)
    const target = referenceTarget(place.message, (match[1] ?? match[2] ?? '').toUpperCase())
    if (target && covers(span, place)) return { span, target }
  }
  return undefined
}

const LABELED =
  /\b(?:(?:reftels?|refs?) \(?([a-z])\)?(?=[),.;:]|$)|(?:reftels?|REFTELS?) \(?([A-Z])\)?(?![A-Za-z0-9'-]))/g

function explainMention(
  mention: Mention,
  { message, messageLine, bodyIndex }: Place,
  vocabulary: Vocabulary,
): HoverContent | undefined {
  const isQuoted = message.body.roles[bodyIndex] === 'quoted'
  const list = message.references?.references ?? []
  switch (mention.kind) {
    case 'reference': {
      const target = referenceTarget(message, mention.label)
      if (!target)
        return explain(mention, vocabulary.term('REF'), mention.text, [
          nowhere(mention.label, list.length),
          ...itemRows(list),
        ])
      return { ...explainReference(mention, target, message, vocabulary), quote: target.raw }
    }
    case 'reftel': {
      const [only] = list
      const content = explain(mention, vocabulary.term('REFTEL'), mention.text)
      if (!content || !only) return content
      if (list.length > 1) return { ...content, rows: itemRows(list) }
      const target = explainReference(mention, only, message, vocabulary)
      return {
        ...content,
        rows: target.rows ?? [],
        sources: [...(content.sources ?? []), ...(target.sources ?? [])],
        quote: only.raw,
      }
    }
    case 'septel':
      return explain(mention, vocabulary.term('SEPTEL'), mention.text)
    case 'paragraph':
      return mention.ofOther || isQuoted ? undefined : explainParagraph(mention, mention.number, message, messageLine)
    case 'cable': {
      const cable = explainCable(mention, message, vocabulary)
      const content = explain(mention, vocabulary.term('MRN'), cable.token, cable.rows)
      return content && { ...content, sources: [...(content.sources ?? []), ...cable.sources] }
    }
  }
}

/** The references of the message, as many as a hover can hold. */
function itemRows(list: readonly { readonly label: { readonly text: string } | undefined; readonly raw: string }[]) {
  return list.slice(0, 10).map((item) => row(item.label?.text ?? 'REF', cut(item.raw, 80)))
}

function explainParagraph(span: Span, number: number, message: Message, messageLine: number): HoverContent | undefined {
  const index = paragraphNamed(message, number)
  const paragraph = numberingOf(message).own.list.at(index)
  if (!paragraph) return missingParagraph(span, number, message)
  const { mark, textLine, textStart } = paragraphHead(message.body, paragraph)
  return {
    span,
    title: `Paragraph ${number}`,
    token: mark?.text,
    rows: [row('Line', String(messageLine + paragraph.span.line + 1))],
    quote: preview(linesOf(message, index, textLine), textStart, PREVIEW),
  }
}

/** Said only where the message has numbers of its own that could be meant. */
function missingParagraph(span: Span, number: number, message: Message): HoverContent | undefined {
  const { list } = numberingOf(message).own
  const last = list.at(list.length - 1)
  if (!last) return undefined
  return {
    span,
    title: `Paragraph ${number}`,
    rows: [row('Not found', `no paragraph of this message has that number; the last is ${last.number}`)],
  }
}

function nowhere(label: string | undefined, count: number): Row | undefined {
  if (label === undefined) return undefined
  const rest = count === 0 ? 'the message has no list of references' : 'the list has:'
  return row('Not found', `no reference of this message is labeled ${label}; ${rest}`)
}

const PREVIEW = 300

/** Lines of a paragraph with its continuations, without what pages put between them. */
function* linesOf(message: Message, paragraph: number, below: number): Generator<Line> {
  const { blocks, lines, roles } = message.body
  const span = paragraphSpanAt(message, paragraph)
  const from = numberingOf(message).own.list.at(paragraph)
  if (!span || !from) return
  for (let index = from.block; index <= (paragraphExtents(message)[paragraph] ?? from.block); index++) {
    const role = roles[index]
    if (role !== 'paragraph' && role !== 'continuation' && role !== 'list' && role !== 'quoted') continue
    const first = lines[index] ?? 0
    yield* blocks[index]?.lines.slice(
      Math.max(0, from.span.line + below - first),
      Math.max(0, span.endLine + 1 - first),
    ) ?? []
  }
}
