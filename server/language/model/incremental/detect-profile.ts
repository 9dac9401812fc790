import type { Block } from '../../syntax/blocks/block.ts'
import type { DetectedProfile, Ending, Layout } from '../message/message.ts'
import type { TextSets } from '../message/text-set.ts'
import type { TextHead } from '../reading/fields/read-text-head.ts'

/** Which layout the message has; see `Layout`. */
export function detectLayout(
  blocks: readonly Block[],
  evidence: {
    readonly hasHeader: boolean
    /** Its header stands below the text. */
    readonly behind: boolean
    readonly smart: boolean
    readonly text: TextHead
    readonly banners: number
    readonly sets: TextSets
  },
): Layout {
  const { text } = evidence
  // What a print-out has put in an order of its own is read, and judged as little as an extract.
  if (evidence.behind) return 'fragment'
  if (evidence.smart) return 'smart'
  const fields = [text.order, text.tags, text.subject, text.references].filter((field) => field !== undefined).length
  if (isMilitary(blocks, evidence.sets) && !text.order && !text.tags) return 'military'
  // A header without E.O., TAGS or series belongs to another service.
  const ofState = text.order ?? text.tags ?? text.classification?.series
  if (evidence.hasHeader) return ofState ? 'teleprinter' : 'military'
  const known = fields + (text.classification?.series ? 1 : 0)
  return known >= 2 ? 'draft' : 'fragment'
}

/** Made of sets, or with the header line of military traffic. */
function isMilitary(blocks: readonly Block[], { sets, opening }: TextSets): boolean {
  if (opening !== undefined || sets.some(({ name }) => PROVING.has(name))) return true
  return blocks.slice(0, FIRST_BLOCKS).some(({ kind }) => kind === 'janap')
}

const PROVING: ReadonlySet<string> = new Set(['MSGID', 'SUBJ', 'NARR'])
const FIRST_BLOCKS = 60

interface ProfileEvidence {
  readonly ending: Ending
  readonly hasHeader: boolean
  readonly text: TextHead
  /** Its addressees stand at its end, where a drafter puts them. */
  readonly addressed: boolean
  readonly signed: boolean
  /** Its format lines stand behind labels: `<DTG> 031453Z AUG 09`. */
  readonly labelled: boolean
  /** Of labels: neither a number nor a date is among them, which a message gets when it is sent. */
  readonly unsent: boolean
}

/**
 * The profile, with the evidence in a sentence; the reference, section 0.
 *
 * @param traceOfArchive asked for a message without header only
 */
export function detectProfile(
  layout: Layout,
  evidence: ProfileEvidence,
  traceOfArchive: (withPilcrows: boolean) => string | undefined,
): DetectedProfile {
  const { ending, hasHeader } = evidence
  const signs = [
    ...(ending.separations.length > 0 ? ['BT'] : []),
    ...(ending.validation ? [`#${ending.validation.text}`] : []),
    ...(ending.endOfMessage ? [ending.endOfMessage.text] : []),
  ]
  // One of them may have survived in a copy; two have not been taken out.
  if (evidence.labelled) return { profile: 'archival', reason: 'It was printed with labels such as <DTG>.' }
  if (signs.length >= 2) return { profile: 'transmitted', reason: `It has the ending lines ${signs.join(' and ')}.` }
  if (layout === 'draft') {
    // Who drafts today may put pilcrows as well; older texts had them from those who copied them.
    const trace = traceOfArchive(!isDraftedToday(evidence))
    if (trace) return { profile: 'archival', reason: `It has no header, but ${trace}.` }
    const reason = 'It has a classification line or fields, but no header.'
    if (isBeingWritten(evidence)) return { profile: 'draft', reason }
    return { profile: 'draft', reason, doubtful: true }
  }
  if (layout === 'military' && !hasHeader) {
    const trace = traceOfArchive(true)
    if (trace) return { profile: 'archival', reason: `It has no header, but ${trace}.` }
    return { profile: 'draft', reason: 'It has sets of the message text format, but no header.' }
  }
  if (layout === 'smart' && evidence.unsent)
    return { profile: 'draft', reason: 'It has the labels of a SMART message, but neither number nor date.' }
  if (layout === 'smart') return { profile: 'archival', reason: 'It has the label block of an archived SMART message.' }
  return { profile: 'archival', reason: 'It is missing two of the ending lines BT, #nnnn and NNNN.' }
}

/**
 * Whether a text without header shows that it is being written: it names no order that was revoked, says at its end to
 * whom it is to go, has no number yet, or is not signed. One with a number and a signature under the order that was
 * revoked in 2010 may as well be a copy that lost its header.
 */
function isBeingWritten({ text: { classification, order }, addressed, signed }: ProfileEvidence): boolean {
  if (addressed || !signed || Number(order?.number?.text ?? IN_FORCE) >= IN_FORCE) return true
  // A level alone is the banner of a page.
  const { series, number } = classification ?? {}
  return (series ?? number) !== undefined && Number(number?.text ?? 0) === 0
}

/** It names the order in force, or says at its end to whom it is to go. */
function isDraftedToday({ text: { order }, addressed }: ProfileEvidence): boolean {
  return addressed || Number(order?.number?.text ?? 0) >= IN_FORCE
}

/** E.O. 13526, in force since June 2010. */
const IN_FORCE = 13_526
