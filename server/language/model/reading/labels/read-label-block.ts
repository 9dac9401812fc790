/**
 * The label block of SMART messages, each value read as the field of the same name is.
 * No field has a second reading here.
 */

import type { MessageSlice } from '../../../syntax/document/message-slice.ts'
import { matchesOf } from '../../../text/matches-of.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import type { Addressee, Originator } from '../../message/addressee.ts'
import type { Authority } from '../../message/authority.ts'
import type { DateTimeGroup } from '../../message/date-time-group.ts'
import type { Caption, LabelField, MessageId, SubjectLine } from '../../message/message.ts'
import type { OrderLine } from '../../message/order-line.ts'
import type { ReferenceList } from '../../message/reference.ts'
import { oneLine, type Part, type Span } from '../../message/span.ts'
import type { TagsLine } from '../../message/tags-line.ts'
import { readAuthority } from '../fields/read-authority.ts'
import { caption } from '../fields/read-captions.ts'
import { readDeclassification, readOrderLine } from '../fields/read-order-line.ts'
import { findReason } from '../fields/read-reasons.ts'
import { readSubject } from '../fields/read-subject.ts'
import { readTagsLine } from '../fields/read-tags-line.ts'
import { readLabelAddressees } from '../header/read-addressees.ts'
import { flowOf } from '../lines/flow.ts'
import { readReferences } from '../references/read-references.ts'
import { readCableNumber } from '../values/cable-number.ts'
import { readDateTimeGroup } from '../values/read-date-time-group.ts'
import { type LabelRun, labelRuns } from './read-labels.ts'

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
export function readLabels(slice: MessageSlice, landmarks: readonly number[], vocabulary: Vocabulary): Labels {
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
  for (const run of labelRuns(slice, landmarks)) {
    labels.fields.push(run.field)
    addLabel(labels, run, vocabulary)
  }
  return labels
}

function addLabel(labels: Labels, label: LabelRun, vocabulary: Vocabulary): void {
  const { field, lines, line, column, span } = label
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
      lines.forEach(({ plain }, index) => {
        const start = groupStart(plain, index === 0 ? column : 0)
        // A narrow copy wraps behind the slash, and the group stands on the next line.
        if (start === undefined || plain.slice(start).trim() === '') return
        const group = readDateTimeGroup(`R ${plain.slice(start)}`, line + index, 0)
        labels.dateTimeGroup ??= withoutPrecedence(group, start - 2, line + index)
      })
      return
    }
    case 'FROM':
      labels.from ??= { span, name: empty ? undefined : field.value }
      return
    case 'ACTION':
      labels.toList ??= span
      labels.to.push(...readLabelAddressees(lines, line, column))
      return
    case 'INFO':
      labels.infoList ??= span
      if (!NOBODY.test(field.value.text)) labels.info.push(...readLabelAddressees(lines, line, column))
      return
    case 'E.O.':
    case 'EO':
      labels.order ??= readOrderLine(lines, line, labels.dateTimeGroup?.instant)
      return
    case 'TAGS':
      labels.tags ??= readTagsLine(lines, line, vocabulary)
      return
    case 'CAPTIONS':
      for (const part of partsOf(label, /[^\s,;](?:[^,;]*[^\s,;])?/g)) labels.captions.push(caption(part, vocabulary))
      return
    case 'DECLASSIFY ON':
      if (labels.order && !empty) labels.order = endsOn(labels.order, label, labels.dateTimeGroup?.instant)
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
    case 'REASONS':
      if (labels.authority && !labels.authority.reason) labels.authority = withReason(labels.authority, label)
      return
    case 'DERIVED FROM':
      if (empty) return
      labels.authority = labels.authority
        ? { ...labels.authority, source: labels.authority.source ?? field.value.text.replace(/[.;,\s]{1,4}$/, '') }
        : readAuthority(lines, line, first.indent, 'label')
      return
    case 'SIGNATURE':
      if (!empty) labels.signature ??= field.value
      return
    default:
  }
}

/** What stands in a list without addressees. */
const NOBODY = /^(?:NONE|N\/A)\.?$/i

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

/** Stretches of the value that fit a pattern, each in its place. */
function partsOf({ lines, line, column }: LabelRun, pattern: RegExp): Part[] {
  const { text, part } = flowOf(lines, line, column)
  return matchesOf(text, pattern).map((match) => part(match.index, match.index + match[0].length))
}

/** SMART gives the value that the teleprinter has on its E.O. line a label of its own. */
function endsOn(order: OrderLine, { lines, line, column }: LabelRun, instant: number | undefined): OrderLine {
  const flow = flowOf(lines, line, column)
  if (order.declassification.kind !== 'none') return order
  return { ...order, value: flow.part(0, flow.text.length), declassification: readDeclassification(flow, 0, instant) }
}

function withReason(authority: Authority, { lines, line, column }: LabelRun): Authority {
  const reason = findReason(flowOf(lines, line, column), 0)
  return reason ? { ...authority, reason: reason.value } : authority
}
