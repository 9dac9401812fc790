import { isForOthers, isRestriction } from '../../rules/support/circulation/circulation.ts'
import { readableMarks } from '../../rules/support/levels/portions.ts'
import { lineText } from '../../rules/support/lines/head-lines.ts'
import type { Caption } from '../../vocabulary/types.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Candidate, Candidates } from './candidate.ts'
import { dayOf, inUse, levelOf } from './day-of.ts'
import type { WritingPlace } from './writing-place.ts'

/** Captions of the time that go with the level and with those that are there. */
export const captions: Candidates = (writing, context) => {
  const { place, start, end } = writing
  const { message, line } = place
  const { vocabulary } = context
  const day = dayOf(message, context)
  const level = levelOf(message, context)
  const read = message.captions
    .filter((caption) => caption.line !== line || caption.end < start || caption.start > end)
    .flatMap(({ name }) => vocabulary.caption(name) ?? [])
  const present = [...read, ...captionsAround(writing, vocabulary)]
  const marks = readableMarks(message.body, vocabulary).map(({ mark }) => mark)
  // What is still without a mark, or half of one, may be the portion that bears it.
  const isBegun = message.body.unmarked.length > 0 || message.body.marks.some((use) => !vocabulary.portionMarkOf(use))
  // A control at the top wants it on a portion, where portions are marked.
  const isBorne = ({ code }: Caption): boolean => {
    if (!BORNE.has(code) || message.body.marks.length === 0 || isBegun) return true
    if (code === 'SENSITIVE') return marks.some((mark) => mark.level === 'SBU' || mark.controlRank > 0)
    return marks.some((mark) => mark.controls.some(({ caveat }) => caveat?.rolls.includes(code)))
  }
  const isSensitive = level?.rank === 0 && day >= '1995-10-01' && marks.some((mark) => mark.level === 'SBU')
  // What the marks demand comes before anything else.
  const only = isSensitive && !present.some(({ code }) => code === 'SENSITIVE') ? 'SENSITIVE' : undefined
  const needs = ({ requires }: Caption): boolean =>
    requires.every((code) => present.some((each) => each.code === code) || level?.code === code)
  const others = (step: number): readonly Caption[] =>
    message.captions.flatMap(({ name, line: at }) => (Math.sign(at - line) === step && vocabulary.caption(name)) || [])
  const [before, behind] = besides(writing, vocabulary)
  const stands = (wanted: 'first' | 'later', among: readonly Caption[]): boolean =>
    among.some((entry) => vocabulary.captionPlace(entry) === wanted)
  const isInOrder = (own: 'first' | 'later' | undefined): boolean =>
    own === undefined ||
    (own === 'first' ? !stands('later', [...others(-1), ...before]) : !stands('first', [...others(1), ...behind]))
  return vocabulary
    .captions()
    .filter((caption) => KINDS.has(caption.kind) && caption.takes === undefined && /^[A-Z][A-Z -]*$/.test(caption.code))
    .filter((caption) => inUse(caption, day) && needs(caption) && isBorne(caption))
    .filter(({ code }) => only === undefined || code === only)
    .filter(({ code }) => !present.some((each) => each.code === code))
    .filter((caption) => !present.some((each) => vocabulary.captionsExclude(each, caption)))
    .filter((caption) => isInOrder(vocabulary.captionPlace(caption)))
    .filter(({ kind }) => kind !== 'channel' || !present.some((each) => each.kind === 'channel'))
    .filter(({ code }) => !level || (level.rank > 0 ? !PLAIN.has(code) : !CLASSIFIED.has(code)))
    .filter((caption) => !present.some((each) => areAtOdds(each, caption)))
    .filter(({ code }) => code !== 'STADIS' || !isForOthers(message, vocabulary))
    .filter(({ code }) => code !== 'SIPDIS' || day >= SIPRNET)
    .sort((a, b) => standing(a) - standing(b))
    .map((caption): Candidate => {
      const likely =
        (caption.code === 'SIPDIS' && day >= WIDE_SIPRNET) || (caption.code === 'SENSITIVE' && level?.rank === 0)
      return {
        text: caption.code,
        ...(caption.title ? { detail: caption.title } : {}),
        words: [...caption.aliases, caption.title ?? ''].join(' '),
        first: likely,
      }
    })
}

/** Captions in the lines directly above and below, and beside the token: what is half typed may hide them from the reader of captions. */
function captionsAround(writing: WritingPlace, vocabulary: Vocabulary): readonly Caption[] {
  const { message, line } = writing.place
  const found = besides(writing, vocabulary).flat()
  for (const step of [-1, 1])
    for (let at = line + step; Math.abs(at - line) < MOST_AROUND; at += step) {
      const captions = captionsIn(lineText(message.slice, at), vocabulary)
      if (captions.length === 0) break
      found.push(...captions)
    }
  return found
}

/** Captions of the same line, in front of the token and behind it. */
function besides(
  { place: { text }, start, end }: WritingPlace,
  vocabulary: Vocabulary,
): readonly [readonly Caption[], readonly Caption[]] {
  const before = text.text.slice(0, start).replace(/^\s*Captions:/i, '')
  return [captionsIn(before, vocabulary), captionsIn(text.text.slice(end), vocabulary)]
}

/** One of several words, or several with blanks or signs between; none where another word stands among them. */
export function captionsIn(line: string, vocabulary: Vocabulary): readonly Caption[] {
  const whole = vocabulary.caption(line.trim())
  if (whole) return [whole]
  const words = line.split(/[\s,;/]+/).filter((word) => word !== '')
  if (words.length > MOST_AROUND) return []
  const found = words.map((word) => vocabulary.caption(word))
  return found.every((caption) => caption !== undefined) ? found : []
}

const MOST_AROUND = 8

const KINDS: ReadonlySet<Caption['kind']> = new Set<Caption['kind']>([
  'distribution',
  'control',
  'channel',
  'special',
  'visas',
])
/** They say that a message is not classified, or that it is. */
const PLAIN: ReadonlySet<string> = new Set(['SENSITIVE'])
const CLASSIFIED: ReadonlySet<string> = new Set(['ORCON', 'IMCON', 'WNINTEL', 'RD', 'FRD'])
/** Controls that portions carry as well. */
const BORNE: ReadonlySet<string> = new Set(['NOFORN', 'ORCON', 'SENSITIVE'])
/** Before there was a network there was no distribution on it; widely used it was from about 2000 on. */
const SIPRNET = '1991-01-01'
const WIDE_SIPRNET = '2000-01-01'
/** What most cables that have a caption have. */
const OFTEN: readonly string[] = ['SIPDIS', 'SENSITIVE', 'NOFORN', 'LIMDIS', 'EXDIS', 'NODIS', 'STADIS']

function standing({ code }: Caption): number {
  const rank = OFTEN.indexOf(code)
  return rank < 0 ? OFTEN.length : rank
}

/** What is for all employees is kept from none of them. */
function areAtOdds(one: Caption, other: Caption): boolean {
  return (isForAll(one) && isRestriction(other)) || (isForAll(other) && isRestriction(one))
}

const isForAll = ({ code }: Caption): boolean => code === 'INFORM ALL STATE EMPLOYEES'
