import { type Change, type Comparison, type Layer, labelOf } from './comparison.ts'
import { isSignOfExcision } from './excision.ts'

/**
 * What differs, in a sentence: `¶4 mark (C) → (U); REF B added, C-D relettered; ¶6-9 were 7-10; ¶8 reworded; otherwise
 * the same.` Layout is named only where nothing else differs.
 */
export function summaryOf({ changes }: Comparison): string {
  if (changes.length === 0) return 'The same.'
  const deeper = changes.filter(({ layer }) => layer !== 'layout')
  if (deeper.length === 0) return 'Only the layout differs.'
  const phrases = [...markPhrases(deeper), ...numberPhrases(deeper), ...mentionPhrases(deeper), ...wordPhrases(deeper)]
  const shown = phrases.slice(0, MOST)
  const more = phrases.length > MOST ? [`${phrases.length - MOST} more`] : []
  const letters = countOf(deeper, 'characters')
  const characters = letters === 0 ? [] : [`${letters} ${letters === 1 ? 'reading' : 'readings'} of characters`]
  const rest = deeper.length < changes.length ? 'otherwise the same but for the layout.' : 'otherwise the same.'
  return [...shown, ...more, ...characters, rest].join('; ')
}

/** A sentence that goes on longer is read by nobody; the list has the rest. */
const MOST = 12

function countOf(changes: readonly Change[], layer: Layer): number {
  return changes.filter((change) => change.layer === layer).length
}

function markPhrases(changes: readonly Change[]): string[] {
  const marks = changes.filter(({ kind, layer }) => layer === 'marks' && (kind === 'mark' || kind === 'level'))
  const level = marks.filter(({ kind }) => kind === 'level').map((change) => `${levelName(change)} ${arrow(change)}`)
  const mark = grouped(
    marks.filter(({ kind }) => kind === 'mark'),
    arrow,
  )
  return [
    ...level,
    ...mark.map(([what, labels]) => `${joined(labels)} ${labels.length === 1 ? 'mark' : 'marks'} ${what}`),
  ]
}

function levelName(change: Change): string {
  return labelOf(change) === 'page banners' ? 'page banners' : 'level'
}

function arrow({ before, after }: Change): string {
  if (before.text === '') return `${after.text} new`
  if (after.text === '') return `${before.text} gone`
  return `${before.text} → ${after.text}`
}

/** Letters of references, then numbers of paragraphs. */
function numberPhrases(changes: readonly Change[]): string[] {
  const inReferences = changes
    .filter(({ kind, extent }) => kind === 'relettered' || extent === 'part')
    .filter(isReference)
  const added = letters(inReferences.filter(({ kind }) => kind === 'added'))
  const removed = letters(inReferences.filter(({ kind }) => kind === 'removed'))
  const relettered = letters(inReferences.filter(({ kind }) => kind === 'relettered'))
  const references = [
    ...(added ? [`${added} added`] : []),
    ...(removed ? [`${removed} removed`] : []),
    ...(relettered ? [`${relettered} relettered`] : []),
  ]
  const renumbered = changes.filter(({ kind }) => kind === 'renumbered')
  return [...(references.length > 0 ? [`REF ${references.join(', ')}`] : []), ...runsOf(renumbered)]
}

function isReference(change: Change): boolean {
  return labelOf(change).startsWith('REF ')
}

function letters(changes: readonly Change[]): string {
  const names = changes.map((change) =>
    change.kind === 'relettered' ? change.after.text || change.before.text : labelOf(change).slice(4),
  )
  return ranges(names, (name) => (name.length === 1 ? name.charCodeAt(0) : Number.NaN))
}

/** Paragraphs whose numbers moved by the same count, together: `¶6-9 were 7-10`. */
function runsOf(changes: readonly Change[]): string[] {
  const phrases: string[] = []
  let run: { from: number; to: number; old: number } | undefined
  const flush = (): void => {
    if (!run) return
    const { from, to, old } = run
    phrases.push(from === to ? `¶${from} was ${old}` : `¶${from}-${to} were ${old}-${old + to - from}`)
    run = undefined
  }
  let lost: { readonly fate: string; readonly numbers: string[] } | undefined
  const flushLost = (): void => {
    if (!lost) return
    const { fate, numbers } = lost
    phrases.push(`${numbers.length === 1 ? 'number' : 'numbers'} ${ranges(numbers, Number)} ${fate}`)
    lost = undefined
  }
  for (const { before, after } of changes) {
    const [was, is] = [Number(before.text), Number(after.text)]
    if (before.text === '' || after.text === '') {
      flush()
      const fate = after.text === '' ? 'gone' : 'new'
      if (lost?.fate !== fate) {
        flushLost()
        lost = { fate, numbers: [] }
      }
      lost.numbers.push(before.text || after.text)
      continue
    }
    flushLost()
    if (run && is === run.to + 1 && was === run.old + is - run.from) run.to = is
    else {
      flush()
      run = { from: is, to: is, old: was }
    }
  }
  flush()
  flushLost()
  return phrases
}

