import { addressText, isAddress, isCaptionLine, isProse, mayBeAddress } from '../lines/address-shape.ts'
import type { Line } from '../lines/line.ts'
import { SERIES_LINE } from '../lines/set-lines.ts'
import type { BlockState } from './block.ts'
import { machineLine } from './head-behind.ts'
import { contentOf, type LineSource } from './line-source.ts'
import {
  addressedAhead,
  addressesAhead,
  classificationAhead,
  headerAhead,
  labelsAhead,
  opensLabels,
  opensWithSubject,
  pageInAddresses,
} from './look-ahead.ts'
import { numberAloneAt } from './number-alone.ts'
import { paragraphAt } from './paragraph-at.ts'
import { fieldRole, furnitureRole, type Role } from './role.ts'
import { remarksRole } from './set-roles.ts'

/** The level of a draft, which has no number yet: a caption, an attention line or a field follows. */
export function opensDraft(at: LineSource, index: number): boolean {
  if (headerAhead(at, index) || labelsAhead(at, index) || addressedAhead(at, index)) return false
  for (let ahead = index + 1; ahead < index + 4; ahead++) {
    const line = at(ahead)
    if (!line) return false
    if (line.kind === 'blank') continue
    return (
      line.kind === 'order' ||
      isCaptionLine(contentOf(line)) ||
      /^(?:DEPT|DEPARTMENT|STATE|NSC)\b.{0,40}\b(?:FOR|PASS)\b/.test(contentOf(line))
    )
  }
  return false
}

/** `at` and `index` give what stands below. */
export function prefaceRole(line: Line, state: BlockState, at: LineSource, index: number): Role | undefined {
  const text = contentOf(line)
  switch (line.kind) {
    case 'transmission':
    case 'routing':
    case 'janap':
    case 'station':
    case 'security':
    case 'date-time-group':
      return { kind: line.kind, phase: 'header' }
    case 'from':
      return mayBeAddress(text) ? { kind: 'from', phase: 'address' } : undefined
    case 'to':
    case 'info':
      return mayBeAddress(text) && isAddress(text.slice(text.indexOf(' ') + 1))
        ? { kind: line.kind, phase: 'address' }
        : undefined
    case 'label':
      return /^(?:MRN|Date\/DTG)/.test(text) || opensLabels(text, at, index)
        ? { kind: 'label', phase: 'labels' }
        : undefined
    case 'classification':
      return { kind: 'classification', phase: 'captions' }
    case 'order':
    case 'tags':
    case 'references':
      return fieldRole(line, state)
    case 'subject':
      if (/^SUBJ/.test(text)) return fieldRole(line, state)
      return text.startsWith('Subject:') && opensWithSubject(at, index) ? { kind: 'label', phase: 'labels' } : undefined
    case 'numbered': {
      if (text.includes(' PAGE ') && HOLDS_FIRST_PAGE.test(text)) return undefined
      const paragraph = paragraphAt(line, state) ?? numberAloneAt(line, state, at(index + 1))
      return paragraph ? { kind: 'paragraph', phase: 'body', paragraph } : undefined
    }
    case 'distribution':
    case 'control':
    case 'drafting':
      return { kind: 'distribution', phase: 'preface' }
    default:
      return furnitureRole(line, 'preface')
  }
}

