/**
 * What stands above the text, a file for each field: classification, captions, E.O., classifier, TAGS, SUBJECT.
 * No judgement: what contradicts the time or another field is for rules to say.
 */

import type { Block } from '../../../syntax/blocks/block.ts'
import { isCaptionLine } from '../../../syntax/lines/address-shape.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import type { Authority } from '../../message/authority.ts'
import type { Caption, ClassificationLine, SubjectLine } from '../../message/message.ts'
import type { OrderLine } from '../../message/order-line.ts'
import type { ReferenceList } from '../../message/reference.ts'
import { cover, type Part, partOf, type Span } from '../../message/span.ts'
import type { TagsLine } from '../../message/tags-line.ts'
import { readReferences } from '../references/read-references.ts'
import { type HeadField, headFields } from './head-fields.ts'
import { readAuthority } from './read-authority.ts'
import { knowing } from './read-before.ts'
import { readCaptions } from './read-captions.ts'
import { readClassification } from './read-classification.ts'
import { type CopyDate, readCopyDate } from './read-copy-date.ts'
import { readOrderLine } from './read-order-line.ts'
import { readSubject } from './read-subject.ts'
import { readTagsLine } from './read-tags-line.ts'

export interface TextHead {
  classification: ClassificationLine | undefined
  banners: Part[]
  captions: Caption[]
  attention: Part[]
  notes: Part[]
  copyDate: CopyDate | undefined
  order: OrderLine | undefined
  authority: Authority | undefined
  tags: TagsLine | undefined
  subject: SubjectLine | undefined
  references: ReferenceList | undefined
  duplicateFields: { kind: 'order' | 'tags' | 'subject'; span: Span; first: Span }[]
}

/** While it is read: references go on behind a blank line, as `B. PARIS 1234` in a block of its own. */
interface GrowingHead extends TextHead {
  lists: ReferenceList[]
  /** Lines of captions above everything. */
  early: Part[]
  /** In a head that stands twice: the kinds that have come again. */
  again: Set<Block['kind']> | undefined
}

/**
 * From the classification line to the references: the blocks before index `end`, and those from `behind` on, where a
 * print-out put the head below the text.
 */
export function readTextHead(
  blocks: readonly Block[],
  starts: readonly number[],
  end: number,
  behind: number | undefined,
  instant: number | undefined,
  vocabulary: Vocabulary,
): TextHead {
  const head: GrowingHead = {
    lists: [],
    early: [],
    again: undefined,
    classification: undefined,
    banners: [],
    captions: [],
    attention: [],
    notes: [],
    copyDate: undefined,
    order: undefined,
    authority: undefined,
    tags: undefined,
    subject: undefined,
    references: undefined,
    duplicateFields: [],
  }
  if (behind !== undefined)
    for (const field of headFields(blocks, starts, behind, blocks.length)) addField(head, field, instant, vocabulary)
  for (const field of headFields(blocks, starts, 0, end)) addField(head, field, instant, vocabulary)
  for (const field of headFields(blocks, starts, end, lateEnd(blocks, end))) {
    if (isLacking(head, field.kind)) addField(head, field, instant, vocabulary)
  }
  if (!head.classification && head.captions.length === 0) addCaptions(head, head.early, vocabulary)
  const { lists, again: _, early: __, ...whole } = head
  return { ...whole, references: joined(lists) }
}

/** Fields below a note or another unnumbered text still belong to the head: those up to the first paragraph. */
function lateEnd(blocks: readonly Block[], end: number): number {
  let late = end
  for (let index = end; index < blocks.length && blocks[index]?.kind !== 'paragraph'; index++) {
    if (FIELD_KINDS.has(blocks[index]?.kind ?? 'blank')) late = index + 1
  }
  return late
}

const FIELD_KINDS: ReadonlySet<string> = new Set(['order', 'tags', 'subject', 'references', 'authority'])

/** A banner without a level: what is sensitive but unclassified. */
const SENSITIVE_BANNER = /^\s*(?:SBU|SENSITIVE BUT UNCLASSIFIED)(?:\/{1,2}(?:NF|NOFORN))?$/

function isLacking(head: TextHead, kind: Block['kind']): boolean {
  return FIELD_KINDS.has(kind) && head[kind as 'order' | 'tags' | 'subject' | 'references' | 'authority'] === undefined
}

/**
 * A field is read again only when it, or the line it stands on, has changed: typing in the body must not
 * look up every TAG. A field that furniture tears apart is no block of its own and is read each time.
 */
function once<T>(field: HeadField, key: string, argument: number | string | undefined, read: () => T): T {
  const { block, line, lines } = field
  if (lines.length !== block.lines.length - block.blanks) return read()
  const known = block.memo[key] as { line: number; argument: number | string | undefined; value: T } | undefined
  if (known && known.line === line && known.argument === argument) return known.value
  const value = read()
  block.memo[key] = { line, argument, value }
  return value
}

