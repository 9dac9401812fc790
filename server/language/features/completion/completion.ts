/**
 * What may be written at a place, and what it means. Values come from the lists that rules and hovers ask.
 * Nothing is offered inside running text, and nothing here knows a client.
 */

import type { Position } from 'vscode-languageserver-types'
import type { CableDocument } from '../../syntax/document/document.ts'
import { wordsAsLetters } from '../../vocabulary/spelling.ts'
import { type Place, placeAt } from '../places/place.ts'
import type { Candidate, CompletionContext } from './candidate.ts'
import { candidatesAt } from './candidates.ts'
import { matcherOf, slipOf } from './match.ts'
import { writingPlaceAt } from './place-at.ts'
import type { PlaceKind, WritingPlace } from './writing-place.ts'

/** Values that are words: a figure in them is a misread letter. */
const IN_LETTERS: ReadonlySet<PlaceKind> = new Set<PlaceKind>([
  ...(['field', 'level', 'caption', 'tag', 'originator', 'addressee'] as const),
])

/** More than one letter, and nothing that a copy puts in brackets: `[B1]`. */
function isWord(typed: string): boolean {
  return !/[[\](){}]/.test(typed) && typed.replace(/[^A-Za-z]/g, '').length > 1
}

/** The candidates that fit, in the order in which they are shown. */
export interface Completion {
  readonly place: WritingPlace
  readonly candidates: readonly Fitting[]
  /** More fit than are given, or others may with one letter more. */
  readonly isIncomplete: boolean
}

export interface Fitting {
  readonly candidate: Candidate
  /** What a client compares with what is typed on. */
  readonly filter: string
}

/** A list that is longer says nothing. */
const MOST = 60

/** The same for a position of a document. */
export function complete(
  document: CableDocument,
  position: Position,
  context: CompletionContext,
): Completion | undefined {
  const place = placeAt(document, position, context.vocabulary)
  return place && completionAt(place, context)
}

export function completionAt(place: Place, context: CompletionContext): Completion | undefined {
  const writing = writingPlaceAt(place, context.vocabulary)
  if (!writing) return undefined
  const all = candidatesAt(writing, context)
  const { typed } = writing
  let fitting = ranked(all, typed)
  if (fitting.length === 0 && IN_LETTERS.has(writing.kind) && isWord(typed))
    fitting = ranked(all, wordsAsLetters(typed))
  if (fitting.length === 0 && !isWhole(writing, context)) {
    const slip = slipOf(all, typed)
    if (slip !== undefined) fitting = ranked(all, slip).map(({ candidate, order }) => ({ candidate, order: order + 4 }))
  }
  if (fitting.length === 0) return undefined
  const whole = withLead(writing)
  const candidates = fitting.slice(0, MOST).map(({ candidate: own }) => {
    const candidate = writing.lead ? ledBy(writing.lead.text, own) : own
    return { candidate, filter: filterOf(candidate, whole.typed) }
  })
  return { place: whole, candidates, isIncomplete: all.length > MOST }
}

/** A value that lists know is no slip of another one: it stands there already. */
function isWhole({ kind, typed }: WritingPlace, { vocabulary }: CompletionContext): boolean {
  if (kind === 'tag') return vocabulary.tag(typed.toUpperCase()) !== undefined
  if (kind === 'caption') return vocabulary.caption(typed.toUpperCase()) !== undefined
  return (kind === 'addressee' || kind === 'originator') && vocabulary.post(typed.toUpperCase()) !== undefined
}

/** The token together with what is put right in front of it. */
function withLead(writing: WritingPlace): WritingPlace {
  const { lead, typed, start, place } = writing
  return lead ? { ...writing, start: lead.start, typed: place.text.text.slice(lead.start, start) + typed } : writing
}

function ledBy(lead: string, candidate: Candidate): Candidate {
  const { text, snippet, label, explains = 0 } = candidate
  return {
    ...candidate,
    text: lead + text,
    ...(snippet === undefined ? {} : { snippet: lead.replace(/[\\$}]/g, '\\$&') + snippet }),
    label: label ?? text.trim(),
    explains: lead.length + explains,
  }
}

/**
 * Behind a year a name follows for certain. Who types fast has typed more when the first list comes, and an empty one
 * would be the last for that word.
 */
const NAMED = /[A-Za-z]{2}|\d [A-Za-z]/

/** Order: twice how well it fits, one less where it comes first. */
function ranked(all: readonly Candidate[], typed: string): { candidate: Candidate; order: number }[] {
  const isNamed = NAMED.test(typed)
  const matchOf = matcherOf(typed)
  return all
    .flatMap((candidate) => {
      if (candidate.rare && !isNamed) return []
      const match = matchOf(candidate)
      return match === undefined ? [] : [{ candidate, order: match * 2 + (candidate.first ? 0 : 1) }]
    })
    .sort((a, b) => a.order - b.order)
}

/**
 * Begins with what was typed, in the case in which it was typed: a client that prefers what agrees in case would
 * otherwise put a title before the code.
 */
function filterOf({ text, label, words = '' }: Candidate, typed: string): string {
  for (const own of [text, label ?? '']) {
    if (own.toUpperCase().startsWith(typed.toUpperCase())) return typed + own.slice(typed.length)
  }
  return `${typed} ${words}`
}
