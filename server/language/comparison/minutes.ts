import { compareGaps, type GapChange } from './compare-gaps.ts'
import type { Change, ChangeKind, Layer, Piece, Row, Side } from './comparison.ts'
import { evenBlanks, type Gap, type Place, type Word } from './word.ts'

/** What a walk down two texts writes down: rows of pieces for people to see, and the changes. */
export interface Minutes {
  readonly changes: Change[]
  readonly rows: Row[]
  /**
   * Comes to the next words, of one side where the other has none; a paragraph, reference or field that begins there
   * begins a row, and names what follows.
   */
  enter(gapA: Gap | undefined, gapB: Gap | undefined): void
  /** What differs between two words; `near` where the words beside it differ too. */
  gaps(gapA: Gap, gapB: Gap, near: boolean): void
  /** Words that both have, with what stands before them. */
  same(wordA: Word, wordB: Word): void
  /** Has gone by words that both have: what differs next stands behind them. */
  passed(): void
  /** What differs, as a change and as a piece of the row. */
  words(layer: Layer, kind: ChangeKind, before: Side, after: Side, extent: Change['extent']): void
  /** A place in one of the texts, under the name that the walk has come to there. */
  side(which: 'before' | 'after', place: Place, text: string): Side
}

type OpenRow = { before: string; after: string; pieces: Piece[] }

/**
 * @param name of the part that is walked down, until a paragraph, reference or field has its own
 * @param marking whether changes in the part are changes of marking
 */
export function takeMinutes(name: string, marking: boolean): Minutes {
  const changes: Change[] = []
  const layouts = new Map<string, Change>()
  const rows: OpenRow[] = []
  const here = { before: name, after: name }
  let row: OpenRow | undefined
  let gapTold = false

  const side = (which: 'before' | 'after', place: Place, text: string): Side => ({
    line: place.line,
    start: place.start,
    endLine: place.endLine,
    end: place.end,
    label: here[which],
    text,
  })
  const enter = (gapA: Gap | undefined, gapB: Gap | undefined): void => {
    if (gapA && begins(gapA)) here.before = labelName(gapA, name)
    if (gapB && begins(gapB)) here.after = labelName(gapB, name)
    if ((gapA && begins(gapA)) || (gapB && begins(gapB)) || !row) {
      const [left, right] = [gapA !== undefined && begins(gapA), gapB !== undefined && begins(gapB)]
      const both = left === right
      closeRow(gapA, gapB)
      row = { before: both || left ? here.before : '', after: both || right ? here.after : '', pieces: [] }
      rows.push(row)
    }
  }
  /** The stop behind the last word of a row stands in the gap in front of the next. */
  const closeRow = (gapA: Gap | undefined, gapB: Gap | undefined): void => {
    const last = row?.pieces.at(-1)
    if (!row || last?.layer !== undefined || !last?.before || !last.after) return
    const [left, right] = [gapA ?? gapB, gapB ?? gapA].map((gap) => /^[^\s\u00b6]*/.exec(gap?.raw ?? '')?.[0] ?? '')
    if (left !== right || left === undefined) return
    const ended = (side: Side): Side => ({ ...side, text: side.text + left })
    row.pieces[row.pieces.length - 1] = { layer: undefined, before: ended(last.before), after: ended(last.after) }
  }
  const piece = (layer: Layer | undefined, left: Side | undefined, right: Side | undefined): void => {
    row?.pieces.push({ layer, before: left, after: right })
  }
  /** Words that both have, with what stands before them; they go on with those before. */
  const same = (wordA: Word, wordB: Word): void => {
    const [left, right] = [side('before', wordA, wordA.raw), side('after', wordB, wordB.raw)]
    const last = row?.pieces.at(-1)
    // What differs in front of the word stands there already.
    const lead = (word: Word): string => (gapTold ? ' ' : leadOf(word))
    if (!row || !last?.before || !last.after || last.layer !== undefined) {
      piece(undefined, { ...left, text: lead(wordA) + left.text }, { ...right, text: lead(wordB) + right.text })
      return
    }
    row.pieces[row.pieces.length - 1] = {
      layer: undefined,
      before: longer(last.before, wordA),
      after: longer(last.after, wordB),
    }
  }
  const tell = (layer: Layer, kind: ChangeKind, left: Side, right: Side, extent: Change['extent']): void => {
    const change: Change = { layer, kind, extent, marking, before: left, after: right }
    if (layer !== 'layout') {
      changes.push(change)
      return
    }
    // One for each paragraph: where it breaks its lines is one decision.
    const key = `${kind} ${here.before} ${here.after}`
    if (!layouts.has(key)) {
      layouts.set(key, change)
      changes.push(change)
    }
  }
  const gaps = (gapA: Gap, gapB: Gap, near: boolean): void => {
    for (const found of compareGaps(gapA, gapB, near)) tellGap(found)
  }
  const tellGap = ({ layer, kind, before: left, after: right }: GapChange): void => {
    const [from, to] = [side('before', left, left.text), side('after', right, right.text)]
    tell(layer, kind, from, to, 'words')
    if (layer === 'layout' || kind === 'renumbered' || kind === 'relettered') return
    piece(layer, from, to)
    gapTold = true
  }
  return {
    changes,
    rows,
    enter,
    gaps,
    same,
    side,
    passed: () => {
      gapTold = false
    },
    words: (layer, kind, before, after, extent) => {
      tell(layer, kind, before, after, extent)
      piece(layer, before, after)
    },
  }
}

/** The side with one more word, and what stands before it. */
function longer(side: Side, word: Word): Side {
  return {
    ...side,
    endLine: word.endLine,
    end: word.end,
    text: `${side.text}${evenBlanks(word.before.raw)}${word.raw}`,
  }
}

/** What is shown before the first word of a stretch: of a paragraph, its marks; its number is a name. */
function leadOf({ before }: Word): string {
  if (!before.label) return evenBlanks(before.raw)
  return before.marks.map(({ raw }) => `${raw} `).join('')
}

function begins({ label, field }: Gap): boolean {
  return label !== undefined || field !== undefined
}

function labelName({ label, field }: Gap, part: string): string {
  if (label?.kind === 'paragraph') return `¶${label.name}`
  if (label?.kind === 'reference') return `REF ${label.name}`
  return field ?? part
}
