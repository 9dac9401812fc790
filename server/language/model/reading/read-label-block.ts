import type { Block } from '../../syntax/blocks/block.ts'
import type { MessageSlice } from '../../syntax/document/document.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { landmarks } from '../incremental/landmarks.ts'
import type { Addressee, Originator } from '../message/addressee.ts'
import type { Authority } from '../message/authority.ts'
import type { DateTimeGroup } from '../message/date-time-group.ts'
import type { Caption, LabelField, MessageId, SubjectLine } from '../message/message.ts'
import type { OrderLine } from '../message/order-line.ts'
import type { ReferenceList } from '../message/reference.ts'
import { oneLine, type Part, type Span } from '../message/span.ts'
import type { TagsLine } from '../message/tags-line.ts'
import { blockSpan, textLines } from './block-lines.ts'
import { readCableNumber } from './cable-number.ts'
import { flowOf } from './flow.ts'
import { readLabelAddressees } from './read-addressees.ts'
import { readAuthority } from './read-authority.ts'
import { caption } from './read-captions.ts'
import { readDateTimeGroup } from './read-date-time-group.ts'
import { type LabelBlock, readLabel } from './read-labels.ts'
import { readOrderLine } from './read-order-line.ts'
import { findReason } from './read-reasons.ts'
import { readReferences } from './read-references.ts'
import { readSubject } from './read-subject.ts'
import { readTagsLine } from './read-tags-line.ts'

export interface Labels {
  fields: LabelField[]
  id: MessageId | undefined
  dateTimeGroup: DateTimeGroup | undefined
  from: Originator | undefined
  toList: Span | undefined
  infoList: Span | undefined
  to: Addressee[]
  info: Addressee[]
  order: OrderLine | undefined
  tags: TagsLine | undefined
  captions: Caption[]
  references: ReferenceList | undefined
  subject: SubjectLine | undefined
  authority: Authority | undefined
  signature: Part | undefined
}

/** The label block of the SMART layout; empty where there is none. The reference, section 9.2. */
export function readLabels(slice: MessageSlice, vocabulary: Vocabulary): Labels {
  const { blocks, starts } = slice
  const labels: Labels = {
    fields: [],
    id: undefined,
    dateTimeGroup: undefined,
    from: undefined,
    toList: undefined,
    infoList: undefined,
    to: [],
    info: [],
    order: undefined,
    tags: undefined,
    captions: [],
    references: undefined,
    subject: undefined,
    authority: undefined,
    signature: undefined,
  }
  for (const index of landmarks(slice)) {
    const block = blocks[index]
    if (block?.kind !== 'label') continue
    const read = readLabel(block, starts[index] ?? 0)
    if (!read) continue
    labels.fields.push(read.field)
    addLabel(labels, read, vocabulary)
  }
  return labels
}

function addLabel(labels: Labels, label: LabelBlock, vocabulary: Vocabulary): void {
  const { field, block, line, column } = label
  const lines = textLines(block)
  const first = lines[0]
  const empty = field.value.text === ''
  if (!first) return
  switch (field.name.toUpperCase()) {
    case 'MRN': {
      const id = readCableNumber(field.value.text)
      labels.id ??= id
      return
    }
    case 'DATE/DTG': {
      const start = groupStart(first.plain, column)
      if (start !== undefined) {
        labels.dateTimeGroup ??= withoutPrecedence(
          readDateTimeGroup(`R ${first.plain.slice(start)}`, line, 0),
          start - 2,
          line,
        )
      }
      return
    }
    case 'FROM':
      labels.from ??= { span: blockSpan(block, line), name: empty ? undefined : field.value }
      return
    case 'ACTION':
      labels.toList ??= blockSpan(block, line)
      labels.to.push(...readLabelAddressees(lines, line, column))
      return
    case 'INFO':
      labels.infoList ??= blockSpan(block, line)
      labels.info.push(...readLabelAddressees(lines, line, column))
      return
    case 'E.O.':
    case 'EO':
      labels.order ??= readOrderLine(lines, line, labels.dateTimeGroup?.instant)
      return
    case 'TAGS':
      labels.tags ??= readTagsLine(lines, line, vocabulary)
      return
    case 'CAPTIONS':
      for (const match of field.value.text.matchAll(/[^\s,;](?:[^,;]*[^\s,;])?/g)) {
        const start = first.plain.indexOf(match[0], column)
        const span = start < 0 ? field.value : oneLine(line, start, start + match[0].length)
        labels.captions.push(caption({ ...span, text: match[0] }, vocabulary))
      }
      return
    case 'REFERENCE':
    case 'REFERENCES':
    case 'REF':
      labels.references ??= readReferences(lines, line, vocabulary, {
        ownYear: labels.id?.year,
        ownSeries: labels.id?.series,
      })
      return
    case 'SUBJECT':
      labels.subject ??= readSubject(lines, line, vocabulary)
      return
    case 'CLASSIFIED BY':
      labels.authority ??= readAuthority(lines, line, first.indent, 'label')
      return
    case 'REASON':
      if (labels.authority && !labels.authority.reason)
        labels.authority = withReason(labels.authority, block, line, column)
      return
    case 'SIGNATURE':
      if (!empty) labels.signature ??= field.value
      return
    default:
  }
}

/** Column of the date-time group: behind the slash, or where one ends the line whose slash was misread. */
function groupStart(plain: string, column: number): number | undefined {
  const slash = plain.indexOf('/', column)
  if (slash >= 0) return slash + 1 + Math.max(0, plain.slice(slash + 1).search(/\S/))
  const group = /\d{6}[A-Z] [A-Z]{3} \d{2}(?:\d{2})?$/.exec(plain)
  return group && group.index >= column ? group.index : undefined
}

/** The group of a label has no precedence: take away the one that was put before it to read it. */
function withoutPrecedence(group: DateTimeGroup, offset: number, line: number): DateTimeGroup {
  const move = <S extends Span>(span: S): S => ({ ...span, start: span.start + offset, end: span.end + offset })
  return {
    ...group,
    precedence: undefined,
    span: oneLine(line, group.group.start + offset, group.group.end + offset),
    group: move(group.group),
    zone: group.zone && move(group.zone),
    signals: group.signals && move(group.signals),
    problem: group.problem && { ...group.problem, span: move(group.problem.span) },
  }
}

function withReason(authority: Authority, block: Block, line: number, column: number): Authority {
  const reason = findReason(flowOf(textLines(block), line, column), 0)
  return reason ? { ...authority, reason: reason.value } : authority
}
