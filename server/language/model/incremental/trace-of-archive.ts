import type { Block } from '../../syntax/blocks/block.ts'
import type { MessageSlice } from '../../syntax/document/message-slice.ts'
import { isCutKeyword } from '../../syntax/lines/cut-keyword.ts'
import { blockTable, unusual } from '../../syntax/memory/block-table.ts'
import { isNoteOfOmission } from '../reading/lines/omission-note.ts'
import { landmarks } from './landmarks.ts'

/** What only a copy has: release stamps, an order of long ago; where it is asked for, pilcrows put before numbers. */
export function traceOfArchive(slice: MessageSlice, withPilcrows: boolean): string | undefined {
  if (endsInBlanks(slice)) return 'its lines end in blanks'
  const traces = blockTable(slice, 'traces of an archive', traceOf)
  const first = unusual(traces, undefined).find((index) => withPilcrows || traces[index] !== PILCROWS)
  return first === undefined ? undefined : traces[first]
}

const PILCROWS = 'its paragraph numbers carry pilcrows'

/** Release copies carry a blank at the end of each line; the fields are enough to tell. */
function endsInBlanks(slice: MessageSlice): boolean {
  let count = 0
  for (const index of landmarks(slice)) {
    const block = slice.blocks[index]
    if (block && FIELDS.has(block.kind) && block.lines[0]?.text.endsWith(' ')) count++
  }
  return count >= 3
}

const FIELDS: ReadonlySet<string> = new Set(['classification', 'order', 'tags', 'subject'])

/** The note that release programmes put above a cable of which they hold no header, or not the whole text. */
const EXTRACT =
  /\b(?:extract|excerpt|portion)s? (?:of|from) (?:the|an?) (?:original|full|complete|longer)\b|\bfull text of the (?:original )?(?:cable|message|telegram) is not\b/i
/** A line of its own above the text that says so in a word: `[EXTRACT]`, `(Excerpts from cable)`, `[...]`. */
const EXTRACT_ALONE =
  /^\s{0,20}[[(*]{0,3}\s?(?:(?:PARTIAL )?(?:EXTRACTS?|EXCERPTS?)(?: (?:OF|FROM) [A-Z0-9 ]{2,30})?|(?:\. ?){3,6}|\u2026)[\])*]{0,3}\.?$/i
