import type { Block } from '../../syntax/blocks/block.ts'
import type { MessageSlice } from '../../syntax/document/document.ts'
import { blockTable, unusual } from '../incremental/block-table.ts'
import { landmarks } from '../incremental/landmarks.ts'
import type { DetectedProfile, Ending, Layout } from '../message/message.ts'
import type { TextHead } from './read-text-head.ts'

/** Which layout the message has; see `Layout`. */
export function detectLayout(
  blocks: readonly Block[],
  evidence: { readonly hasHeader: boolean; readonly smart: boolean; readonly text: TextHead; readonly banners: number },
): Layout {
  const { text } = evidence
  if (evidence.smart) return 'smart'
  const fields = [text.order, text.tags, text.subject, text.references].filter((field) => field !== undefined).length
  if (isMilitary(blocks)) return 'military'
  // A header without E.O., TAGS or series belongs to another service.
  const ofState = text.order ?? text.tags ?? text.classification?.series
  if (evidence.hasHeader) return ofState ? 'teleprinter' : 'military'
  const known = fields + (text.classification?.series ? 1 : 0)
  return known >= 2 ? 'draft' : 'fragment'
}

/** Sets such as MSGID/GENADMIN/… stand near the top of military message text formats. */
function isMilitary(blocks: readonly Block[]): boolean {
  for (let index = 0; index < Math.min(blocks.length, 60); index++) {
    const block = blocks[index]
    if (!block) break
    if (block.kind === 'janap') return true
    if (block.lines.some((line) => line.kind === 'foreign' && /^\s*(?:MSGID|SUBJ|RMKS|NARR)\//.test(line.plain)))
      return true
  }
  return false
}

/** The profile, with the evidence in a sentence; the reference, section 0. */
export function detectProfile(slice: MessageSlice, layout: Layout, ending: Ending): DetectedProfile {
  const signs = [
    ...(ending.separations.length > 0 ? ['BT'] : []),
    ...(ending.validation ? [`#${ending.validation.text}`] : []),
    ...(ending.endOfMessage ? [ending.endOfMessage.text] : []),
  ]
  // One of them may have survived in a copy; two have not been taken out.
  if (signs.length >= 2) return { profile: 'transmitted', reason: `It has the ending lines ${signs.join(' and ')}.` }
  if (layout === 'draft') {
    const trace = traceOfArchive(slice)
    return trace
      ? { profile: 'archival', reason: `It has no header, but ${trace}.` }
      : { profile: 'draft', reason: 'It has a classification line or fields, but no header.' }
  }
  if (layout === 'smart') return { profile: 'archival', reason: 'It has the label block of an archived SMART message.' }
  return { profile: 'archival', reason: 'It has not two of the ending lines BT, #nnnn and NNNN.' }
}

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
const SECTION = /\bSECTION +\d{1,2} +OF +\d/

/** Whether the copy says itself that text is left out. */
export function isExtract({ blocks }: MessageSlice): boolean {
  for (const { kind, lines } of blocks) {
    if (kind !== 'preface' && kind !== 'blank') return false
    if (kind === 'preface' && lines.some((line) => EXTRACT.test(line.plain))) return true
  }
  return false
}

/** What only a copy has: release stamps, pilcrows put before numbers. */
function traceOfArchive(slice: MessageSlice): string | undefined {
  if (endsInBlanks(slice)) return 'its lines end in blanks'
  const traces = blockTable(slice, 'traces of an archive', traceOf)
  const first = unusual(traces, undefined)[0]
  return first === undefined ? undefined : traces[first]
}

function traceOf({ kind, lines }: Block): string | undefined {
  if (kind === 'paragraph')
    return /^\s*[\u00b6\ufffd\u00c2\u00c3]/.test(lines[0]?.plain ?? '')
      ? 'its paragraph numbers carry pilcrows'
      : undefined
  if (kind === 'text') return undefined
  if (lines.some((line) => line.kind === 'release')) return 'it carries a release stamp'
  if (lines.some((line) => line.kind === 'page-marker')) return 'it carries page markers'
  if (kind === 'preface' && lines.some((line) => EXTRACT.test(line.plain))) return 'it says that it is an extract'
  if (kind === 'classification' && lines.some((line) => SECTION.test(line.plain))) return 'it was sent in sections'
  return undefined
}