/** `1. N, PAGE 01 ZENDA 00417 260930Z`: scraps of a stamp before the line of the first page, which heads a copy. */
const HOLDS_FIRST_PAGE = /^\d{1,2}\.[^a-z]{1,20} PAGE {1,3}0?1 {1,3}[A-Z][A-Z '-]{1,13}? {1,8}\d{3,6} {1,4}\d{6}Z$/

export function headerRole(line: Line, state: BlockState, at: LineSource, index: number): Role | undefined {
  const phase = state.phase
  switch (line.kind) {
    case 'routing':
    case 'janap':
    case 'station':
    case 'security':
    case 'date-time-group':
    case 'accounting':
      return { kind: line.kind, phase }
    case 'from':
    case 'to':
    case 'info':
    case 'exempt':
      return { kind: line.kind, phase: 'address' }
    case 'separation':
      return { kind: 'separation', phase: 'captions' }
    case 'level':
      // A level behind the addresses is the classification line of a short message; before or between them, and where the
      // line with series and number is still to come, a banner.
      return phase === 'address' &&
        !addressesAhead(at, index) &&
        !pageInAddresses(at, index) &&
        !classificationAhead(at, index)
        ? { kind: 'classification', phase: 'captions' }
        : { kind: 'furniture', phase, field: null }
    case 'classification':
      return { kind: 'classification', phase: 'captions' }
    case 'distribution':
    case 'control':
    case 'drafting':
      return { kind: 'distribution', phase, field: null }
    case 'tags':
    case 'subject':
      return isLedTwice(line, at, index) ? { kind: 'furniture', phase, field: null } : fieldRole(line, state)
    case 'set':
      return { kind: 'set', phase: 'sets' }
    case 'remarks':
      return remarksRole(line)
    case 'label':
      return /^MRN/.test(contentOf(line)) ? { kind: 'label', phase: 'labels' } : undefined
    case 'numbered': {
      const paragraph = paragraphAt(line, state)
      return paragraph && (paragraph.marked || paragraph.value === 1)
        ? { kind: 'paragraph', phase: 'body', paragraph }
        : undefined
    }
    default:
      return fieldRole(line, state) ?? furnitureRole(line, phase)
  }
}

/** TAGS and subject that a data base put above the classification line, a line each, and that stand in their places below it again. */
function isLedTwice({ kind }: Line, at: LineSource, index: number): boolean {
  let below = index + 1
  if (kind === 'tags' && at(below)?.kind === 'subject') below++
  for (let blanks = 0; blanks < MOST_BLANKS && at(below)?.kind === 'blank'; blanks++) below++
  if (at(below)?.kind !== 'classification') return false
  for (let ahead = below + 1; ahead < below + FIELDS_WITHIN; ahead++) if (at(ahead)?.kind === kind) return true
  return false
}

const MOST_BLANKS = 4

const FIELDS_WITHIN = 16

/** The number of an addressee, which a narrow margin put below its name. */
const CUT_NUMBER = /^\d{3,6}$/

/**
 * `-53-E-e-R-T- ZENDA 000417`: the level line, its level struck out, ends the addresses. The number is filled up to six
 * figures, and no addressee begins with strokes between letters or with a small one among capitals.
 */
function isStruckLevel(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  return last >= 48 && last <= 57 && !isAddress(text) && STRUCK_LEVEL.test(text)
}

/** `COMRIVERFLT` in a copy that has a blank line below each: the addresses go on below it. */
function isSetApart(text: string, at: LineSource, index: number): boolean {
  const next = at(index + 1)
  if (!UNIT.test(text) || !isAddressed(next?.kind === 'blank' ? at(index + 2) : next)) return false
  return classificationAhead(at, index)
}

/** Commands; captions, precedences and notes may stand alone as well. */
const UNIT =
  /^(?:COM(?!M|PLE)[A-Z]{4,16}|CINC[A-Z]{2,9}|C[TJ]F \d|CDR |USS |[A-Z]{3,10}(?:FLT|LANT|PAC)\b)[A-Z ]{0,36}$/

/** Whether the addresses go on. */
function isAddressed(line: Line | undefined): boolean {
  return line !== undefined && (line.kind === 'info' || line.kind === 'to' || isAddress(addressText(line)))
}

const STRUCK_LEVEL = /^(?=[^ ]{0,24}(?:[A-Z-][a-z][A-Z-]|-[A-Z]-))[^ ]{3,28} {1,3}[A-Z][A-Z .'-]{1,24} {1,3}\d{6}$/

export function addressRole(line: Line, state: BlockState, at: LineSource, index: number): Role {
  const text = addressText(line)
  const list = state.field
  const ofMachine = machineLine(line)
  if (ofMachine && state.phase === 'address') return ofMachine
  if (state.phase === 'address' && isStruckLevel(text) && !isAddressed(at(index + 1)))
    return { kind: 'unknown', phase: 'captions' }
  const inList = list === 'to' || list === 'info' || list === 'exempt' || list === 'from'
  if (isCaptionLine(text)) return { kind: 'captions', phase: 'captions' }
  if (SERIES_LINE.test(text)) return { kind: 'captions', phase: 'captions', field: 'separation' }
  // A colon behind the keyword, in a list that has begun.
  if (list === 'to' && text.startsWith('INFO: ')) return { kind: 'info', phase: 'address' }
  if (inList && state.gap && (isAddress(text) || isSetApart(text, at, index))) return { kind: list, phase: 'address' }
  // A speck behind the name.
  const named = text.endsWith('.') && isAddress(text) ? text.slice(0, -1) : text
  if (inList && (!state.gap || state.torn) && (mayBeAddress(named) || CUT_NUMBER.test(text)))
    return { kind: list, phase: 'address' }
  if (state.phase === 'address' && state.gap)
    return isProse(text) && !classificationAhead(at, index)
      ? { kind: 'text', phase: 'body' }
      : { kind: 'captions', phase: 'captions', field: 'separation' }
  return { kind: 'unknown', phase: state.phase, field: null }
}
