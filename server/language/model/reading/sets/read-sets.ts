import type { Block } from '../../../syntax/blocks/block.ts'
import { BLANK_LINES } from '../../../syntax/lines/blank-lines.ts'
import type { Line } from '../../../syntax/lines/line.ts'
import { NEXT_SET } from '../../../syntax/lines/set-lines.ts'
import { matchesOf } from '../../../text/matches-of.ts'
import { trimEndOf } from '../../../text/trim-end.ts'
import { type Part, partOf } from '../../message/span.ts'
import type { TextSet } from '../../message/text-set.ts'
import { textLines } from '../lines/block-lines.ts'
import { type Flow, flowOf } from '../lines/flow.ts'
import { findMentions } from '../references/find-mentions.ts'

/** The sets above the text, in running order: those of the blocks before the first paragraph. */
export function readSets(blocks: readonly Block[], starts: readonly number[]): TextSet[] {
  const sets: TextSet[] = []
  let open: { line: number; lines: Line[] } | undefined
  const close = (): void => {
    if (open) sets.push(...setsOf(flowOf(open.lines, open.line, open.lines[0]?.indent ?? 0)))
    open = undefined
  }
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block || block.kind === 'paragraph') break
    if (block.kind !== 'set') continue
    const line = starts[index] ?? 0
    const [first] = block.lines
    if (first?.kind === 'remarks') continue
    if (!open || first?.kind === 'set') {
      close()
      open = { line, lines: [] }
    }
    // A page inside a set: the lines between keep their places.
    for (let gap = line - open.line - open.lines.length; gap > 0; gap--) open.lines.push(BLANK_LINES['\n'])
    open.lines.push(...textLines(block))
  }
  close()
  return sets
}

/** `REF/A/…// REF/B/…//`: one set, or several that share a line. */
function setsOf(flow: Flow): TextSet[] {
  const starts = [0]
  for (const match of matchesOf(flow.text, NEXT_SET)) starts.push(match.index + match[0].length)
  return starts.flatMap((start, index) => {
    const next = starts[index + 1]
    const end = next === undefined ? flow.text.length : flow.text.slice(0, next).trimEnd().length
    return readSet(flow, start, end) ?? []
  })
}

const ID = /^([A-Za-z]{3,10}) ?\//
/** Sets that say something of others. */
const AMPLIFYING: ReadonlySet<string> = new Set(['AMPN', 'NARR'])

function readSet(flow: Flow, start: number, end: number): TextSet | undefined {
  const whole = flow.text.slice(start, end)
  const match = ID.exec(whole)
  if (!match) return undefined
  const id = flow.part(start, start + (match[1] ?? '').length)
  const name = id.text.toUpperCase()
  const closing = whole.trimEnd().length - trimEndOf(whole, '/ ').length
  const from = start + match[0].length
  const bare = trimEndOf(whole.slice(match[0].length), '/ ')
  const lead = bare.length - bare.trimStart().length
  const to = from + bare.length
  return {
    name,
    id,
    span: flow.span(start, end),
    fields: fieldsOf(flow, from, to),
    // A word that the wrap cut at its hyphen.
    text: bare.trim().replace(/(?<=[A-Za-z\d])- (?=[A-Za-z\d])/g, '-'),
    textSpan: bare.trim() === '' ? undefined : flow.span(from + lead, to),
    closed: closing >= 2 ? 'closed' : closing === 1 ? 'half' : 'open',
    mentions: AMPLIFYING.has(name) ? findMentions(stretch(flow, from, to)) : [],
  }
}

function fieldsOf(flow: Flow, from: number, to: number): Part[] {
  const fields: Part[] = []
  let at = from
  for (const piece of flow.text.slice(from, to).split('/')) {
    const start = at + piece.length - piece.trimStart().length
    const length = piece.trim().length
    fields.push(length > 0 ? flow.part(start, start + length) : { ...flow.span(at, at), text: '' })
    at += piece.length + 1
  }
  return fields
}

/** A part of a flow that is read by itself. */
function stretch(flow: Flow, from: number, to: number): Flow {
  return {
    text: flow.text.slice(from, to),
    breaks: flow.breaks.filter((at) => at >= from && at < to).map((at) => at - from),
    span: (start, end) => flow.span(from + start, from + end),
    part: (start, end) => flow.part(from + start, from + end),
  }
}

/** The identifier of the set that holds the text: of the first line that has one. */
export function textOpening(blocks: readonly Block[], starts: readonly number[]): Part | undefined {
  for (let index = 0; index < blocks.length; index++) {
    const [first] = blocks[index]?.lines ?? []
    const line = starts[index] ?? 0
    const match = first && OPENING.exec(first.plain.slice(0, first.indent))
    if (first && match) return partOf(first.plain, line, match.index + (match[1] ?? '').length, match[0].length)
    if (blocks[index]?.kind === 'paragraph') return undefined
  }
  return undefined
}

const OPENING = /^(\s*)(?:GENTEXT\/{1,2} ?)?[A-Za-z][A-Za-z ,&-]{3,40}(?= ?\/)/
