import type { Addressee } from '../../model/message/addressee.ts'
import type { Message } from '../../model/message/message.ts'
import type { Part } from '../../model/message/span.ts'
import { remember } from '../../syntax/memory/remember.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

/** What the three places of a header say about the action precedence; ranks ascend with urgency. */
export interface Precedences {
  /** FL5 letter. */
  readonly letter: Part | undefined
  readonly rank: number | undefined
  /** FL2 digraph. */
  readonly digraph: Part | undefined
  readonly digraphRank: number | undefined
  /** The most urgent word after an action addressee; undefined unless each has a word. */
  readonly highest: { readonly rank: number; readonly part: Part } | undefined
  /** The most urgent word after an information addressee, 0 without any. */
  readonly informed: number
  /** Addressees, information ones included, with a word above the FL5 letter. */
  readonly above: readonly Part[]
}

/**
 * Reads the precedences where FL5 can be read. NIACT counts as IMMEDIATE. Where two of the three places
 * agree, the third is the one to report.
 */
export function precedencesOf(message: Message): Precedences {
  return remember(message.slice, 'precedences', () => read(message))
}

function read({ dateTimeGroup, routing: own, to, info, readdressed }: Message): Precedences {
  // The routing line is that of the readdressal.
  const routing = readdressed ? undefined : own
  const letter = dateTimeGroup?.precedence
  const rank = letter && RANKS[letter.text]
  const digraph = routing?.prosign
  const digraphRank = digraph && /^(.)\1$/.test(digraph.text) ? RANKS[digraph.text.charAt(0)] : undefined
  const words = to.map((addressee) => ranked(addressee))
  const all = words.every((word) => word !== undefined) ? words.filter((word) => word !== undefined) : []
  const highest = all.reduce<Precedences['highest']>(
    (top, word) => (top && top.rank >= word.rank ? top : word),
    undefined,
  )
  const informed = info.reduce((top, addressee) => Math.max(top, ranked(addressee)?.rank ?? 0), 0)
  const above = [...to, ...info]
    .map(ranked)
    .filter((word) => word !== undefined && rank !== undefined && word.rank > rank)
    .map((word) => word?.part)
    .filter((part) => part !== undefined)
  return { letter, rank, digraph, digraphRank, highest, informed, above }
}

const RANKS: Readonly<Record<string, number>> = { R: 1, P: 2, O: 3, Y: 4, Z: 5 }
/** Said before the precedence, in old copies behind it. */
const NIACT = /(?:^NIACT | NIACT$)/
const WORDS: Readonly<Record<string, string>> = { ROUTINE: 'R', PRIORITY: 'P', IMMEDIATE: 'O', FLASH: 'Z' }

function withoutNiact(text: string): string {
  return text.includes('NIACT') ? text.replace(NIACT, '') : text
}

function ranked({ precedence }: Addressee): { rank: number; part: Part } | undefined {
  const letter = precedence && WORDS[withoutNiact(precedence.text)]
  const rank = letter && RANKS[letter]
  return rank && precedence ? { rank, part: precedence } : undefined
}

export function letterOfRank(rank: number): string {
  return Object.entries(RANKS).find(([, value]) => value === rank)?.[0] ?? 'R'
}

/** The word for a letter, as addressees carry it: `IMMEDIATE` for O. */
export function wordOf(letter: string, vocabulary: Vocabulary): string {
  return vocabulary.precedence(letter)?.words[0] ?? letter
}

/** As messages name it: `PRIORITY (P)`, for not all who read the word know the letter, nor the other way round. */
export function named(letter: string, vocabulary: Vocabulary): string {
  const word = wordOf(letter, vocabulary)
  return word === letter ? letter : `${word} (${letter})`
}

/** The addressee whose word it is, by name where it has one on a single line. */
export function ownerOf(word: Part, addressees: readonly Addressee[]): string {
  const name = addressees
    .find(({ precedence }) => precedence === word)
    ?.name.text.replace(/\s+/g, ' ')
    .trim()
  return name || 'The addressee'
}

/** FL2 and the addressees agree with each other, and not with FL5. */
export function isLetterWrong({ rank, digraphRank, highest }: Precedences): boolean {
  return rank !== undefined && digraphRank !== undefined && digraphRank !== rank && highest?.rank === digraphRank
}
