import { readMessage } from '../model/incremental/read-message.ts'
import type { Message } from '../model/message/message.ts'
import type { Span } from '../model/message/span.ts'
import { numberingOf } from '../model/numbering/numbering-of.ts'
import { blockFacts } from '../model/reading/body/block-facts.ts'
import { pageLinesIn } from '../model/reading/lines/page-lines.ts'
import type { Block, BlockKind } from '../syntax/blocks/block.ts'
import type { CableDocument } from '../syntax/document/document.ts'
import type { Line } from '../syntax/lines/line.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { foldOf } from './same-word.ts'
import { type StreamBuilder, streamBuilder } from './stream-builder.ts'
import type { Label, LineStretch, Stream } from './word.ts'

/** A field, or the whole text below the fields. */
export interface TextPart {
  /** What it is found again by. */
  readonly key: string
  /** As people call it; empty for the text, whose paragraphs have names. */
  readonly name: string
  readonly stream: Stream
}

/** One message, in the parts that are compared. */
export interface ReadText {
  readonly parts: readonly TextPart[]
  /** Levels that stand alone as banners of pages. */
  readonly banners: readonly string[]
}

/** One message of a document, whose words are put together when it comes to them. */
export interface MessageText {
  readonly id: string
  /** In its parts; `whole` as one, for texts whose fields are not told alike. */
  read(whole?: 'whole'): ReadText
}

export function* textsOf(document: CableDocument, vocabulary: Vocabulary): Generator<MessageText, void, void> {
  for (const [index, slice] of document.messages.entries()) {
    const message = readMessage(slice, vocabulary)
    yield {
      id: idOf(message),
      read: (whole) => readText(message, document.messageStarts[index] ?? 0, whole === 'whole'),
    }
  }
}

function readText(message: Message, offset: number, whole: boolean): ReadText {
  const { slice, body } = message
  const labels = labelsOf(message, offset)
  const bodyFrom = slice.blocks.length - body.blocks.length
  const open = new Map<string, { name: string; builder: StreamBuilder }>()
  const banners: string[] = []
  let last: StreamBuilder | undefined
  let above = FURNITURE
  slice.blocks.forEach((block, index) => {
    const first = (slice.starts[index] ?? 0) + offset
    const { key, name } = partOf(message, block, index, bodyFrom, above)
    const used = whole ? 'text' : key
    if (key === FURNITURE) {
      // Between two parts it belongs to the one above; above all, to the first that comes.
      last ??= builderOf(open, 'text', '')
      block.lines.forEach((line, at) => {
        last?.furniture(line, first + at)
        if (line.kind === 'level') banners.push(line.plain.replace(/\s+/g, '').toUpperCase())
      })
      return
    }
    last = builderOf(open, used, whole ? '' : name)
    if (whole && key !== above) last.field(name, first)
    above = key
    const mentions = index >= bodyFrom ? mentionsOf(block) : NO_MENTIONS
    for (const [at, line] of block.lines.entries()) {
      if (isPageLine(line)) {
        last.furniture(line, first + at)
        continue
      }
      last.line(line, first + at, {
        labels: labels.get(first + at) ?? [],
        mentions: mentions.get(at) ?? [],
        marks: used === 'text' || used === 'subject',
      })
    }
  })
  const parts = [...open].map(([key, { name, builder }]) => ({ key, name, stream: builder.finish() }))
  return { parts, banners }
}

const FURNITURE = 'furniture'

/** A page line that stands in a field, with nothing of the field on it. */
function isPageLine({ kind, plain }: Line): boolean {
  if (kind !== 'page') return false
  const text = plain.trim()
  return pageLinesIn(text, NO_POSTS).some(({ start, end }) => start === 0 && end === text.length)
}

const NO_POSTS = { isPost: () => false, isOwn: () => false }
const NO_MENTIONS: ReadonlyMap<number, readonly LineStretch[]> = new Map()

function builderOf(
  open: Map<string, { name: string; builder: StreamBuilder }>,
  key: string,
  name: string,
): StreamBuilder {
  const known = open.get(key)
  if (known) return known.builder
  const builder = streamBuilder()
  open.set(key, { name, builder })
  return builder
}

function partOf(
  message: Message,
  block: Block,
  index: number,
  bodyFrom: number,
  above: string,
): { key: string; name: string } {
  const { kind } = block
  const label = LABEL.exec(block.lines[0]?.plain.trimStart() ?? '')?.[1]?.trim()
  if (kind === 'label' && label) return labelPart(label)
  // The value of a label may stand below it.
  if (kind === 'label' && above.startsWith('label ')) return { key: above, name: above.slice(6) }
  if (kind === 'label')
    return { key: above === FURNITURE ? 'preface' : above, name: FIELD_NAMES[above as BlockKind] ?? '' }
  const name = kind === 'captions' && index >= bodyFrom ? undefined : FIELD_NAMES[kind]
  if (name !== undefined) return { key: kind, name }
  if (kind === 'furniture' || kind === 'section' || kind === 'blank') return { key: FURNITURE, name: '' }
  const role = message.body.roles[index - bodyFrom]
  const isFurniture = role === 'furniture' || role === 'section' || role === 'rule' || role === 'caption'
  return { key: isFurniture || kind === 'captions' ? FURNITURE : 'text', name: '' }
}

