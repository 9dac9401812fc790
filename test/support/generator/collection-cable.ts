import { wrap } from './collection-wrap.ts'

/** A cable of a made collection, with all that is true of it. */
export interface MadeCable {
  /** `09ZENDA123` */
  readonly id: string
  readonly year: number
  readonly series: string
  readonly plad: string
  readonly number: number
  readonly time: Date
  readonly level: string
  readonly tags: readonly string[]
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** What its REF line and its text say, and the cables that are meant. */
  readonly references: readonly { readonly text: string; readonly id: string }[]
  readonly mentions: readonly { readonly text: string; readonly id: string }[]
  readonly sections: number
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

/** A cable as a transmitted copy, or one section of it. */
export function collectionCable(cable: MadeCable, section: number): string {
  const { time, plad, series, number, level, tags, subject, references, mentions, sections } = cable
  const two = (value: number): string => String(value).padStart(2, '0')
  const group = `${two(time.getUTCDate())}${two(time.getUTCHours())}${two(time.getUTCMinutes())}Z`
  const own = cable.paragraphs.map((text, index) => ({ number: index + 1, text }))
  const size = Math.ceil(own.length / sections)
  const shown = section > 0 ? own.slice((section - 1) * size, section * size) : own
  const isFirst = section < 2
  const mark = level === 'UNCLAS' ? '' : level.startsWith('S') ? '(S) ' : '(C) '
  return [
    `P ${group} ${MONTHS[time.getUTCMonth()]} ${two(time.getUTCFullYear() % 100)}`,
    `FM ${plad}`,
    series === 'STATE' ? 'TO AMEMBASSY ROME PRIORITY' : 'TO SECSTATE WASHDC PRIORITY',
    'INFO AMEMBASSY LONDON',
    'BT',
    `${level} ${section > 0 ? `SECTION ${two(section)} OF ${two(sections)} ` : ''}${series} ${String(number).padStart(6, '0')}`,
    '',
    'SIPDIS',
    '',
    ...(isFirst
      ? [
          ...(level === 'UNCLAS' ? ['E.O. 12958: N/A'] : [`E.O. 12958: DECL: 08/01/${time.getUTCFullYear() + 10}`]),
          `TAGS: ${tags.join(', ')}`,
          `SUBJECT: ${subject}`,
          '',
          ...references.map(
            ({ text }, index) => `${index === 0 ? 'REF: ' : '     '}${String.fromCharCode(65 + index)}. ${text}`,
          ),
          ...(references.length > 0 ? [''] : []),
        ]
      : []),
    ...shown.flatMap(({ number: place, text }) => [...wrap(`${place}. ${mark}${text}`), '']),
    ...(isFirst && mentions.length > 0
      ? [
          ...wrap(`${own.length + 1}. ${mark}This was told in ${mentions.map(({ text }) => text).join(' and in ')}.`),
          '',
        ]
      : []),
    'RASSENDYLL',
    'BT',
    `#${String(number).padStart(4, '0')}`,
    'NNNN',
    '',
  ].join('\n')
}
