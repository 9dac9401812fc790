import type { Addressee } from '../../model/message/addressee.ts'
import type { DateTimeGroup } from '../../model/message/date-time-group.ts'
import type { ClassificationLine, Message } from '../../model/message/message.ts'
import type { OrderLine } from '../../model/message/order-line.ts'
import type { PortionMark } from '../../model/message/portion-mark.ts'
import type { Reference } from '../../model/message/reference.ts'
import type { Part, Span } from '../../model/message/span.ts'
import type { Tag } from '../../model/message/tags-line.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { messageLine } from '../places/message-lines.ts'
import { levelModifier, type TokenModifier, type TokenType } from './legend.ts'
import { spanTokens, type Token } from './token.ts'

type Add = (span: Span | undefined, type: TokenType, ...modifiers: readonly TokenModifier[]) => void

/** Tokens of header, classification and fields, of the labels of the SMART layout and of the signature; by line and column. */
export function headTokens(message: Message, vocabulary: Vocabulary): readonly Token[] {
  const tokens: Token[] = []
  const lineAt = (line: number) => messageLine(message.slice, line)
  const add: Add = (span, type, ...modifiers) => {
    if (span) tokens.push(...spanTokens(span, lineAt, type, modifiers))
  }
  addHeader(message, vocabulary, add)
  for (const line of [message.classification, ...message.sections.map((section) => section.line)])
    if (line) addClassification(line, vocabulary, add)
  for (const caption of message.captions) if (vocabulary.caption(caption.name)) add(caption, 'decorator')
  addFields(message, vocabulary, add)
  for (const label of message.labels) add(label.keyword, 'keyword')
  addSets(message, add)
  const { signature, again } = message.body.closing
  for (const name of [again, signature]) add(name, 'class')
  return tokens.sort((a, b) => a.line - b.line || a.start - b.start)
}

function addHeader(message: Message, vocabulary: Vocabulary, add: Add): void {
  const { routing, station, security, dateTimeGroup, from } = message
  add(routing?.prosign, 'keyword', 'control')
  for (const indicator of routing?.indicators ?? []) add(indicator, 'variable')
  if (station) {
    // The header line of military traffic begins without DE.
    if (station.route?.start !== station.span.start + JANAP_ROUTE)
      add({ ...station.span, endLine: station.span.line, end: station.span.start + 2 }, 'keyword')
    add(station.route, 'variable')
    for (const part of [station.serial, station.section, station.julian]) add(part, 'number')
  }
  if (security) {
    add(security.prosign, 'keyword', 'control')
    const level = vocabulary.level(vocabulary.prosign(security.letters?.text ?? '')?.level ?? '')
    if (level)
      add(security.letters, 'enumMember', security.letters?.text === 'EEEEE' ? 'restricted' : levelModifier(level))
    for (const signal of security.signals) if (vocabulary.prosign(signal.text)) add(signal, 'keyword')
  }
  if (dateTimeGroup) addGroup(dateTimeGroup, add)
  if (message.labels.length === 0) {
    if (from) add({ ...from.span, endLine: from.span.line, end: from.span.start + 2 }, 'keyword')
    // The form of a draft names its addressees without a keyword.
    if (message.toList && message.headerBlocks.length > 0)
      add({ ...message.toList, endLine: message.toList.line, end: message.toList.start + 2 }, 'keyword')
    if (message.infoList)
      add({ ...message.infoList, endLine: message.infoList.line, end: message.infoList.start + 4 }, 'keyword')
  }
  add(from?.name && withoutSlant(from.name), 'type')
  for (const list of [message.to, message.info, message.exempt]) for (const each of list) addAddressee(each, add)
}

/** Figures and letters apart, as the grammar has them: day and time, zone, month, year. */
function addGroup({ precedence, infoPrecedence, group }: DateTimeGroup, add: Add): void {
  add(precedence, 'keyword', 'control')
  add(infoPrecedence, 'keyword', 'control')
  for (const match of group.text.matchAll(/\d+|[A-Z]+/g)) {
    const start = group.start + match.index
    add({ ...group, start, end: start + match[0].length }, /\d/.test(match[0]) ? 'number' : 'enumMember')
  }
}

function addAddressee({ route, name, precedence, number }: Addressee, add: Add): void {
  add(route, 'variable')
  add(withoutSlant(name), 'type')
  add(precedence, 'keyword', 'control')
  add(number, 'number')
}

