import { isoDay } from '../../rules/support/dates/message-date.ts'
import type { Reason } from '../../vocabulary/types.ts'
import { declassificationValues } from '../composing/declassification-values.ts'
import { reasonSection } from '../composing/field-lines.ts'
import type { Place } from '../places/place.ts'
import type { Candidate, Candidates, CompletionContext } from './candidate.ts'
import { dayOf, levelOf } from './day-of.ts'

/** The order in force on the day of the message; with a value behind it where none stands there. */
export const orders: Candidates = ({ place, end }, context) => {
  const { message, text } = place
  const day = dayOf(message, context)
  const level = levelOf(message, context)
  // Reasons of another time than that of the message: which order is meant is not certain.
  const cited = message.authority?.reason?.section
  if (cited !== undefined && /^1\.[45]$/.test(cited) && cited !== reasonSection(day)) return []
  const bare = text.text.slice(end).trim() === '' && message.layout !== 'smart'
  return context.vocabulary
    .ordersOn(day)
    .slice(0, 1)
    .map((order): Candidate => {
      const number = order.lineNumber ?? order.code
      const [value] = declassificationValues(order, level, day, context.vocabulary)
      return {
        text: bare && value ? `${number}: ${value.text}` : number,
        detail: order.title ?? number,
        first: true,
        explains: 0,
      }
    })
}

/** Dates of 10 and 25 years, exemptions, or N/A: as the order on the line knows them. */
export const declassifications: Candidates = ({ place }, context) => {
  const { message } = place
  const isSmart = message.layout === 'smart'
  // In SMART the date has a label of its own.
  const written =
    /E ?[.,]? ?[O0] ?[.,]? ?[:;]?\s{0,20}(\d{5})/i.exec(place.text.text)?.[1] ??
    (isSmart ? message.order?.number?.text : undefined) ??
    ''
  const day = dayOf(message, context)
  // 13292 amended 12958, whose number is on the line.
  const order =
    context.vocabulary.ordersOn(day).find((each) => (each.lineNumber ?? each.code) === written) ??
    context.vocabulary.order(written)
  if (!order) return []
  return declassificationValues(order, levelOf(message, context), day, context.vocabulary).map(
    ({ text, detail }, index) => ({
      text: isSmart ? text.replace(/^DECL: /, '') : text,
      detail,
      words: detail,
      first: index === 0,
      explains: text.startsWith('DECL: ') && !isSmart ? 6 : 0,
    }),
  )
}

/** `1.4 (d)`, by letter and by meaning. */
export const reasons: Candidates = ({ place }, context) => {
  const section = reasonSection(dayOf(place.message, context))
  const below = lettersBelow(place)
  const letters = lettersOf(section, context, place).filter(
    ({ letter }) => !below.includes(`(${letter.toLowerCase()})`),
  )
  return letters.map(({ letter, title }) => ({
    text: `${section} (${letter.toLowerCase()})`,
    ...(title ? { detail: title, words: title } : {}),
    first: letter === FOREIGN_RELATIONS,
    explains: section.length + 2,
  }))
}

export const reasonLetters: Candidates = ({ place, start, end }, context) => {
  const written = /(\d\.\d)(?:\(a\))? ?(\([a-h]\),? ?(?:and )?)*\(?$/i.exec(place.text.text.slice(0, start))
  const section = written?.[1] ?? reasonSection(dayOf(place.message, context))
  const behind = place.text.text.slice(end).toLowerCase()
  const present = `${written?.[0].toLowerCase() ?? ''} ${behind} ${lettersBelow(place)}`
  const closed = /\)(\.?)$/.exec(place.text.text.slice(start, end))
  return lettersOf(section, context, place)
    .filter(({ letter }) => !present.includes(`(${letter.toLowerCase()})`))
    .map(({ letter, title }) => ({
      text: `${letter.toLowerCase()})${closed?.[1] ?? ''}`,
      label: `${letter.toLowerCase()}${closed ? ')' : ''}`,
      ...(title ? { detail: title, words: title } : {}),
      first: letter === FOREIGN_RELATIONS,
    }))
}

/** Where the reasons go on in the next lines, in small letters. */
function lettersBelow({ block, blockLine, line }: Place): string {
  const rest = block.lines.slice(line - blockLine + 1, line - blockLine + 3).map(({ text }) => text)
  return block.kind === 'authority' ? rest.join(' ').toLowerCase() : ''
}

/** Foreign relations or foreign activities, the usual one of State. */
const FOREIGN_RELATIONS = 'D'

function lettersOf(
  section: string,
  context: CompletionContext,
  { message }: { message: Parameters<typeof dayOf>[0] },
): readonly Reason[] {
  const day = dayOf(message, context)
  return [...'ABCDEFGH'].flatMap((letter) => {
    const found = context.vocabulary.reason(section, letter, day ?? isoDay(context.now))
    return found ? [found] : []
  })
}
