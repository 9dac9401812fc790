import { type CableDocument, documentText } from '../syntax/document/document.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { compareStreams } from './compare-streams.ts'
import { type Change, type Comparison, labelOf, mirrored, type Row } from './comparison.ts'
import { withMoves } from './moves.ts'
import { pairedParts, pairedTexts } from './pairs.ts'
import { FRAME_PARTS, MARKING_PARTS, type MessageText, type ReadText, type TextPart, textsOf } from './read-parts.ts'
import { streamBuilder } from './stream-builder.ts'
import { gapAt, type Stream } from './word.ts'

/**
 * A longer message is not compared: each of its words is held with its place, some two hundred bytes, and a message
 * of that length is a hundred books. Of a file with many messages two are held at a time. In UTF-16 units.
 */
export const LONGEST_COMPARED = 3_000_000

/** Why a text is not compared, behind its name and what joins them. */
export const TOO_LONG = `one message of more than ${LONGEST_COMPARED / 1_000_000} million characters`

/** Whether one message of a text is too long to be compared. */
export function isTooLong({ messages }: CableDocument): boolean {
  return messages.some(({ blocks }) => {
    let length = 0
    for (const { lines } of blocks) for (const { text, eol } of lines) length += text.length + eol.length
    return length > LONGEST_COMPARED
  })
}

/**
 * What differs between two texts. Seen from the other side the answer is the same: which of them is read as the first
 * is decided by the texts, not by their order.
 */
