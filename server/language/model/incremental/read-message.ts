/**
 * A whole message out of its parts, and what keeps that cheap after a keystroke: packed codes, passes over them,
 * landmarks.
 * No part is read here: that is done in `reading`, which knows nothing of edits.
 */

import type { Block } from '../../syntax/blocks/block.ts'
import type { MessageSlice } from '../../syntax/document/message-slice.ts'
import type { LevelCode } from '../../syntax/lines/level-pattern.ts'
import { remember } from '../../syntax/memory/remember.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Addressee } from '../message/addressee.ts'
import type { Authority } from '../message/authority.ts'
import type { Body } from '../message/body.ts'
import type { Message, MessageId } from '../message/message.ts'
import { blockFacts } from '../reading/body/block-facts.ts'
import { readEnding, readSections } from '../reading/closing/read-ending.ts'
import { readAuthority } from '../reading/fields/read-authority.ts'
import { readCopyNumber, readNumberAlone } from '../reading/fields/read-copy-number.ts'
import { readNumberLine } from '../reading/fields/read-number-line.ts'
import { readTextHead } from '../reading/fields/read-text-head.ts'
import { readDraftAddressees } from '../reading/header/read-draft-addressees.ts'
import { readHead } from '../reading/header/read-head.ts'
import { readPrintNumber, readYearOfCopies } from '../reading/header/read-print-number.ts'
import { readLabels } from '../reading/labels/read-label-block.ts'
import { textLines } from '../reading/lines/block-lines.ts'
import { readTextSets, setSubject } from '../reading/sets/read-text-sets.ts'
import { setReferences } from '../reading/sets/set-references.ts'
import { detectLayout, detectProfile } from './detect-profile.ts'
import { landmarks } from './landmarks.ts'
import { quotedSpans } from './quoted-text.ts'
import { readBody } from './read-body.ts'
import { traceOfArchive } from './trace-of-archive.ts'

/** The typed view of a message; computed once for each slice. Never fails: what cannot be read is left out. */
export function readMessage(slice: MessageSlice, vocabulary: Vocabulary): Message {
  return remember(slice, 'message', () => build(slice, vocabulary))
}

function build(slice: MessageSlice, vocabulary: Vocabulary): Message {
  const { blocks, starts } = slice
  const bodyFrom = bodyStart(blocks)
  const marks = landmarks(slice)
  const labels = readLabels(slice, marks, vocabulary)
  const behind = headBehind(blocks)
  const head =
    behind === undefined ? readHead(blocks, starts, 0, bodyFrom) : readHead(blocks, starts, behind, blocks.length)
  const dateTimeGroup = head.dateTimeGroup ?? labels.dateTimeGroup
  const text = readTextHead(blocks, starts, bodyFrom, behind, dateTimeGroup?.instant, vocabulary)
  const sets = readTextSets(slice, marks, bodyFrom)
  const numberLine = text.classification ? undefined : readNumberLine(blocks, starts, bodyFrom)
  const copyNumber = text.classification && readCopyNumber(blocks, starts, text.classification)
  const year = dateTimeGroup
    ? dateTimeGroup.fields.year
    : (yearOf(text.copyDate) ?? (behind === undefined ? undefined : readYearOfCopies(blocks)))
  const named = text.authority ?? labels.authority
  const body = readBody(slice, bodyFrom, labels.signature?.text, named?.name)
  const ending = readEnding(slice, marks)
  const from = head.from ?? labels.from
  const isAddressed = ({ span }: Addressee): boolean => span.line !== numberLine?.line.line
  const to = head.toList ? (numberLine ? head.to.filter(isAddressed) : head.to) : labels.to
  const headInfo = numberLine ? head.info.filter(isAddressed) : head.info
  const hasHeader = dateTimeGroup !== undefined || from !== undefined || to.length > 0 || head.station !== undefined
  const layout = detectLayout(blocks, {
    hasHeader,
    behind: behind !== undefined,
    smart: labels.fields.length > 0,
    text,
    banners: text.banners.length,
    sets,
  })
  const draft = layout === 'draft' ? readDraftAddressees(blocks, starts) : undefined
  const authority = named ?? paragraphAuthority(body)
  const level = text.classification
    ? text.classification.level.meant
    : bannerLevel(text.banners.length > 0 ? text.banners.map((banner) => banner.text) : closingBanners(blocks))
  return {
    slice,
    layout,
    profile: detectProfile(
      layout,
      {
        ending,
        hasHeader,
        text,
        addressed: draft?.list !== undefined,
        signed: body.closing.signature !== undefined,
        // A draft has its originator above the subject; a copy of a mail may have cut them otherwise.
        unsent:
          !labels.fields.some(({ name }) => OF_SENT.has(name.toUpperCase())) && labels.fields[0]?.name !== 'Subject',
        labelled: blocks
          .slice(0, FIRST_BLOCKS)
          .some(({ lines: [first] }) => first?.plain.includes('<') && /^\s*<[A-Z]{2,5}>/.test(first.plain)),
      },
      (withPilcrows) => (copyNumber ? 'a collection put its number above it' : traceOfArchive(slice, withPilcrows)),
    ),
    hasHeader,
    transmission: head.transmission,
    routing: head.routing,
    station: head.station,
    security: head.security,
    dateTimeGroup,
    from,
    toList: head.toList ?? labels.toList ?? draft?.list,
    infoList: head.infoList ?? labels.infoList,
    to: draft && to.length === 0 ? draft.to : to,
    info: head.infoList ? headInfo : draft && labels.info.length === 0 ? draft.info : labels.info,
    exempt: head.exempt,
    readdressed: head.readdressed,
    piloted: head.piloted,
    unknownHeader: head.unknownHeader,
    headerBlocks: head.headerBlocks,
    classification: text.classification,
    numberLine: numberLine?.line,
    banners: text.banners,
    level,
    id:
      messageId(text.classification, year ?? copyNumber?.year) ??
      (numberLine && { year, series: numberLine.series, number: numberLine.number }) ??
      labels.id ??
      (layout === 'military' ? sets.serial : printedId(blocks, year)) ??
      (layout === 'fragment' ? readNumberAlone(blocks) : undefined),
    captions: text.captions.length > 0 ? text.captions : labels.captions,
    attention: text.attention,
    notes: text.notes,
    copyDate: text.copyDate,
    copyNumber,
    order: text.order ?? labels.order,
    authority,
    tags: text.tags ?? labels.tags,
    subject: setSubject(sets.sets) ?? text.subject ?? labels.subject,
    references: setReferences(sets.sets) ?? text.references ?? labels.references,
    sets,
    duplicateFields: text.duplicateFields,
    labels: labels.fields,
    body,
    signature: labels.signature ?? body.closing.signature,
    ending,
    distribution: head.distribution,
    ...readSections(slice, marks),
  }
}

