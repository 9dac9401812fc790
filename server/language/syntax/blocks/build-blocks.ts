import { isSignature } from '../lines/address-shape.ts'
import type { Line } from '../lines/line.ts'
import { isTitleOfVolume } from '../lines/paragraph-start.ts'
import { textNumberInside } from '../lines/set-lines.ts'
import { type Block, type BlockState, initialState } from './block.ts'
import { bodyRole } from './body-roles.ts'
import { isCapitalLabel } from './capital-labels.ts'
import { continues } from './continues.ts'
import { endingRole, tailRole } from './ending-roles.ts'
import { captionsRole, fieldsRole, isLabelAlone, labelsRole, TORN_FIELDS } from './field-roles.ts'
import { behindAddresses, opensHeadBehind, withoutText } from './head-behind.ts'
import { addressRole, headerRole, opensDraft, prefaceRole } from './header-roles.ts'
import { contentOf, type LineSource, watch } from './line-source.ts'
import {
  addressedAhead,
  headBelowPrint,
  headBelowStamp,
  headerAhead,
  numberLabelAhead,
  opensHeadlessText,
} from './look-ahead.ts'
import { beginsMessage } from './message-start.ts'
import { otherParagraphAt } from './other-numbering.ts'
import { blanksInPage } from './page-furniture.ts'
import { endsMidPhrase } from './paragraph-at.ts'
import { GAP_KINDS, HANGING_KINDS, INTERRUPTING, type Role } from './role.ts'
import { isOver, setsRole } from './set-roles.ts'
import { isTitleAboveText } from './title-above-text.ts'
import { blanksInAuthority } from './torn-authority.ts'
import { blanksInside } from './torn-subject.ts'
import { blanksInTags } from './torn-tags.ts'

/**
 * Builds the block that begins with line `start`, given what came before. It reads as far as it has to
 * and says so in `reach`, so that an edit in what was looked at leads to a new decision.
 */
export function nextBlock(at: LineSource, start: number, before: BlockState): Block {
  const reader = watch(at)
  const first = reader.at(start)
  if (first === undefined) throw new RangeError('no line to build a block from')
  const startsMessage = first.kind !== 'blank' && beginsMessage(first, before, reader.at, start)
  const entry = startsMessage ? initialState : before
  if (first.kind === 'blank') return leadingBlanks(reader.at, start, before)

  const role = roleOf(first, entry, reader.at, start)
  let end = start + (role.lines ?? 1)
  let previous = reader.at(end - 1) ?? first
  for (let line = reader.at(end); line; line = reader.at(end)) {
    if (line.kind === 'blank') {
      const blanks =
        role.kind === 'subject'
          ? blanksInside(previous, reader.at, end)
          : role.kind === 'tags'
            ? blanksInTags(reader.at, end)
            : role.kind === 'authority'
              ? blanksInAuthority(previous, reader.at, end)
              : role.kind === 'furniture'
                ? blanksInPage(previous, reader.at, end)
                : 0
      if (blanks === 0) break
      end += blanks
      continue
    }
    if (!continues(role, line, previous, entry, reader.at, end, start)) break
    previous = line
    end++
  }
  const textEnd = end
  while (reader.at(end)?.kind === 'blank') end++
  const lines: Line[] = []
  for (let index = start; index < end; index++) {
    const line = reader.at(index)
    if (line) lines.push(line)
  }
  const blanks = end - textEnd
  const exit: BlockState = {
    phase: role.phase,
    field:
      role.field === null
        ? entry.field
        : role.kind === 'set' && isOver(previous)
          ? undefined
          : (role.field ?? role.kind),
    last:
      role.paragraph?.value ??
      (role.phase === 'body' ? entry.last : role.kind === 'set' ? textNumberInside(previous.plain) : 0),
    style: role.style ?? (role.phase === 'body' ? entry.style : undefined),
    gap: blanks > 0 || GAP_KINDS.has(role.kind),
    smart: entry.smart || role.phase === 'labels',
    capitals: entry.capitals || (role.kind === 'label' && role.phase === 'labels' && isCapitalLabel(first, entry)),
    torn:
      (INTERRUPTING.has(role.kind) && entry.hanging) ||
      (role.kind === 'furniture' &&
        TORN_FIELDS.has(entry.field) &&
        // Page markers stand between blank lines of their own.
        (first.kind === 'page-marker' || ((entry.torn || !entry.gap) && blanks === 0))),
    hanging: HANGING_KINDS.has(role.kind)
      ? endsMidPhrase(previous)
      : role.kind === 'tags'
        ? previous.plain.endsWith(',')
        : role.kind === 'label'
          ? isLabelAlone(previous)
          : INTERRUPTING.has(role.kind) && entry.hanging,
    behind: entry.behind || role.behind === true,
    reviewed:
      entry.reviewed || (role.kind === 'text' && end === textEnd && isDirectlyTitled(entry, reader.at, start, end)),
    signed:
      role.kind === 'text'
        ? (textEnd - start <= 2 && isSignature(contentOf(previous))) || isSignedBelow(lines, textEnd - start)
        : role.kind === 'paragraph'
          ? isSignedBelow(lines, textEnd - start)
          : role.kind === 'furniture' && entry.signed,
  }
  return {
    kind: role.kind,
    lines,
    blanks,
    entry: before,
    exit,
    startsMessage,
    reach: Math.max(0, reader.furthest() - end + 1),
    memo: {},
  }
}

