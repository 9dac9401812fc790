import { matchesOf } from '../../../text/matches-of.ts'
import { trimEndOf } from '../../../text/trim-end.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import type { Caption } from '../../message/message.ts'
import type { Part } from '../../message/span.ts'

/** What the lines between classification line and fields say. */
export interface CaptionLines {
  /** Known ones, and slips of them. */
  readonly captions: readonly Caption[]
  readonly attention: readonly Part[]
  /** All else: remarks, the date line of a web page, the lines of another header. */
  readonly notes: readonly Part[]
}

/**
 * Reads a run of lines without a blank one between. A line is a caption where the vocabulary knows it, or
 * knows what it is a slip of; an attention line goes on over the lines below it until a caption or another
 * attention line comes.
 */
export function readCaptions(parts: readonly Part[], vocabulary: Vocabulary): CaptionLines {
  const captions: Caption[] = []
  const attention: Part[] = []
  const notes: Part[] = []
  let open = false
  for (const part of parts) {
    if (part.text === '') continue
    const known = captionsOf(part, vocabulary)
    if (known) captions.push(...known)
    else if (isAttention(part.text)) {
      captions.push(...captionsBefore(part, vocabulary))
      attention.push(part)
    } else if (vocabulary.captionNearest(canonical(part.text))) captions.push(caption(part, vocabulary))
    else if (open) attention.push(part)
    else notes.push(part)
    open = attention.at(-1) === part
  }
  return { captions, attention, notes }
}

/** The captions of a line that holds nothing else; undefined for any other line. */
function captionsOf(part: Part, vocabulary: Vocabulary): readonly Caption[] | undefined {
  const whole = vocabulary.caption(canonical(part.text))
  if (whole && whole.kind !== 'attention' && (whole.argument === undefined || !isAttention(part.text)))
    return [caption(part, vocabulary)]
  // `NODIS/CEDAR`, `NODIS - CEDAR`, `EXDIS CEDARWOOD`: a channel has a name of its own.
  const channel = CHANNEL.exec(part.text.trimEnd())
  if (channel) return [caption(place(part, 0, channel[1]?.length ?? 0), vocabulary)]
  // Several may share a line, set off by commas and slants, or by blanks alone.
  return several(part, /[^\s,;/](?:[^,;/]*[^\s,;/])?/g, vocabulary) ?? several(part, /\S+/g, vocabulary)
}

/** `NODIS, EYES ONLY FOR AMBASSADOR HALE`, `NOFORN, NOT FOR THE PRESS`: what limits the distribution stands in front of those it is for. */
function captionsBefore(part: Part, vocabulary: Vocabulary): readonly Caption[] {
  const end = DISTRIBUTION.exec(part.text)?.[1]?.length ?? 0
  return end === 0 ? [] : [caption(place(part, 0, end), vocabulary)]
}

const DISTRIBUTION = /^(NODIS|EXDIS|LIMDIS|STADIS|NOFORN)(?: {0,2}[,/;-] {0,2}| {1,4}(?=FOR |EYES ))/
const CHANNEL =
  /^(NODIS|EXDIS)(?: ?[/-] ?| (?=[A-Z]{5,14}$))(?!NODIS|EXDIS|LIMDIS|STADIS|SIPDIS|NOFORN|NF\b)[A-Z]{4,14}(?: [A-Z]{2,12})?$/

function several(part: Part, words: RegExp, vocabulary: Vocabulary): readonly Caption[] | undefined {
  const found = matchesOf(part.text, words).map((match) => place(part, match.index, match[0].length))
  if (found.length < 2) return undefined
  const isKnown = ({ text }: Part): boolean => {
    const entry = vocabulary.caption(canonical(text))
    return entry !== undefined && entry.kind !== 'attention'
  }
  return found.every(isKnown) ? found.map((each) => caption(each, vocabulary)) : undefined
}

/** A caption with its name: torn and spaced-out letters joined where they give a known one. */
export function caption(part: Part, vocabulary: Vocabulary): Caption {
  const name = canonical(part.text)
  const solid = name.replaceAll(' ', '')
  const known = vocabulary.caption(name)
  return {
    ...part,
    name: known && known.argument === undefined && known.code.replaceAll(' ', '') === solid ? known.code : name,
  }
}

/** Capitals, single blanks, spaced-out letters joined: `N O F O R N` is NOFORN. */
function canonical(text: string): string {
  // Slants around it: `//EXDIS//`; the machines of the seventies filled the line with them, `STADIS//////////`.
  const even = trimEndOf(text.toUpperCase().replace(/\s+/g, ' '), ' /').replace(/^[ /]{1,8}/, '')
  // A stamp beside the caption.
  const before = even.endsWith(DECAPTIONED) ? trimEndOf(even.slice(0, -DECAPTIONED.length), ' [.\u2022-') : even
  const upper = before.startsWith('DECAPTIONED ') ? before.slice(DECAPTIONED.length + 1) : before
  if (CORRECTED.test(upper)) return upper.replace(CORRECTED, 'CORRECTED COPY ').trim()
  return /^(?:[A-Z] ){3,}[A-Z]$/.test(upper) ? upper.replaceAll(' ', '') : upper
}

const DECAPTIONED = 'DECAPTIONED'
/** Spaced out, and with its reason behind it. */
const CORRECTED = /^C ?O ?R ?R ?E ?C ?T ?E ?D {0,2}C ?O ?P ?Y(?![A-Z])[ :-]{0,4}/

function place(part: Part, offset: number, length: number): Part {
  return {
    line: part.line,
    endLine: part.line,
    start: part.start + offset,
    end: part.start + offset + length,
    text: part.text.slice(offset, offset + length),
  }
}

/** `DEPT FOR EUR/RU`, `STATE PASS USTR`; the reference, section 4. Few names stand before the verb, or a list of them. */
function isAttention(text: string): boolean {
  const words = text.slice(0, LONGEST).split(/\s+/)
  const verb = words.findIndex((word) => VERB.test(word))
  if (verb < 0) return false
  const names = words.slice(0, verb)
  return (
    names.every((word) => !/^[a-z]/.test(word) || LINK.test(word)) &&
    (verb <= 6 || names.some((word) => /[,;/]/.test(word)))
  )
}

const LONGEST = 120
const VERB = /^\(?(?:FOR|FROM|PASS|ALSO)[:,]?$/i
/** Words in small letters among the names: `Bonn and Rome also for`. */
const LINK = /^(?:and|please|pls|de|of)$/