/** `PAGE 02        ZENDA  00411   03 OF 04`: the post and the number are those of the message. */
const PAGE_OF_POST = /PAGE {1,4}\d{1,3}(?: OF \d{1,3}|\/\d{1,3})? {1,20}[A-Z][A-Z.' -]{1,16} \d{4,6}(?!\d)/
/** The lines of a mail that say when it was sent, and that it was handed on. */
const MAIL = /^\s{0,3}(?:>\s?)?(?:Sent: {1,8}(?:[A-Z][a-z]{2,8},? |\d{1,2}\/\d)|-{3,} ?Original Message)/
/** `TELEGRAM June 23, 2001` and `From: SECSTATE WASHDC (STATE 104417 - ROUTINE)`: print-outs of 1998-2009. */
const PRINTED_TELEGRAM =
  /^\s{0,40}(?:TELEGRAM {1,60}(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}\s*$|From: {1,12}[A-Z][A-Z ]{2,40} \([A-Z ]{2,30} \d{1,7} - (?:FLASH|IMMEDIATE|PRIORITY|ROUTINE)\))/
/** `Date Signed: 3/14/2009 | MARADMINS Number: 0217/09`, above messages of the Marines. */
const SIGNED = /^Date Signed: {1,3}\d{1,2}\/\d{1,2}\/\d{4} \| [A-Z]{4,10} Number:/
const ABOVE: ReadonlySet<Block['kind']> = new Set(['preface', 'captions', 'classification', 'unknown', 'furniture'])
/** Orders under which nobody drafts any more; that of 1995 was in force while drafts were files already. */
const REVOKED = /^\s*E\.? ?[O0]\.? {0,2}(?:10501|11652|12065|12356)\b/i
const SECTION = /\bSECTION +\d{1,2} +OF +\d/

function traceOf({ kind, lines }: Block): string | undefined {
  if (kind === 'paragraph') return /^\s*[\u00b6\ufffd\u00c2\u00c3]/.test(lines[0]?.plain ?? '') ? PILCROWS : undefined
  if (kind === 'text') return isNoteOfOmission(lines[0]?.plain ?? '') ? 'it says what was left out' : undefined
  if (lines.some((line) => line.kind === 'release')) return 'it carries a release stamp'
  if (lines.some((line) => line.kind === 'page-marker')) return 'it carries page markers'
  if ((kind === 'preface' || kind === 'classification') && lines.some((line) => EXTRACT.test(line.plain)))
    return 'it says that it is an extract'
  if (lines.some((line) => line.kind === 'page' && PAGE_OF_POST.test(line.plain))) return 'it carries page lines'
  if (ABOVE.has(kind) && lines.some((line) => PRINTED_TELEGRAM.test(line.plain)))
    return 'it was printed as a telegram of its day'
  if (kind === 'preface' && lines.some((line) => MAIL.test(line.plain))) return 'it was printed from a mail'
  if (kind === 'preface' && lines.some((line) => SIGNED.test(line.plain)))
    return 'it comes from the web site of its service'
  if (kind === 'order' && REVOKED.test(lines[0]?.plain ?? '')) return 'its order on classification was revoked by 1995'
  if (kind === 'classification' && lines.some((line) => SECTION.test(line.plain))) return 'it was sent in sections'
  return undefined
}

/** Whether the copy says above its head that it holds a part of the cable. */
export function isNamedExtract({ blocks }: MessageSlice): boolean {
  for (const { kind, lines } of blocks) {
    // The note and the classification line may share a line.
    if (kind === 'preface' || kind === 'classification') {
      if (lines.some((line) => EXTRACT.test(line.plain))) return true
    }
    // A banner may stand above the note.
    if (kind !== 'preface' && kind !== 'furniture' && kind !== 'blank') return false
  }
  return false
}

/** Whether the copy says itself that text is left out. */
export function isExtract(slice: MessageSlice): boolean {
  if (isNamedExtract(slice)) return true
  for (const { kind, lines } of slice.blocks) {
    if (kind === 'paragraph') break
    const first = lines[0]?.plain ?? ''
    if (NOTED.has(kind) && isNoteOfExtract(first)) return true
    if (kind === 'text' && (EXTRACT_ALONE.test(first) || isNoteOfOmission(first))) return true
  }
  return isExtractBelow(slice)
}

/** The same note below the signature. */
function isExtractBelow({ blocks }: MessageSlice): boolean {
  for (let index = blocks.length - 1; index >= 0 && blocks.length - index < FEW_BELOW; index--) {
    const block = blocks[index]
    if (block?.kind === 'paragraph')
      return block.lines.some(({ plain }, at) => at > 0 && isNoteBelow(block.lines[at - 1]?.plain ?? '', plain))
    if (block && isNoteOfExtract(block.lines[0]?.plain ?? '')) return true
  }
  return false
}

/** Below a sentence that goes on the same words are a part of it. */
function isNoteBelow(above: string, plain: string): boolean {
  return isNoteOfExtract(plain) && (above.trim() === '' || /[.!?]["')]?\s*$/.test(above))
}

const FEW_BELOW = 6
const NOTED: ReadonlySet<Block['kind']> = new Set(['text', 'captions', 'unknown', 'authority'])
/** The note as a line of its own, wherever it stands; a look at its words spares most lines the pattern. */
function isNoteOfExtract(plain: string): boolean {
  return WORDS_OF_EXTRACT.some((word) => plain.includes(word)) && NOTE_OF_EXTRACT.test(plain)
}

const WORDS_OF_EXTRACT = [' part', ' portion', ' extract', ' excerpt']
/** `a part` alone may be one of a series, of the cable or of what it speaks of. */
const NOTE_OF_EXTRACT =
  /^[\s[(*]{0,6}(?:(?:This|The following) (?:record|cable|telegram|message|copy) (?:is|contains|holds) (?:only )?an? (?:partial )?(?:extract|excerpt)\b|(?:This|The following) (?:record|cable|telegram|message|copy) (?:is|contains|holds) only an? (?:part|portion)\b|Only (?:an? )?(?:part|portion|extract|excerpt)s? of (?:this|the) (?:original )?(?:record|cable|telegram|message) (?:was|were|is|are|has been|have been|remains?|survives?) (?:kept|available|left|found|preserved|released|reproduced|given|here)\b)/i

/** Whether an excerpt of the head stands above the copy, which whoever made it cut inside a keyword: `C...`, `REF...`. */
export function isCutInHead({ blocks }: MessageSlice): boolean {
  for (const { kind, lines } of blocks) {
    if (kind === 'paragraph') return false
    if (kind === 'text') return isCutKeyword(lines[0]?.plain ?? '')
  }
  return false
}
