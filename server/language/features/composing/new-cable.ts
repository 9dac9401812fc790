import { isoDay } from '../../rules/support/dates/message-date.ts'
import type { Level, Post } from '../../vocabulary/types.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { groupOf, two } from './composed.ts'
import {
  classifierLine,
  classifierOf,
  isMarkedSubject,
  orderLine,
  reasonSection,
  subjectLine,
  usualTags,
} from './field-lines.ts'
import type { House } from './house.ts'
import { labelledTime } from './labelled-time.ts'
import { spacedLevel } from './level-line.ts'
import { withPlaces } from './templates.ts'
import { turnedAddress } from './turned-address.ts'

export type CableForm = 'draft' | 'message' | 'smart'

export interface NewCable {
  readonly form: CableForm
  /** Code of a level, SBU among them: an unclassified message that is SENSITIVE. */
  readonly level: string
  /** Plain-language addresses. */
  readonly from?: string
  readonly to?: readonly string[]
  readonly subject?: string
}

/**
 * A cable to be written on, which has no finding as it stands: as plain text, and as a snippet with what is to be
 * filled in. Lines end in `\n`.
 */
export function newCable(
  wish: NewCable,
  context: NewCableContext,
): { readonly text: string; readonly snippet: string } {
  const { vocabulary, house, now } = context
  const day = isoDay(now)
  const isSensitive = wish.level === 'SBU' || wish.level === 'LIMITED OFFICIAL USE'
  const level = vocabulary.level(isSensitive ? 'UNCLASSIFIED' : wish.level)
  const from = (wish.from ?? house.post ?? '').toUpperCase()
  const parts: Parts = {
    level,
    mark: isSensitive ? (day < SENSITIVE_SINCE ? 'LOU' : 'SBU') : (level?.portions[0] ?? 'U'),
    isSensitive,
    day,
    from,
    post: from === '' ? undefined : vocabulary.post(from),
    to: (wish.to && wish.to.length > 0 ? wish.to : ['SECSTATE WASHDC']).map((plad) => plad.toUpperCase()),
    subject: wish.subject?.trim() ? wish.subject.trim().toUpperCase().replace(/[<>]/g, '') : '<SUBJECT>',
  }
  const lines = wish.form === 'smart' ? labels(parts, context) : telegram(wish.form, parts, context)
  return withPlaces(`${lines.join('\n')}\n`)
}

export interface NewCableContext {
  readonly vocabulary: Vocabulary
  readonly house: House
  /** Milliseconds since 1970: the time of the cable. */
  readonly now: number
}

interface Parts {
  readonly level: Level | undefined
  readonly mark: string
  readonly isSensitive: boolean
  readonly day: string
  readonly from: string
  readonly post: Post | undefined
  readonly to: readonly string[]
  readonly subject: string
}

const SENSITIVE_SINCE = '1995-10-01'

function telegram(form: CableForm, parts: Parts, { vocabulary, house, now }: NewCableContext): string[] {
  const { level, day, isSensitive } = parts
  const old = isSensitive && day < SENSITIVE_SINCE
  const spaced = old ? 'LIMITED OFFICIAL USE' : level ? spacedLevel(level) : 'UNCLAS'
  const order = orderLine(level, day, vocabulary)
  const classifier = classifierLine(level, day, house)
  return [
    ...(form === 'message' ? head(parts, now) : []),
    ...(form === 'message' ? [`${spaced} ${seriesName(parts)} <000001>`] : [spaced]),
    ...(isSensitive && !old ? ['', 'SENSITIVE'] : []),
    '',
    ...(order === undefined ? [] : [order]),
    `TAGS: ${usualTags(house, parts.post?.geo, day, vocabulary).join(', ')}`,
    subjectLine(isMarkedSubject(parts.subject, vocabulary) ? undefined : level, parts.subject),
    ...(classifier === undefined ? [] : ['', classifier]),
    '',
    ...text(parts),
    signature(house),
    ...(form === 'message' ? ['BT', 'NNNN'] : []),
  ]
}

function head({ from, to }: Parts, now: number): string[] {
  return [
    `<R> ${groupOf(now)}`,
    `FM ${from === '' ? '<AMEMBASSY ZENDA>' : from}`,
    ...to.map((plad, index) => `${index === 0 ? 'TO ' : ''}${plad} ROUTINE`),
    'BT',
  ]
}