/** Mentions that went with what they name say so together; others are told each: `¶3 names B for A`. */
function mentionPhrases(changes: readonly Change[]): string[] {
  const moved = new Set(
    changes.filter(({ kind }) => kind === 'renumbered' || kind === 'relettered').map((change) => pairOf(change)),
  )
  const mentions = changes.filter(isMention)
  const others = mentions.filter((change) => !moved.has(pairOf(change)))
  return [
    ...(others.length < mentions.length ? ['mentions follow'] : []),
    ...grouped(others, ({ before, after }) => `names ${after.text} for ${before.text}`).map(
      ([what, labels]) => `${joined(labels)} ${what}`,
    ),
  ]
}

function pairOf({ before, after }: Change): string {
  return `${before.text.toUpperCase()} ${after.text.toUpperCase()}`
}

/** A letter or number that names another place. */
function isMention({ layer, kind, before, after }: Change): boolean {
  return layer === 'marks' && kind === 'changed' && MENTION.test(before.text) && MENTION.test(after.text)
}

const MENTION = /^(?:[A-Za-z]|\d{1,3})$/

/** What was said: a phrase for each manner of change, with the parts it happened in. */
function wordPhrases(changes: readonly Change[]): string[] {
  const told = changes.filter(
    (change) =>
      change.layer === 'words' ||
      change.layer === 'released' ||
      (change.layer === 'marks' && OF_WORDS.has(change.kind) && !isMention(change)),
  )
  const rest = told.filter((change) => !(isReference(change) && change.extent === 'part'))
  const byPart = new Map<string, Change[]>()
  for (const change of rest) {
    const label = labelOf(change)
    byPart.set(label, [...(byPart.get(label) ?? []), change])
  }
  const manners = new Map<string, string[]>()
  for (const [label, own] of byPart) {
    const manner = mannerOf(own)
    manners.set(manner, [...(manners.get(manner) ?? []), label || 'text above ¶1'])
  }
  return [...manners].map(([manner, labels]) => `${joined(labels)} ${manner}`)
}

const OF_WORDS: ReadonlySet<string> = new Set(['changed', 'added', 'removed', 'moved'])

function mannerOf(changes: readonly Change[]): string {
  if (changes.every(({ layer }) => layer === 'released')) {
    // A code more or less takes no word out, and gives none free.
    if (changes.some(({ before, after }) => isSignOfExcision(before.text + after.text))) return 'excised otherwise'
    if (changes.every(({ before, after }) => after.text.length > before.text.length)) return 'released here'
    return changes.every(({ before, after }) => after.text.length < before.text.length)
      ? 'excised here'
      : 'excised otherwise'
  }
  const [only] = changes
  if (changes.length === 1 && only) {
    if (only.kind === 'moved') return 'moved'
    if (only.extent === 'part') return only.kind
    if (only.extent === 'sentence') return `a sentence ${only.kind}`
  }
  if (changes.every(({ kind }) => kind === 'added')) return 'has words more'
  if (changes.every(({ kind }) => kind === 'removed')) return 'has words less'
  return 'reworded'
}

function grouped(changes: readonly Change[], key: (change: Change) => string): [string, string[]][] {
  const groups = new Map<string, string[]>()
  for (const change of changes) groups.set(key(change), [...(groups.get(key(change)) ?? []), labelOf(change)])
  return [...groups]
}

/** `¶4, 6-7`, `TO, INFO`. */
function joined(labels: readonly string[]): string {
  const numbers = labels.filter((label) => label.startsWith('¶')).map((label) => label.slice(1))
  const others = [...new Set(labels.filter((label) => !label.startsWith('¶')))]
  return [
    ...(numbers.length > 0
      ? [
          `¶${ranges(
            [...new Set(numbers)].sort((a, b) => Number(a) - Number(b)),
            Number,
          )}`,
        ]
      : []),
    ...others,
  ].join(', ')
}

/** `B, D-F`: neighbours as one range. */
function ranges(names: readonly string[], place: (name: string) => number): string {
  const parts: string[] = []
  for (let index = 0; index < names.length; index++) {
    let end = index
    while (end + 1 < names.length && place(names[end + 1] ?? '') === place(names[end] ?? '') + 1) end++
    parts.push(end > index ? `${names[index]}-${names[end]}` : (names[index] ?? ''))
    index = end
  }
  return parts.join(', ')
}