/** Where the labels of a print-out stand. */
const FIRST_BLOCKS = 24
/** Labels that a SMART message gets when it is sent. */
const OF_SENT: ReadonlySet<string> = new Set(['MRN', 'DATE/DTG'])

const BODY_KINDS: ReadonlySet<string> = new Set(['paragraph', 'text', 'rule'])

/** Index of the first block of the body: the first whose state is that of the body; all blocks where there is none. */
function bodyStart(blocks: readonly Block[]): number {
  const index = blocks.findIndex((block) => BODY_KINDS.has(block.kind) && block.exit.phase === 'body')
  if (index < 0) return blocks.length
  return index
}

/** Index of the first block of a head that stands below the text; undefined where none does. */
function headBehind(blocks: readonly Block[]): number | undefined {
  if (blocks[blocks.length - 1]?.exit.behind !== true) return undefined
  const index = blocks.findIndex(({ exit }) => exit.behind)
  return index < 0 ? undefined : index
}

function yearOf(date: { readonly day: string } | undefined): number | undefined {
  return date && Number(date.day.slice(0, 4))
}

function messageId(line: Message['classification'], year: number | undefined): MessageId | undefined {
  if (!line?.series || !line.number) return undefined
  return { year, series: line.series.text.replace(/\s+/g, ' '), number: line.number.value }
}

/** Where the classification line gives none, the number under which a handler of telegrams printed the message. */
function printedId(blocks: readonly Block[], year: number | undefined): MessageId | undefined {
  const printed = readPrintNumber(blocks)
  return printed && { year: year ?? printed.year, series: printed.series, number: printed.number }
}

/** Below the labels at the end of a SMART message its level stands once more; a copy may have lost its first page. */
function closingBanners(blocks: readonly Block[]): string[] {
  return blocks
    .slice(-FURTHEST_FROM_END)
    .filter(
      ({ kind, entry, lines: [first] }) => entry.phase === 'tail' && kind === 'furniture' && first?.kind === 'level',
    )
    .map(({ lines }) => lines[0]?.plain.trim() ?? '')
}

/** The highest level among the banners: a page of a classified draft may say UNCLASSIFIED after release. */
function bannerLevel(texts: readonly string[]): LevelCode | undefined {
  const solid = texts.map((text) => text.replace(/(?<=\b[A-Z]) (?=[A-Z]\b)/g, ''))
  const order: readonly LevelCode[] = ['TOP SECRET', 'SECRET', 'CONFIDENTIAL', 'LIMITED OFFICIAL USE', 'UNCLASSIFIED']
  return order.find((level) =>
    solid.some(
      (text) => text.startsWith(level) || (level === 'UNCLASSIFIED' && /^(?:UNCLAS|SBU|SENSITIVE BUT)/.test(text)),
    ),
  )
}

/** The classifier may be named in the first paragraphs, or in a note above them; the reference, section 5.3. */
function paragraphAuthority(body: Body): Authority | undefined {
  for (let index = 0; index <= (body.paragraphs[2] ?? Math.min(2, body.blocks.length - 1)); index++) {
    const block = body.blocks[index]
    const role = body.roles[index]
    const first = block?.lines[0]
    if (!block || !first || role === 'quoted' || (block.kind !== 'paragraph' && block.kind !== 'text')) continue
    const column = blockFacts(block).start?.textStart ?? first.indent
    const authority = readAuthority(textLines(block), body.lines[index] ?? 0, column, 'paragraph')
    if (authority && !isInQuote(body, authority)) return authority
  }
  return closingAuthority(body)
}

/** Older cables name the classifier in a line below the text. */
function closingAuthority(body: Body): Authority | undefined {
  const { blocks, lines, roles } = body
  for (let index = blocks.length - 1; index >= Math.max(0, blocks.length - FURTHEST_FROM_END); index--) {
    const block = blocks[index]
    const first = block?.lines[0]
    if (block?.kind !== 'text' || first?.kind !== 'authority' || roles[index] === 'quoted') continue
    const authority = readAuthority(textLines(block), lines[index] ?? 0, first.indent, 'paragraph')
    // `CLASSIFIED BY ANNEX B OF THE REGULATIONS` is a note of another paper.
    if (authority && (authority.identity ?? authority.source) !== undefined && !isInQuote(body, authority))
      return authority
  }
  return undefined
}

/** A text that is handed on brings its own classifier, who classified nothing of this cable. */
function isInQuote({ namedBlocks }: Body, { span: { line } }: Authority): boolean {
  return quotedSpans(namedBlocks).some((quote) => line > quote.line && line <= quote.endLine)
}

const FURTHEST_FROM_END = 6
