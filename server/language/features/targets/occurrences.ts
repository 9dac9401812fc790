import type { Message } from '../../model/message/message.ts'
import type { Mention } from '../../model/message/reference.ts'
import type { Span } from '../../model/message/span.ts'
import { ledTo } from '../../model/numbering/led-to.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import { ownMentions } from '../../model/reading/body/own-mentions.ts'
import { referenceSpan } from '../outline/head-outline.ts'
import { covers, findAt, type Place } from '../places/place.ts'
import { citationsIn, mentionAt, paragraphTarget, referenceTarget } from './targets.ts'

/** A thing of a message that several places speak of, and all those places; spans of the message. */
export interface Occurrences {
  /** The place asked about. */
  readonly origin: Span
  /** Where the thing itself is; empty for one that is not there. */
  readonly declarations: readonly Declaration[]
  readonly uses: readonly Span[]
}

export interface Declaration {
  /** The whole of it. */
  readonly span: Span
  /** Its name: the letter of a reference, the number of a paragraph. */
  readonly name: Span
}

/** What the token at the place and its like speak of: references, paragraphs, the two ends of a block, sections. */
export function occurrencesAt(place: Place): Occurrences | undefined {
  return at(place) ?? (place.character > 0 ? at({ ...place, character: place.character - 1 }) : undefined)
}

function at(place: Place): Occurrences | undefined {
  return fromMention(place) ?? fromReference(place) ?? fromParagraph(place) ?? fromBlock(place) ?? fromSection(place)
}

function fromMention(place: Place): Occurrences | undefined {
  const { block, bodyIndex, message } = place
  const inSet = findAt(
    message.sets.sets.flatMap(({ mentions }) => mentions),
    place,
  )
  if (inSet?.kind === 'reference') return referenceOccurrences(inSet, inSet.label, message)
  if (bodyIndex < 0 || (block.kind !== 'paragraph' && block.kind !== 'text')) return undefined
  const mention = mentionAt(place)
  // Quoted text speaks of places of its own.
  if (message.body.roles[bodyIndex] === 'quoted' && mention?.kind !== 'cable') return undefined
  switch (mention?.kind) {
    case 'reference':
      return referenceOccurrences(mention, mention.label, message)
    case 'reftel': {
      const list = message.references
      const uses = ownMentions(message).filter((each) => each.kind === 'reftel')
      const only = list?.references.length === 1 ? list.references[0] : undefined
      return {
        origin: mention,
        declarations: list ? [{ span: only ?? list.span, name: only ?? list.keyword }] : [],
        uses,
      }
    }
    case 'paragraph':
      return mention.ofOther ? undefined : paragraphOccurrences(mention, mention.number, message)
    case 'cable':
      return cableOccurrences(mention, mention, message)
    default:
      return undefined
  }
}

function fromReference(place: Place): Occurrences | undefined {
  const { message } = place
  const list = message.references
  if (!list || !covers(list.span, place)) return undefined
  // Between the REF sets may stand others.
  if (list.references[0]?.paper && !list.references.some((each) => covers(referenceSpan(each), place))) return undefined
  const reference = list.references.find((each) => covers(referenceSpan(each), place))
  if (reference?.label) return referenceOccurrences(reference.label, reference.label.text, message)
  if (!reference && !covers(list.keyword, place)) return undefined
  const uses = ownMentions(message).filter((mention) => mention.kind === 'reftel')
  const name = reference ?? list.keyword
  return { origin: name, declarations: [{ span: reference ?? list.span, name }], uses }
}

function referenceOccurrences(origin: Span, label: string, message: Message): Occurrences {
  const target = referenceTarget(message, label)
  return {
    origin,
    declarations: target ? [{ span: referenceSpan(target), name: target.label ?? target }] : [],
    uses: ledTo(message).filter(
      (mention) => mention.kind === 'reference' && mention.label.toUpperCase() === label.toUpperCase(),
    ),
  }
}

function fromParagraph(place: Place): Occurrences | undefined {
  const { block, bodyIndex, blockLine, line, message } = place
  if (block.kind !== 'paragraph' || line !== blockLine || message.body.roles[bodyIndex] !== 'paragraph')
    return undefined
  const start = blockFacts(block).start
  if (!start || place.character < (start.pilcrow?.start ?? start.number.start) || place.character >= start.delimiterEnd)
    return undefined
  const own = { line, start: start.number.start, endLine: line, end: start.number.end }
  return paragraphOccurrences(own, start.value, message)
}

function paragraphOccurrences(origin: Span, number: number, message: Message): Occurrences {
  const name = paragraphTarget(message, number)
  return {
    origin,
    declarations: name ? [{ span: name, name }] : [],
    uses: ledTo(message).filter(
      (mention) => mention.kind === 'paragraph' && !mention.ofOther && mention.number === number,
    ),
  }
}

type CableMention = Extract<Mention, { readonly kind: 'cable' }>

/** A telegram cited in the text by its number: the same on the REF line, and wherever else it is cited. */
function cableOccurrences(origin: Span, cable: CableMention, message: Message): Occurrences {
  const target = message.references?.references.find(
    (each) =>
      each.number === cable.number &&
      (sameSeries(each.series?.text, cable.series) || sameSeries(each.seriesCode, cable.series)),
  )
  return {
    origin,
    declarations: target ? [{ span: referenceSpan(target), name: target.label ?? target }] : [],
    uses: citationsIn(message).filter(
      (mention) =>
        mention.kind === 'cable' && mention.number === cable.number && sameSeries(mention.series, cable.series),
    ),
  }
}

function sameSeries(a: string | undefined, b: string): boolean {
  return a?.replace(/\s+/g, ' ') === b.replace(/\s+/g, ' ')
}

/** SUMMARY and END SUMMARY lead to each other; an end without a beginning leads to where the block is believed to begin. */
function fromBlock(place: Place): Occurrences | undefined {
  if (place.bodyIndex < 0) return undefined
  for (const { open, close, span } of place.message.body.namedBlocks) {
    const origin = covers(open, place) ? open : covers(close, place) ? close : undefined
    if (!origin) continue
    const start: Span = open ?? { ...span, endLine: span.line, end: span.start }
    const other = origin === open ? close : start
    return { origin, declarations: other ? [{ span: other, name: other }] : [], uses: [origin] }
  }
  return undefined
}

/** From a further section to the first; from the first to the next. */
function fromSection(place: Place): Occurrences | undefined {
  const { classification, sections } = place.message
  const lines = [classification, ...sections.map((section) => section.line)].filter((line) => line !== undefined)
  const index = lines.findIndex((line) => line.section !== undefined && covers(line.section.span, place))
  const origin = lines[index]?.section?.span
  const target = index === 0 ? lines[1] : lines[0]
  if (!origin || !target) return undefined
  return {
    origin,
    declarations: [{ span: target.span, name: target.section?.span ?? target.span }],
    uses: lines.flatMap((line) => (line.section && line !== target ? [line.section.span] : [])),
  }
}
