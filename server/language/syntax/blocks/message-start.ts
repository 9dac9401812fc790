import { readClassificationLine } from '../lines/classification-line.ts'
import type { Line } from '../lines/line.ts'
import { isTitleOfVolume } from '../lines/paragraph-start.ts'
import { opensCell } from '../lines/row-of-table.ts'
import type { BlockState } from './block.ts'
import { opensHeadBehind } from './head-behind.ts'
import { contentOf, type LineSource } from './line-source.ts'
import { isRecord } from './record-of-base.ts'

/** A new message: FL1, MRN, or a header behind a signature or an ending; the reference, section 0. */
export function beginsMessage(line: Line, state: BlockState, at: LineSource, index: number): boolean {
  if (state.phase === 'preface' || state.behind) return false
  if (line.kind === 'transmission') return true
  if (line.kind === 'date-time-group' && state.phase === 'body' && opensCell(line)) return true
  if (line.kind === 'routing' && BELOW_FIELDS.has(state.phase) && opensHeader(at, index))
    return sectionAhead(at, index) === 1
  if (isRecord(line, at, index, BELOW_HEADER.has(state.phase))) return true
  const over = state.phase === 'ending' || state.phase === 'tail' || (state.phase === 'body' && state.signed)
  if (line.kind === 'label')
    return contentOf(line).startsWith('MRN') && (over || state.phase === 'labels' || state.phase === 'body')
  if (!over || opensHeadBehind(line, at, index)) return false
  switch (line.kind) {
    case 'date-time-group':
    case 'routing':
    case 'station':
    case 'janap':
      return followedBy(at, index, HEADER_NEXT) && sectionAhead(at, index) < 2
    case 'page':
      return isFirstPage(line) && followedBy(at, index, PREFACE_NEXT) && sectionAhead(at, index) < 2
    case 'level':
      return opensCopy(at, index) && sectionAhead(at, index) < 2
    case 'distribution':
      return sectionAhead(at, index) < 2
    case 'classification':
      return sectionAhead(at, index) < 2 && followedBy(at, index, FIELD_NEXT, BELOW_OFFICES)
    case 'text':
      // The next document of a volume, below the notes of the one before.
      return state.gap && isTitleOfVolume(contentOf(line))
    default:
      return false
  }
}

const BELOW_FIELDS: ReadonlySet<BlockState['phase']> = new Set(['fields', 'titled', 'body'])

const BELOW_HEADER: ReadonlySet<BlockState['phase']> = new Set(['fields', 'titled', 'body', 'ending', 'tail'])

/** Whether the line with the station stands below a routing line: no text goes on so, whether or not it was signed. */
function opensHeader(at: LineSource, index: number): boolean {
  const next = at(index + 1)
  return (next?.kind === 'blank' ? at(index + 2) : next)?.kind === 'station'
}

const HEADER_NEXT: ReadonlySet<string> = new Set(['from', 'date-time-group', 'security', 'station'])
const PREFACE_NEXT: ReadonlySet<string> = new Set(['page', 'distribution', 'label'])
/** Captions and attention lines may stand between a classification line and its fields. */
const BELOW_OFFICES = 20
export const FIELD_NEXT: ReadonlySet<string> = new Set(['order', 'tags'])

/** A banner that heads a copy: page 1, the distribution or a label block comes next. */
function opensCopy(at: LineSource, index: number): boolean {
  for (let ahead = index + 1; ahead < index + 10; ahead++) {
    const line = at(ahead)
    if (line?.kind === 'page') return isFirstPage(line)
    // Labels below a signature, a page torn off before them.
    if (line?.kind === 'label' && !OPENING_LABEL.test(contentOf(line))) return false
    if (line && PREFACE_NEXT.has(line.kind)) return true
  }
  return false
}

const OPENING_LABEL = /^(?:MRN|Date|From|Action(?! Post))/i

function isFirstPage(line: Line): boolean {
  return /^PAGE {1,4}0?1(?!\d)/.test(contentOf(line))
}

/** Whether a line of one of the kinds stands within the next few lines. */
export function followedBy(at: LineSource, index: number, kinds: ReadonlySet<string>, lines = 10): boolean {
  for (let ahead = index + 1; ahead < index + lines; ahead++) {
    const line = at(ahead)
    if (line && kinds.has(line.kind)) return true
  }
  return false
}

/** Section number on the next classification line; 0 where none is near, 1 for an unsectioned one. */
export function sectionAhead(at: LineSource, index: number): number {
  for (let ahead = index; ahead < index + LOOK_AHEAD; ahead++) {
    const line = at(ahead)
    if (!line) return 0
    if (line.kind === 'classification') return sectionNumber(line)
    if (line.kind === 'numbered') return 0
  }
  return 0
}

/** Header of a section: rarely more than the address lists, which fit in this many lines. */
const LOOK_AHEAD = 60

export function sectionNumber(line: Line): number {
  return readClassificationLine(line.plain, line.indent)?.section?.value ?? 1
}
