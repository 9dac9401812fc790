import type { Addressee } from '../../model/message/addressee.ts'
import type { LabelField, Message } from '../../model/message/message.ts'
import type { Reference } from '../../model/message/reference.ts'
import { cover, type Part, type Span } from '../../model/message/span.ts'
import { readCableNumber } from '../../model/reading/values/cable-number.ts'
import { symbolKind } from '../protocol/protocol-numbers.ts'
import type { OutlineItem } from './outline-item.ts'
import { cut } from './preview.ts'
import { releaseItems } from './release-outline.ts'

/** Items above the text: distribution, stamp of release, header with its parts, classification, captions and fields. */
export function headOutline(message: Message): OutlineItem[] {
  return [
    ...distributionItem(message),
    ...releaseItems(message),
    ...headerItems(message),
    ...classificationItems(message),
    ...fieldItems(message),
    ...referenceItems(message),
    ...setItems(message),
  ]
}

function distributionItem({ distribution }: Message): OutlineItem[] {
  if (!distribution) return []
  return [whole('Distribution', count(distribution.offices.length, 'office'), symbolKind.field, distribution.span)]
}

function headerItems(message: Message): OutlineItem[] {
  const { dateTimeGroup: group, from } = message
  const items: OutlineItem[] = []
  const span = headerSpan(message)
  if (span) {
    // Above its addressees the editor keeps the line in sight that is selected: the sender tells most, VZCZC nothing.
    const told = from && covers(span, from.span) ? from.span : span
    items.push({ ...whole('Header', undefined, symbolKind.namespace, span), selection: start(told) })
  }
  const mrn = message.labels.find((label) => label.name === 'MRN')
  if (mrn)
    items.push({
      ...whole(`MRN ${mrn.value.text}`.trim(), undefined, symbolKind.enumMember, labelSpan(mrn)),
      selection: mrn.keyword,
    })
  if (group) {
    const letters = [group.precedence, group.infoPrecedence].filter((part) => part !== undefined)
    const name = [...letters, group.group].map((part) => part.text).join(' ')
    items.push({ ...whole(name, undefined, symbolKind.field, group.span), selection: group.group })
  }
  if (from)
    items.push(
      whole(
        `${ownWord(message, from.span, 'FM')} ${from.name?.text ?? ''}`.trim(),
        undefined,
        symbolKind.field,
        from.span,
      ),
    )
  items.push(...listItems(ownWord(message, message.toList, 'TO'), message.toList, message.to), ...infoItems(message))
  if (message.exempt.length > 0) {
    const [first, last] = [message.exempt[0], message.exempt[message.exempt.length - 1]]
    const outside = message.exempt.filter((addressee) => !isInList(addressee, message))
    if (first && last && outside.length === message.exempt.length)
      // The keyword stands before them, or in the middle of another list.
      items.push(...listItems('XMT', cover(first.span, last.span), message.exempt, first.span))
  }
  return items
}

/** The label that the text itself has there, From for FM; the keyword of format lines where there is none. */
function ownWord({ labels }: Message, span: Span | undefined, keyword: string): string {
  return labels.find((label) => label.keyword.line === span?.line)?.name || keyword
}

/** In the SMART layout a second list may stand in the block below the text: it is an item of its own. */
function infoItems(message: Message): OutlineItem[] {
  const { infoList, info, labels } = message
  const further = labels.filter(({ name, keyword }) => name.toUpperCase() === 'INFO' && keyword.line !== infoList?.line)
  const lists = [...(infoList ? [infoList] : []), ...further.map(labelSpan)]
  let next = 0
  return lists.flatMap((list) => {
    const from = next
    while ((info[next]?.span.line ?? Number.POSITIVE_INFINITY) <= list.endLine) next++
    return listItems(ownWord(message, list, 'INFO'), list, info.slice(from, next))
  })
}

/** XMT lines may stand inside TO or INFO; they show there. */
function isInList(addressee: Addressee, { toList, infoList }: Message): boolean {
  return [toList, infoList].some(
    (list) => list !== undefined && list.line <= addressee.span.line && addressee.span.line <= list.endLine,
  )
}

export function headerSpan(message: Message): Span | undefined {
  const blocks = message.headerBlocks
  const [first, last] = [blocks[0], blocks[blocks.length - 1]]
  if (first && last) return cover(first.span, last.span)
  const parts = headLabels(message).filter(({ name }) => HEADER_LABELS.has(name.toUpperCase()))
  const [label, end] = [parts[0], parts[parts.length - 1]]
  return label && end && cover(label.keyword, labelSpan(end))
}

const HEADER_LABELS: ReadonlySet<string> = new Set(['MRN', 'DATE/DTG', 'FROM', 'ACTION', 'INFO', 'XMT'])

/** Labels above the text; those of the drafting block stand below it. */
export function headLabels(message: Message): readonly LabelField[] {
  const body = message.body.lines[0] ?? message.slice.lineCount
  return message.labels.filter((label) => label.keyword.line < body)
}

export function labelSpan(label: LabelField): Span {
  return label.value.text === '' ? label.keyword : cover(label.keyword, label.value)
}

function listItems(
  keyword: string,
  list: Span | undefined,
  addressees: readonly Addressee[],
  selected?: Span,
): OutlineItem[] {
  if (!list) return []
  // Of a header that lost its keyword the list begins with an address.
  const unlabelled = addressees.find(({ span }) => span.line === list.line && span.start === list.start)?.span
  const selection = selected ?? unlabelled ?? { ...list, endLine: list.line, end: list.start + keyword.length }
  return [
    {
      name: keyword,
      // Columns that were read apart leave a label without its addresses: no count is better than a wrong one.
      ...(addressees.length > 0 ? { detail: count(addressees.length, 'addressee') } : {}),
      kind: symbolKind.field,
      span: list,
      selection,
    },
    ...addressees.map((addressee) => ({
      name: addressee.name.text || addressee.route?.text || '/',
      ...(addressee.precedence ? { detail: addressee.precedence.text } : {}),
      kind: symbolKind.field,
      span: addressee.span,
      selection: addressee.name.text === '' ? addressee.span : addressee.name,
    })),
  ]
}