/** Whether the block is a title and its text begins below it, without a blank line. */
function isDirectlyTitled(entry: BlockState, at: LineSource, start: number, end: number): boolean {
  const below = entry.gap && end - start <= MOST_OF_TITLE ? at(end) : undefined
  return below !== undefined && isTitleAboveText(below, at, end, start, false)
}

const MOST_OF_TITLE = 2

/** Whether the last line of a paragraph, or of a text without a number, is a surname below a sentence that is over. */
function isSignedBelow(lines: readonly Line[], count: number): boolean {
  const [before, last] = [lines[count - 2], lines[count - 1]]
  return before !== undefined && last !== undefined && isSignature(contentOf(last)) && SENTENCE_OVER.test(before.plain)
}

const SENTENCE_OVER = /[.!?][)\]"']{0,2}$/

function leadingBlanks(at: LineSource, start: number, state: BlockState): Block {
  const lines: Line[] = []
  for (let line = at(start); line?.kind === 'blank'; line = at(start + lines.length)) lines.push(line)
  const exit = state.gap ? state : { ...state, gap: true }
  return { kind: 'blank', lines, blanks: lines.length, entry: state, exit, startsMessage: false, reach: 1, memo: {} }
}

/** Fields that the print-out of a data base repeats above the cable it found. */
const OF_PRINTS: ReadonlySet<string> = new Set(['tags', 'subject', 'references'])

function roleOf(line: Line, state: BlockState, at: LineSource, index: number): Role {
  if (state.behind) {
    const addressed = state.phase === 'address' ? behindAddresses(line) : undefined
    return addressed ?? withoutText(roleInPhase(line, state, at, index))
  }
  if (state.phase === 'body' && opensHeadBehind(line, at, index))
    return { kind: 'preface', phase: 'preface', behind: true }
  return roleInPhase(line, state, at, index)
}

/** What the line is, here. The order of the questions is the grammar. */
function roleInPhase(line: Line, state: BlockState, at: LineSource, index: number): Role {
  const other = otherParagraphAt(line, state, at, index)
  if (other) return { kind: 'paragraph', phase: 'body', paragraph: other.start, style: other.style }
  switch (state.phase) {
    case 'preface':
      if (line.kind === 'level' && opensDraft(at, index)) return { kind: 'classification', phase: 'captions' }
      if (line.kind === 'set' || line.kind === 'remarks') return setsRole(line, state, at, index)
      if (
        OF_PRINTS.has(line.kind) &&
        (headerAhead(at, index) || headBelowPrint(at, index) || numberLabelAhead(at, index))
      )
        return { kind: 'preface', phase: 'preface' }
      if (line.kind === 'order' && headBelowStamp(at, index)) return { kind: 'preface', phase: 'preface' }
      if (
        line.kind === 'text' &&
        isTitleOfVolume(contentOf(line)) &&
        !headerAhead(at, index) &&
        !addressedAhead(at, index)
      )
        return { kind: 'preface', phase: 'body' }
      if (line.kind === 'text' && opensHeadlessText(contentOf(line), at, index)) return { kind: 'text', phase: 'body' }
      return prefaceRole(line, state, at, index) ?? { kind: 'preface', phase: 'preface' }
    case 'header':
    case 'address':
      return headerRole(line, state, at, index) ?? addressRole(line, state, at, index)
    case 'captions':
      return captionsRole(line, state, at, index)
    case 'fields':
    case 'titled':
      return fieldsRole(line, state, at, index)
    case 'sets':
      return setsRole(line, state, at, index)
    case 'labels':
      return labelsRole(line, state, at, index)
    case 'body':
      return bodyRole(line, state, at, index)
    case 'ending':
      return endingRole(line)
    case 'tail':
      return tailRole(line, state)
  }
}
