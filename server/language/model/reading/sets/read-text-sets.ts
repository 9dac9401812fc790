/**
 * The sets of the message text format, of which naval and military messages are made: MSGID, SUBJ, REF, NARR, POC.
 * The text that RMKS begins is read like that of any cable; whether a set is sound is for rules to say.
 */

import type { Block } from '../../../syntax/blocks/block.ts'
import type { MessageSlice } from '../../../syntax/document/message-slice.ts'
import { SERIES_LINE, SUBJECT_CODE } from '../../../syntax/lines/set-lines.ts'
import type { SubjectLine } from '../../message/message.ts'
import { type Part, partOf } from '../../message/span.ts'
import type { TextSet, TextSets } from '../../message/text-set.ts'
import { textLines } from '../lines/block-lines.ts'
import { fullYear } from '../values/read-date-time-group.ts'
import { readContacts } from './read-contacts.ts'
import { readSets, textOpening } from './read-sets.ts'

/**
 * All that a message in the message text format says above its text, and its number in the series of its service.
 *
 * @param landmarks indices of the blocks that are no text
 * @param end index of the first block of the text
 */
export function readTextSets({ blocks, starts }: MessageSlice, landmarks: readonly number[], end: number): TextSets {
  const isSign = (index: number): boolean => {
    const kind = blocks[index]?.kind
    return kind === 'set' || kind === 'janap' || (index < end && kind === 'captions')
  }
  if (!landmarks.some(isSign)) return NONE
  const sets = readSets(blocks, starts)
  const opening = textOpening(blocks, starts)
  const { serial, subjectCode } = readNumbers(blocks, starts, end)
  return { sets, contacts: readContacts(sets), serial, subjectCode, opening }
}

const NONE: TextSets = { sets: [], contacts: [], serial: undefined, subjectCode: undefined, opening: undefined }
/** Where the number and the code stand. */
const NUMBERED: ReadonlySet<string> = new Set(['captions', 'furniture', 'classification', 'unknown', 'preface', 'to'])

const BLANK = 32

/** `TO NAVADMIN 100/09`: the number stands behind the address. */
function behindKeyword(plain: string, indent: number): number {
  if (!plain.startsWith('TO ', indent)) return indent
  let at = indent + 'TO '.length
  while (plain.charCodeAt(at) === BLANK) at++
  return at
}

function readNumbers(
  blocks: readonly Block[],
  starts: readonly number[],
  end: number,
): Pick<TextSets, 'serial' | 'subjectCode'> {
  let serial: TextSets['serial']
  let above: TextSets['serial']
  let subjectCode: Part | undefined
  for (let index = 0; index < Math.min(end, blocks.length); index++) {
    const block = blocks[index]
    if (!block || !NUMBERED.has(block.kind)) continue
    textLines(block).forEach(({ plain, indent }, offset) => {
      const line = (starts[index] ?? 0) + offset
      const from = block.kind === 'to' ? behindKeyword(plain, indent) : indent
      serial ??= serialOf(SERIES_LINE.exec(plain.slice(from)), plain, line, from)
      if (plain.includes(' : ')) above ??= serialOf(WEB_NUMBER.exec(plain.slice(from)), plain, line, from)
      const code = SUBJECT_CODE.exec(plain)
      if (code) {
        const at = code.index + code[0].indexOf(code[1] ?? '')
        subjectCode ??= partOf(plain, line, at, at + (code[1] ?? '').length)
      }
    })
  }
  return { serial: serial ?? above, subjectCode }
}

/** `MARADMINS : 0217/09`: what the web site of a service puts above a message. */
const WEB_NUMBER = /^(?<series>AL[A-Z]{2,6}[A-RT-Z]|[A-Z]{3,8}ADMIN)S? : (?<number>\d{1,4})\/(?<year>\d{4}|\d{2})$/

function serialOf(found: RegExpExecArray | null, plain: string, line: number, from: number): TextSets['serial'] {
  const { series = '', number = '', year = '', copy = '' } = found?.groups ?? {}
  if (!found) return undefined
  return {
    ...partOf(plain, line, from, plain.length - copy.length),
    series: series.toUpperCase(),
    number: Number(number),
    year: fullYear(year),
  }
}

/** `SUBJ/(U) THE NEW FERRY//` */
export function setSubject(sets: readonly TextSet[]): SubjectLine | undefined {
  const set = sets.find(({ name }) => name === 'SUBJ')
  if (!set) return undefined
  const mark = MARK.exec(set.text)
  const { textSpan } = set
  const place =
    mark && textSpan
      ? { ...textSpan, endLine: textSpan.line, end: textSpan.start + mark[0].trimEnd().length }
      : undefined
  return {
    span: set.span,
    keyword: set.id,
    // A slant at the beginning of a line was put there by the wrap.
    text: set.text.slice(mark?.[0].length ?? 0).replace(/ \/(?=\S)/g, ' '),
    textSpan,
    mark: mark && place ? { ...place, text: mark[0].trimEnd(), inner: mark[1] ?? '', closed: true } : undefined,
  }
}

const MARK = /^\((U|C|S|TS|CUI|FOUO|U\/{1,2}FOUO)\)\s*/