export function compareDocuments(before: CableDocument, after: CableDocument, vocabulary: Vocabulary): Comparison {
  const steps = comparisonSteps(before, after, vocabulary)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same a message at a time, for who has something else to answer meanwhile. Yields the share that is done. */
export function* comparisonSteps(
  before: CableDocument,
  after: CableDocument,
  vocabulary: Vocabulary,
): Generator<number, Comparison, void> {
  if (isInOrder(before, after)) return yield* compared(before, after, vocabulary)
  return mirrored(yield* compared(after, before, vocabulary))
}

/** Some order that is total: by length, then by the first line that differs. */
function isInOrder(a: CableDocument, b: CableDocument): boolean {
  if (a.lineCount !== b.lineCount) return a.lineCount < b.lineCount
  for (let index = 0; index < Math.min(a.blocks.length, b.blocks.length); index++) {
    const [left, right] = [a.blocks[index]?.lines ?? [], b.blocks[index]?.lines ?? []]
    for (let at = 0; at < Math.min(left.length, right.length); at++) {
      const [from, to] = [left[at]?.text ?? '', right[at]?.text ?? '']
      if (from !== to) return from < to
    }
    if (left.length !== right.length) return left.length < right.length
  }
  return true
}

function* compared(
  before: CableDocument,
  after: CableDocument,
  vocabulary: Vocabulary,
): Generator<number, Comparison, void> {
  const changes: Change[] = []
  const rows: Row[] = []
  // A pair after the other: only their words are held at a time.
  const pairs = pairedTexts(yield* listed(textsOf(before, vocabulary)), yield* listed(textsOf(after, vocabulary)))
  for (const [index, [left, right]] of pairs.entries()) {
    yield index / pairs.length
    const found = comparedMessages(left, right)
    for (const change of found.changes) changes.push(change)
    for (const row of found.rows) rows.push(row)
  }
  const endings = lineEndings(before, after)
  if (endings) changes.push(endings)
  // Lines that end in several ways, differently spread: nothing that shows, and yet not the same.
  const unseen = changes.length === 0 && documentText(before) !== documentText(after)
  return { changes: unseen ? [lineEndingChange('mixed', 'mixed otherwise')] : changes, rows }
}

/** All texts of a document, and after each of them a step. */
function* listed(texts: Iterable<MessageText>): Generator<number, MessageText[], void> {
  const all: MessageText[] = []
  for (const text of texts) {
    all.push(text)
    yield 0
  }
  return all
}

function comparedMessages(left: MessageText | undefined, right: MessageText | undefined): Comparison {
  const byParts = comparedTexts(left?.read(), right?.read())
  if (!left || !right || !needsOtherReading(byParts)) return byParts
  // Where a field is told in one text alone, its words may stand in the other unnoticed: both are read as one run of words.
  const whole = comparedTexts(left.read('whole'), right.read('whole'))
  return weight(whole) * 2 < weight(byParts) ? whole : byParts
}

function needsOtherReading({ changes }: Comparison): boolean {
  return changes.some(
    (change) => change.layer === 'words' && change.extent === 'part' && !/^(?:¶|REF )/.test(labelOf(change)),
  )
}

/** How many words differ. */
function weight({ changes }: Comparison): number {
  let sum = 0
  for (const { layer, before, after } of changes)
    if (layer === 'words') sum += before.text.split(' ').length + after.text.split(' ').length
  return sum
}

function comparedTexts(left: ReadText | undefined, right: ReadText | undefined): Comparison {
  const changes: Change[] = []
  const rows: Row[] = []
  const pairs = pairedParts(left?.parts ?? [], right?.parts ?? [])
  for (const [index, [a, b]] of pairs.entries()) {
    const part = (a ?? b) as TextPart
    const found = compareStreams({
      before:
        a?.stream ??
        emptyAbove(
          pairs.slice(index).flatMap(([each]) => each ?? []),
          left,
        ),
      after:
        b?.stream ??
        emptyAbove(
          pairs.slice(index).flatMap(([, each]) => each ?? []),
          right,
        ),
      name: part.name,
      marking: MARKING_PARTS.has(part.key),
    })
    // A copy may have lost the frame that a message travelled in.
    const isFrame = FRAME_PARTS.has(part.key) && (!a || !b)
    for (const change of found.changes)
      changes.push(isFrame ? { ...change, layer: 'layout' as const } : asMarking(change, part))
    for (const row of found.rows) rows.push(row)
  }
  return { changes: [...withMoves(changes), ...orderChanges(left, right), ...bannerChange(left, right)], rows }
}

/** Fields that stand behind others in the one text and in front of them in the other: E.O. and TAGS. */
function orderChanges(before: ReadText | undefined, after: ReadText | undefined): Change[] {
  const fields = (before?.parts ?? []).filter(({ key, name }) => name !== '' && !FRAME_PARTS.has(key))
  const places = new Map(fields.map((part, index) => [part.key, index]))
  let last = -1
  return (after?.parts ?? []).flatMap((part): Change[] => {
    const place = places.get(part.key)
    if (place === undefined) return []
    if (place > last) {
      last = place
      return []
    }
    const side = ({ stream, name }: TextPart): Change['before'] => {
      const { line, start } = gapAt(stream, 0)
      return { line, start, endLine: line, end: start, label: name, text: '' }
    }
    const own = fields[place] ?? part
    return [{ layer: 'layout', kind: 'moved', extent: 'part', marking: false, before: side(own), after: side(part) }]
  })
}

/** Captions and security letters are markings, and nothing else. */
function asMarking(change: Change, { key }: TextPart): Change {
  const isMark =
    change.layer === 'words' && (key === 'captions' || key === 'security' || labelOf(change) === 'captions')
  return isMark ? { ...change, layer: 'marks' } : change
}

/** Nothing, in front of the parts that follow; at the end of a text that has none of them. */
function emptyAbove(below: readonly TextPart[], text: ReadText | undefined): Stream {
  const [next] = below
  const last = text?.parts.at(-1)?.stream
  const place = next ? gapAt(next.stream, 0) : last && gapAt(last, last.words.length)
  const { line = 0, start = 0 } = place ?? {}
  const { tail } = streamBuilder().finish()
  return { words: [], tail: { ...tail, line, start: next ? start : 0, endLine: line, end: next ? start : 0 } }
}

/** Pages of the one say another level than those of the other; a copy without banners says none. */
function bannerChange(before: ReadText | undefined, after: ReadText | undefined): Change[] {
  const [left, right] = [levels(before), levels(after)]
  if (left === right || left === '' || right === '') return []
  const side = (text: ReadText | undefined, levels: string): Change['before'] => {
    const first = text?.parts[0]?.stream
    const { line, start } = first ? gapAt(first, 0) : { line: 0, start: 0 }
    return { line, start, endLine: line, end: start, label: 'page banners', text: levels }
  }
  return [
    {
      layer: 'marks',
      kind: 'level',
      extent: 'words',
      marking: true,
      before: side(before, left),
      after: side(after, right),
    },
  ]
}

function levels(text: ReadText | undefined): string {
  return [...new Set(text?.banners ?? [])].sort().join(', ')
}

/** Line feeds in the one, returns in the other: the same for the whole text. */
function lineEndings(before: CableDocument, after: CableDocument): Change | undefined {
  const [left, right] = [endingsOf(before), endingsOf(after)]
  if (left === right || left === '' || right === '') return undefined
  return lineEndingChange(left, right)
}

function lineEndingChange(left: string, right: string): Change {
  const side = (text: string): Change['before'] => ({ line: 0, start: 0, endLine: 0, end: 0, label: '', text })
  return {
    layer: 'layout',
    kind: 'line endings',
    extent: 'words',
    marking: false,
    before: side(left),
    after: side(right),
  }
}

function endingsOf({ blocks }: CableDocument): string {
  const found = new Set<string>()
  for (const { lines } of blocks) for (const { eol } of lines) if (eol !== '') found.add(ENDING_NAMES[eol] ?? '')
  return [...found].sort().join(' and ')
}

const ENDING_NAMES: Readonly<Record<string, string>> = { '\n': 'LF', '\r': 'CR', '\r\n': 'CRLF' }