function seriesName({ from, post }: Parts): string {
  if (post?.kind === 'department') return 'STATE'
  const name = post?.name ?? from.replace(/^(?:AM|US)[A-Z]+ /, '')
  return name === '' ? '<ZENDA>' : name
}

function text({ mark }: Parts): string[] {
  return [`1. (${mark}) SUMMARY: <Summary of the cable>. END SUMMARY.`, '', `2. (${mark}) <Text of the cable>.`, '']
}

/** The label block of the time after 2009. */
function labels(parts: Parts, { vocabulary, house, now }: NewCableContext): string[] {
  const { level, day, from, to, isSensitive } = parts
  const label = (name: string, value: string): string => `${`${name}:`.padEnd(16)}${value}`
  const [order] = vocabulary.ordersOn(day)
  const date = new Date(now)
  const banner = (level?.code ?? 'UNCLASSIFIED').padStart(45)
  const ends = level && level.rank > 0
  const value = orderLine(level, day, vocabulary)?.replace(/^E\.O\. \d+: (?:DECL: )?/, '')
  return [
    banner,
    ...(isSensitive ? ['SBU'.padStart(40)] : []),
    '',
    label('MRN', `${two(date.getUTCFullYear() % 100)} ${seriesName(parts)} <1>`),
    label('Date/DTG', labelledTime(now)),
    label('From', from === '' ? '<AMEMBASSY ZENDA>' : from),
    label('Action', to.map((plad) => `${turnedAddress(plad)} ROUTINE`).join('; ')),
    label('E.O.', order ? (order.lineNumber ?? order.code) : '13526'),
    label('TAGS', usualTags(house, parts.post?.geo, day, vocabulary).join(', ')),
    ...(isSensitive && day >= SENSITIVE_SINCE ? [label('Captions', 'SENSITIVE')] : []),
    label('Subject', isMarkedSubject(parts.subject, vocabulary) ? parts.subject : `(U) ${parts.subject}`),
    ...(ends
      ? [
          label('Classified By', classifierOf(house) ?? '<NAME>, <POSITION>'),
          label('Reason', `${reasonSection(day)} (d)`),
        ]
      : []),
    ...(ends && value ? [label('Declassify On', value)] : []),
    '',
    ...text(parts),
    label('Signature', signature(house)),
    '',
    banner,
    ...(isSensitive ? ['SBU'.padStart(40)] : []),
  ]
}

/** The name without the office that drafts, `EUR/RUS:Rassendyll`. */
function signature({ drafter = '' }: House): string {
  const name = drafter.slice(drafter.lastIndexOf(':') + 1).trim()
  return name.length > 1 ? name.toUpperCase() : '<SIGNATURE>'
}

export interface NewCableChoices {
  /** SMART takes nothing above SECRET. */
  readonly levels: readonly { readonly code: string; readonly title: string; readonly inSmart: boolean }[]
  /** Plain-language addresses of posts, the own one first. */
  readonly senders: readonly string[]
  readonly addressees: readonly string[]
}

/** What a cable of now can be made of. */
export function newCableChoices({ vocabulary, house, now }: NewCableContext): NewCableChoices {
  const day = isoDay(now)
  const sensitive = day < SENSITIVE_SINCE ? 'LIMITED OFFICIAL USE' : 'SBU'
  const codes = ['UNCLASSIFIED', sensitive, 'CONFIDENTIAL', 'SECRET', 'TOP SECRET']
  const posts = vocabulary
    .posts()
    .filter(({ kind, from, to }) => kind !== 'pseudo' && (from ?? '') <= day && day <= (to ?? '9999'))
  const plads = posts.map(({ code }) => code)
  const own = house.post?.toUpperCase()
  return {
    levels: codes.map((code) => ({
      code,
      title: vocabulary.level(code)?.title ?? code,
      inSmart: code !== 'TOP SECRET',
    })),
    senders: [
      ...new Set([
        ...(own === undefined ? [] : [own]),
        ...posts.flatMap(({ code, kind }) => (kind === 'agency' || kind === 'collective' ? [] : [code])),
      ]),
    ],
    addressees: [...new Set(['SECSTATE WASHDC', ...plads])].filter((plad) => plad !== own),
  }
}
