import type { Message } from '../../model/message/message.ts'
import { oneLine, type Span } from '../../model/message/span.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { blockAt } from '../../model/numbering/text-lines.ts'
import { lineText } from '../../rules/support/lines/head-lines.ts'
import type { Matter, ReadyCheck, Weight } from './matter.ts'

/** Parts that were begun and left: a number without a paragraph, a keyword or a label without what belongs behind it. */
export const leftEmpty: ReadyCheck = (message) => [
  ...emptyAddresses(message),
  ...emptyIdentity(message),
  ...emptyOrder(message),
  ...emptyReferences(message),
  ...emptyAuthority(message),
  ...emptyParagraphs(message),
]

function matter(span: Span, text: string, weight: Weight = 'blocks'): Matter {
  return { id: 'ready-left-empty', weight, span, text }
}

/** `FM AMEMBASSY`: whose it is stands there, and not where. */
function emptyAddresses({ from, to, info }: Message): readonly Matter[] {
  const names = [from?.name, ...[...to, ...info].map(({ name }) => name)]
  return names.flatMap((name) =>
    name && KIND_ALONE.test(name.text) ? [matter(name, `${name.text} is still without its city`)] : [],
  )
}

const KIND_ALONE = /^(?:[A-Z]{4,8}\/)?(?:AMEMBASSY|AMCONSUL|AMCONGEN|USMISSION|USINT|USLO)$/

/** A message with a header is known by series and number; of the number alone a rule speaks. */
function emptyIdentity({ layout, classification, level, slice }: Message): readonly Matter[] {
  if (layout !== 'teleprinter' || classification?.series || classification?.number || level === undefined) return []
  const index = slice.blocks.findIndex(({ kind }) => kind === 'classification')
  const line = slice.starts[index]
  if (line === undefined) return []
  const span = oneLine(line, 0, lineText(slice, line).length)
  return [matter(span, 'Series and number are missing behind the level', 'asks')]
}

/** `E.O. 13526: DECL:`; of a classified message a rule speaks. */
function emptyOrder({ order, level, layout, slice }: Message): readonly Matter[] {
  if (!order || layout === 'smart' || level !== 'UNCLASSIFIED') return []
  // `E.O.: 13526` is whole: behind the label stands the order, and no more.
  if (LABEL.test(lineText(slice, order.span.line))) return []
  const isEmpty = order.declassification.kind === 'none' && /^(?:DECL(?:ON)?:?)?$/i.test(order.value?.text ?? '')
  return isEmpty
    ? [matter(order.span, 'Nothing stands behind the order: N/A, or when the message is declassified')]
    : []
}

const LABEL = /^\s{0,12}E\.? ?O\.? ?:/i

function emptyReferences({ references, slice }: Message): readonly Matter[] {
  if (!references) return []
  const { keyword, labels, references: all } = references
  if (all.length === 0 && labels.length === 0) return [matter(keyword, 'No reference stands behind REF')]
  return labels.flatMap((label) => {
    const isLast = lineText(slice, label.line + 1).trim() === '' || labels.some(({ line }) => line === label.line + 1)
    const isEmpty = /^[.):\s]*$/.test(lineText(slice, label.line).slice(label.end))
    return isEmpty && isLast ? [matter(label, `No reference stands behind ${label.text.toUpperCase()}`)] : []
  })
}

function emptyAuthority({ authority }: Message): readonly Matter[] {
  if (!authority || authority.identity !== undefined || authority.source !== undefined || authority.gluedText) return []
  return [matter(authority.keyword, 'Nobody is named as the classifier')]
}

/** What follows without a number is the text of one that has its number alone on a line. */
function emptyParagraphs(message: Message): readonly Matter[] {
  const { body, slice } = message
  const { list } = numberingOf(message).own
  const lines = new Map<number, number>()
  for (let index = 0; index < list.length; index++) {
    const paragraph = list.at(index)
    if (paragraph) lines.set(paragraph.span.line, paragraph.number)
  }
  return body.lines.flatMap((line, index) => {
    const block = body.blocks[index]
    const text = lineText(slice, line)
    const number = lines.get(line) ?? (block?.kind === 'text' ? numberOf(text) : undefined)
    if (!block || number === undefined || !ALONE.test(text) || line === body.entireText?.line) return []
    if (block.lines.length - block.blanks > 1 || index >= body.closing.firstBlock) return []
    if (GOES_ON.has(body.roles[index + 1] ?? '') || blockAt(body, line) !== index) return []
    return [matter(oneLine(line, 0, text.length), `Paragraph ${number} has no text`)]
  })
}

/** A number alone is read as text. */
function numberOf(text: string): number | undefined {
  const [, digits] = /^\s{0,12}(\d{1,3})\.\s*$/.exec(text) ?? []
  return digits === undefined ? undefined : Number(digits)
}

const ALONE = /^\s{0,12}\(?\d{1,3}[.)]\s{0,8}(?:\((?!.{0,40}ENTIRE)[A-Z/ ,-]{1,40}\)\s{0,8})?(?:\.{2,6}|\u2026)?\s*$/i
const GOES_ON: ReadonlySet<string> = new Set(['continuation', 'list', 'quoted', 'plain'])