function addField(head: GrowingHead, field: HeadField, instant: number | undefined, vocabulary: Vocabulary): void {
  const { kind, line, lines } = field
  const first = lines[0]
  if (!first) return
  if (head.again && !head.again.has(kind)) forget(head, kind)
  const ownSeries = head.classification?.series?.text
  switch (kind) {
    case 'classification':
      head.classification ??= readClassification(lines, line)
      if (head.classification?.rest) addCaptions(head, [head.classification.rest], vocabulary)
      return
    case 'furniture':
      lines.forEach((each, index) => {
        if (each.kind === 'level') head.banners.push(partOf(each.plain, line + index, each.indent, each.plain.length))
      })
      return
    case 'preface':
      lines.forEach((each, index) => {
        head.copyDate ??= readCopyDate(each, line + index)
        // A draft has its captions between the addressees and the E.O. line.
        if (instant === undefined && lines.length === 1 && isCaptionLine(each.plain.slice(each.indent)))
          head.early.push(partOf(each.plain, line + index, each.indent, each.plain.length))
        if (SENSITIVE_BANNER.test(each.plain))
          head.banners.push(partOf(each.plain, line + index, each.indent, each.plain.length))
      })
      return
    case 'captions': {
      lines.forEach((each, index) => {
        head.copyDate ??= readCopyDate(each, line + index)
      })
      const parts = lines.map((each, index) => partOf(each.plain, line + index, each.indent, each.plain.length))
      addCaptions(head, parts, vocabulary)
      return
    }
    case 'section':
      // The head stands twice, corrected or sent again: what comes now is the later and fuller word.
      head.again = new Set()
      return
    case 'order': {
      const read = once(field, 'order', instant, () => readOrderLine(lines, line, instant))
      if (head.order) head.duplicateFields.push({ kind, span: read.span, first: head.order.span })
      head.order ??= read
      return
    }
    case 'tags': {
      const read = once(field, 'tags', ownSeries, () => tagsLine(lines, line, ownSeries ?? '', vocabulary))
      if (head.tags) head.duplicateFields.push({ kind, span: read.span, first: head.tags.span })
      head.tags ??= read
      return
    }
    case 'subject': {
      const read = readSubject(lines, line, vocabulary, ownSeries)
      if (head.subject) head.duplicateFields.push({ kind, span: read.span, first: head.subject.span })
      head.subject ??= read
      return
    }
    case 'references':
      head.lists.push(readList(head, field, instant, vocabulary))
      head.references ??= head.lists[0]
      return
    case 'authority':
      head.authority ??= authority(lines, line, '', vocabulary)
      return
    default:
  }
}

function readList(
  { classification }: TextHead,
  field: HeadField,
  instant: number | undefined,
  vocabulary: Vocabulary,
): ReferenceList {
  const ownYear = instant === undefined || Number.isNaN(instant) ? undefined : new Date(instant).getUTCFullYear()
  const own = {
    ownYear,
    ownSeries: classification?.series?.text,
    ownNumber: classification?.number?.value,
    ownDay: ownYear === undefined ? undefined : dayOfYear(instant ?? 0, ownYear),
  }
  const argument = `${ownYear ?? ''} ${own.ownDay ?? ''} ${own.ownNumber ?? ''} ${own.ownSeries ?? ''}`
  return once(field, 'references', argument, () => readReferences(field.lines, field.line, vocabulary, own))
}

const authority = knowing((lines) => readAuthority(lines, 0, lines[0]?.indent ?? 0, 'field'))

const tagsLine = knowing((lines, ownSeries, vocabulary) =>
  readTagsLine(lines, 0, vocabulary, ownSeries === '' ? undefined : ownSeries),
)

function dayOfYear(instant: number, year: number): number {
  return Math.floor((instant - Date.UTC(year, 0, 1)) / DAY) + 1
}

const DAY = 86_400_000

/** The first of its kind in the second head takes the place of the one above. */
function forget(head: GrowingHead, kind: Block['kind']): void {
  if (!FIELD_KINDS.has(kind)) return
  head.again?.add(kind)
  head[kind as 'order' | 'tags' | 'subject' | 'references' | 'authority'] = undefined
  if (kind === 'references') head.lists = []
}

function addCaptions(head: TextHead, parts: readonly Part[], vocabulary: Vocabulary): void {
  const { captions, attention, notes } = readCaptions(parts, vocabulary)
  head.captions.push(...captions)
  head.attention.push(...attention)
  head.notes.push(...notes)
}

function joined(lists: readonly ReferenceList[]): ReferenceList | undefined {
  const first = lists[0]
  const last = lists[lists.length - 1]
  if (!first || !last || first === last) return first
  return {
    ...first,
    span: cover(first.span, last.span),
    references: lists.flatMap(({ references }) => references),
    labels: lists.flatMap(({ labels }) => labels),
  }
}