function classificationItems(message: Message): OutlineItem[] {
  const { classification: line, captions, attention } = message
  const items: OutlineItem[] = []
  if (line) {
    const name = [line.level.code ?? line.level.text, line.series?.text, line.number?.text].filter(Boolean).join(' ')
    items.push({ ...whole(name, undefined, symbolKind.field, line.span), selection: line.level })
  }
  // An attention line tells whom the message is for: no context of captions, which would stick above it.
  const own = captions.filter((part) => part.line !== line?.span.line).sort(byPlace)
  const [first, last] = [own[0], own[own.length - 1]]
  if (first && last) {
    const names = captions.map((caption) => caption.name).join(', ')
    items.push({
      ...whole('Captions', cut(names, DETAIL), symbolKind.field, cover(first, last)),
      selection: first,
    })
  }
  for (const part of attention)
    items.push(whole('Attention', cut(part.text.replace(/\s+/g, ' '), DETAIL), symbolKind.field, part))
  return items
}

function fieldItems({ order, authority, tags, subject }: Message): OutlineItem[] {
  const items: OutlineItem[] = []
  if (order) items.push(field('E.O.', [order.number, order.value], order.keyword, order.span))
  if (tags) {
    const codes = tags.tags.map((tag) => tag.code).join(', ')
    items.push({ ...whole('TAGS', cut(codes, DETAIL), symbolKind.field, tags.span), selection: tags.keyword })
  }
  if (subject) {
    const text = [subject.mark?.text, subject.text].filter(Boolean).join(' ')
    items.push({ ...whole('SUBJECT', cut(text, DETAIL), symbolKind.field, subject.span), selection: subject.keyword })
  }
  if (authority && authority.placement !== 'paragraph') {
    items.push({
      ...whole('Classified By', cut(authority.identity ?? '', DETAIL), symbolKind.field, authority.span),
      selection: authority.keyword,
    })
  }
  return items
}

function referenceItems({ references: list }: Message): OutlineItem[] {
  if (!list) return []
  const { references, keyword, span } = list
  return [
    { ...whole('REF', count(references.length, 'reference'), symbolKind.field, span), selection: keyword },
    ...references.map((reference) => ({
      name: [reference.label?.text, cut(reference.raw, DETAIL)].filter(Boolean).join('. '),
      ...(reference.paper?.explanation ? { detail: cut(reference.paper.explanation, DETAIL) } : {}),
      kind: symbolKind.enumMember,
      span: referenceSpan(reference),
      selection: reference.label ?? reference,
    })),
  ]
}

/** Sets that are neither the subject nor references: MSGID, the narrative, whom to ask. */
function setItems({ sets: { sets, serial, contacts }, layout }: Message): OutlineItem[] {
  const items = sets
    .filter(({ name }) => name !== 'SUBJ' && name !== 'REF' && name !== 'RMKS')
    .map((set) => {
      const contact = contacts.find(({ span }) => span === set.span)
      const detail = contact?.name ? [contact.name.text, contact.unit].filter(Boolean).join(', ') : set.text
      return { ...whole(set.name, cut(detail, DETAIL), symbolKind.field, set.span), selection: set.id }
    })
  return layout === 'military' && serial ? [whole(serial.text, undefined, symbolKind.field, serial), ...items] : items
}

/** The reference with its label. */
export function referenceSpan(reference: Reference): Span {
  return reference.label && reference.label.line <= reference.line ? cover(reference.label, reference) : reference
}

/** What a message is called: short, for breadcrumbs show nothing else. */
export interface MessageTitle {
  /** `09 BANGKOK 1234`, or what else there is to tell it by. */
  readonly name: string
  /** The subject, where it is not the name. */
  readonly detail?: string
}

/** @param position counts from 1: the name of a message that has nothing to tell it by */
export function messageTitle(message: Message, position: number): MessageTitle {
  const { id, subject, dateTimeGroup } = message
  const named = id ?? readCableNumber(message.labels.find(({ name }) => name === 'MRN')?.value.text ?? '')
  const year = named?.year === undefined ? '' : `${String(named.year % 100).padStart(2, '0')} `
  const number = named && `${year}${named.series} ${named.number}`
  const about = subject?.text ? cut(subject.text, DETAIL) : undefined
  const name = number ?? dateTimeGroup?.group.text
  return name && about ? { name, detail: about } : { name: name || about || `Message ${position}` }
}

/** Longest text of a detail or a name taken from the document. */
const DETAIL = 80

function field(name: string, values: readonly (Part | undefined)[], keyword: Span, span: Span): OutlineItem {
  const detail = values.map((value) => value?.text ?? '').join(' ')
  return { ...whole(name, cut(detail.trim(), DETAIL), symbolKind.field, span), selection: keyword }
}

function whole(name: string, detail: string | undefined, kind: OutlineItem['kind'], span: Span): OutlineItem {
  return { name: name === '' ? '?' : name, ...(detail ? { detail } : {}), kind, span, selection: span }
}

function covers(outer: Span | undefined, inner: Span): boolean {
  return outer !== undefined && outer.line <= inner.line && inner.endLine <= outer.endLine
}

function start(span: Span): Span {
  return { ...span, endLine: span.line, end: span.start }
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}

function byPlace(a: Span, b: Span): number {
  return a.line - b.line || a.start - b.start
}