/** Office slants, `//THAILAND//`, have a scope of their own. */
function withoutSlant(name: Part): Span {
  const slant = name.text.indexOf('//')
  return slant > 0 && name.line === name.endLine ? { ...name, end: name.start + slant } : name
}

function addClassification(line: ClassificationLine, vocabulary: Vocabulary, add: Add): void {
  const level = vocabulary.level(line.level.text)
  if (level) add(line.level, 'enumMember', 'overall', levelModifier(level))
  for (const control of line.controls) add(control, 'decorator')
  add(line.series, 'namespace')
  add(line.number, 'number')
}

function addFields(message: Message, vocabulary: Vocabulary, add: Add): void {
  const { order, tags, subject, references, authority } = message
  const addMark = (mark: PortionMark | undefined): void => {
    const level = mark && vocabulary.level(vocabulary.portionMarkOf(mark)?.level ?? '')
    if (level) add(mark, 'enumMember', levelModifier(level))
  }
  if (order) addOrder(order, add)
  if (tags) {
    add(tags.keyword, 'keyword')
    for (const tag of tags.tags) {
      const type = TAG_TYPES[tag.kind]
      if (!type) continue
      if (!tags.markup) add(tag, type)
      else for (const place of labelsOf(tag, tags.markup.tokens, message)) add(place, type)
    }
  }
  if (subject) {
    add(subject.keyword, 'keyword')
    addMark(subject.mark)
    add(withoutMark(subject.textSpan, subject.mark), 'string')
  }
  if (references) {
    add(references.keyword, 'keyword')
    for (const reference of references.references) addReference(reference, add)
  }
  if (authority) add(authority.keyword, 'keyword')
}

/** Identifiers of sets, the papers of references, and mentions of those in a narrative. */
function addSets({ sets: { sets, opening, serial }, layout, subject, references }: Message, add: Add): void {
  if (layout !== 'military') return
  for (const { id, mentions } of sets) {
    if (id !== subject?.keyword && id !== references?.keyword) add(id, 'keyword')
    for (const mention of mentions) if (mention.kind !== 'cable') add(mention, 'variable', 'reference')
  }
  for (const { paper } of references?.references ?? []) add(paper?.date, 'number')
  add(opening, 'keyword')
  if (serial) add({ ...serial, end: serial.start + serial.series.length }, 'namespace')
}

const JANAP_ROUTE = 9

/** Codes that nobody knows keep the colour that the grammar gave them by their shape. */
const TAG_TYPES: Readonly<Record<Tag['kind'], TokenType | undefined>> = {
  subject: 'property',
  program: 'property',
  geopolitical: 'property',
  organization: 'property',
  person: 'string',
  unknown: undefined,
}

/** The labels of the links that a copy has kept in the span of the tag: one for a code, one for each word of a name. */
function labelsOf(
  tag: Tag,
  links: readonly (Span & { readonly label: string })[],
  { slice }: Message,
): readonly Span[] {
  const own = links.filter(({ line, start, end }) => line === tag.line && start >= tag.start && end <= tag.end)
  if (own.length === 0) return [tag]
  return own.map(({ line, start, label, ...rest }) => {
    const at = messageLine(slice, line)?.plain.indexOf(label, start) ?? -1
    return at < 0 ? { line, start, ...rest } : { line, endLine: line, start: at, end: at + label.length }
  })
}

/** A mark in front of the text is no part of its span, one behind it is none either; damaged copies may differ. */
function withoutMark(text: Span | undefined, mark: Part | undefined): Span | undefined {
  if (!text || !mark || mark.line !== text.line || mark.start !== text.start) return text
  return { ...text, start: mark.end }
}

function addOrder({ keyword, number, declassification }: OrderLine, add: Add): void {
  add(keyword, 'keyword')
  add(number, 'number')
  switch (declassification.kind) {
    case 'date':
      add(declassification.span, 'number')
      return
    case 'not-applicable':
      add(declassification.span, 'enumMember')
      return
    case 'exemption':
      for (const code of declassification.codes) add(code, 'enumMember')
      return
    default:
  }
}

function addReference({ label, yearPart, series, paper }: Reference, add: Add): void {
  add(label, 'label')
  add(yearPart, 'number')
  // That of a set is told by the narrative.
  if (!paper) add(series, 'namespace')
}
