import type { Addressee } from '../../model/message/addressee.ts'
import { oneLine, type Part } from '../../model/message/span.ts'
import type { Post } from '../../vocabulary/types.ts'
import { covers, type Place } from '../places/place.ts'
import { explainRoute, postRows } from './describe-post.ts'
import { explain, type HoverContent, type HoverContext, type HoverSubject, type Row, row } from './hover-content.ts'

/** FM, TO, INFO and XMT with their addresses. */
export const addressees: HoverSubject = (place, context) => {
  if (!ADDRESS_KINDS.has(place.block.kind)) return undefined
  const keyword = explainKeyword(place, context)
  if (keyword) return keyword
  const { message, line } = place
  const from = message.from?.name
  if (from && from.line === line && covers(from, place))
    return explainAddress(from, place, context, [row('Stands here as', 'the originator')])
  for (const [list, role] of [
    [message.to, 'an action addressee: expected to act'],
    [message.info, 'an information addressee: only to be informed'],
    [message.exempt, 'exempted from a collective address'],
  ] as const) {
    const addressee = list.find((each) => covers(each.span, place))
    if (addressee) return explainAddressee(addressee, role, place, context)
  }
  return undefined
}

const ADDRESS_KINDS: ReadonlySet<string> = new Set(['from', 'to', 'info', 'exempt', 'label', 'preface'])
const KEYWORD_LINE: Readonly<Record<string, number>> = { FM: 6, TO: 7, INFO: 8, XMT: 9 }

function explainKeyword(
  { text, line, character, block }: Place,
  { vocabulary }: HoverContext,
): HoverContent | undefined {
  if (block.kind === 'label' || block.kind === 'preface') return undefined
  const word = /^[A-Z]+/.exec(text.plain.slice(text.indent))?.[0] ?? ''
  const number = KEYWORD_LINE[word]
  if (number === undefined || character < text.indent || character >= text.indent + word.length) return undefined
  const span = oneLine(line, text.indent, text.indent + word.length)
  return explain(span, vocabulary.formatLine(number) ?? vocabulary.term(word), word)
}

function explainAddressee(
  addressee: Addressee,
  role: string,
  place: Place,
  context: HoverContext,
): HoverContent | undefined {
  const { vocabulary } = context
  const { route, precedence, unknownPrecedence, number, name } = addressee
  if (route && covers(route, place)) {
    return route.text === 'ZEN'
      ? explain(route, vocabulary.prosign('ZEN'), route.text)
      : explainRoute(route, route.text, vocabulary, place.message.dateTimeGroup?.instant)
  }
  if (precedence && covers(precedence, place))
    return explain(precedence, vocabulary.precedence(precedence.text), precedence.text)
  if (unknownPrecedence && covers(unknownPrecedence, place)) {
    const near = vocabulary.precedenceNearest(unknownPrecedence.text)
    return explain(unknownPrecedence, near, unknownPrecedence.text, [row('Nearest known word', near?.words[0])])
  }
  if (number && covers(number, place))
    return explain(number, vocabulary.term('ADDRESSEE NUMBER'), number.text, [row('Addressee', name.text)])
  const rows = [row('Stands here as', role), row('Precedence', precedence?.text)]
  return covers(name, place) ? explainAddress(name, place, context, rows) : undefined
}

/** A plain-language address: the post, or what is known of its office slant. */
function explainAddress(
  name: Part,
  place: Place,
  { vocabulary }: HoverContext,
  rows: readonly (Row | undefined)[],
): HoverContent | undefined {
  const slant = name.text.indexOf('//')
  if (slant > 0 && name.line === name.endLine && place.character >= name.start + slant)
    return explain({ ...name, start: name.start + slant }, vocabulary.term('OFFICE SLANT'), name.text.slice(slant))
  const plad = slant > 0 ? name.text.slice(0, slant) : name.text
  const span = slant > 0 ? { ...name, end: name.start + slant } : name
  const found = vocabulary.post(plad)
  const post = found && isAddressOf(plad, found) ? found : undefined
  const entry = vocabulary.term('PLAD')
  if (!entry) return undefined
  return {
    span,
    title: entry.title ?? entry.code,
    token: plad,
    rows: [
      ...rows,
      ...postRows(post, vocabulary, place.message.dateTimeGroup?.instant),
      row('In the same place', post ? undefined : found?.code),
    ],
    notes: [post?.note ?? (post ? undefined : entry.note)],
    sources: [post?.source ?? entry.source],
  }
}

/** A consulate is not the embassy that the list has at the place: LAGOS was both, at different times. */
function isAddressOf(plad: string, { plads }: Post): boolean {
  const kind = kindOf(plad)
  return kind === undefined || plads.some((each) => kindOf(each) === kind)
}

function kindOf(plad: string): string | undefined {
  const word = /(?:^|, ?)(AMEMBASSY|AMCONSUL|AMCONGEN|USINT|USLO|USMISSION)\b/.exec(plad.toUpperCase())?.[1]
  return word === 'AMCONGEN' ? 'AMCONSUL' : word
}