const LABEL = /^([A-Za-z./ ]{1,30}):/

/** What SMART calls the fields that telegrams have as well. */
function labelPart(label: string): { key: string; name: string } {
  const kind = FIELD_OF_LABEL[label.toUpperCase()] ?? FIELD_OF_LABEL_AS_SCANNED.get(asScanned(label))
  return kind ? { key: kind, name: FIELD_NAMES[kind] ?? '' } : { key: `label ${label.toUpperCase()}`, name: label }
}

const FIELD_OF_LABEL: Readonly<Record<string, BlockKind>> = {
  'DATE/DTG': 'date-time-group',
  FROM: 'from',
  ACTION: 'to',
  INFO: 'info',
  'E.O.': 'order',
  TAGS: 'tags',
  CAPTIONS: 'captions',
  REFERENCE: 'references',
  REFERENCES: 'references',
  SUBJECT: 'subject',
}

/** Without what is no letter, and a stroke for letters that are nothing else: `DatelDTG`, `lnfo`. */
function asScanned(label: string): string {
  return foldOf(label.replace(/[Il|/]/g, '/')).replace(/[^a-z]/g, '')
}

const FIELD_OF_LABEL_AS_SCANNED = new Map(
  Object.entries(FIELD_OF_LABEL).map(([label, kind]) => [asScanned(label), kind]),
)

/** Kinds of blocks that are a part each, with what people call it. */
const FIELD_NAMES: Readonly<Partial<Record<BlockKind, string>>> = {
  preface: 'lines above the header',
  distribution: 'distribution lines',
  transmission: 'transmission line',
  routing: 'routing line',
  janap: 'JANAP line',
  station: 'DE line',
  security: 'security line',
  'date-time-group': 'date-time group',
  from: 'FM',
  to: 'TO',
  info: 'INFO',
  exempt: 'XMT',
  accounting: 'accounting line',
  unknown: 'header',
  classification: 'classification line',
  captions: 'captions',
  order: 'E.O.',
  tags: 'TAGS',
  subject: 'SUBJECT',
  references: 'REF',
  authority: 'classifier',
  separation: 'BT',
  validation: 'validation line',
  'end-of-message': 'NNNN',
  trailer: 'lines behind the ending',
}

/** Parts whose words are markings. */
export const MARKING_PARTS: ReadonlySet<string> = new Set([
  'security',
  'classification',
  'captions',
  'order',
  'authority',
])

/** Parts that belong to the way a message travelled, not to what it says: a copy may have lost them. */
export const FRAME_PARTS: ReadonlySet<string> = new Set(['separation', 'end-of-message'])

function labelsOf(message: Message, offset: number): ReadonlyMap<number, Label[]> {
  const found = new Map<number, Label[]>()
  const add = (kind: Label['kind'], name: string, raw: string, span: Span): void => {
    const line = span.line + offset
    const own = found.get(line) ?? []
    own.push({ kind, name, raw, line, start: span.start, endLine: span.endLine + offset, end: span.end })
    found.set(line, own)
  }
  const { list } = numberingOf(message).own
  for (const { number, span } of list.slice(0, list.length)) add('paragraph', String(number), String(number), span)
  for (const part of message.references?.labels ?? []) add('reference', part.text.toUpperCase(), part.text, part)
  const level = message.classification?.level
  if (level && level.line === level.endLine) add('level', level.meant ?? level.text.toUpperCase(), level.text, level)
  for (const own of found.values()) own.sort((a, b) => a.start - b.start)
  return found
}

function mentionsOf(block: Block): ReadonlyMap<number, readonly LineStretch[]> {
  if (block.kind !== 'paragraph' && block.kind !== 'text') return NO_MENTIONS
  const found = new Map<number, LineStretch[]>()
  for (const { kind, line, start, endLine, end } of blockFacts(block).mentions) {
    if (kind !== 'reference' && kind !== 'paragraph') continue
    const own = found.get(endLine) ?? []
    own.push({ start: line === endLine ? start : 0, end })
    found.set(endLine, own)
  }
  return found
}

function idOf({ id, dateTimeGroup, subject }: Message): string {
  if (id) return `${id.series} ${id.number}`
  return dateTimeGroup?.group.text ?? subject?.text ?? ''
}
