import { asEdited } from '../../model/incremental/as-edited.ts'
import { isExtract } from '../../model/incremental/trace-of-archive.ts'
import type { Message } from '../../model/message/message.ts'
import { type Numbering, numberingOf } from '../../model/numbering/numbering-of.ts'
import { paragraphsPointedAt } from '../../model/numbering/pointed-at.ts'
import { redactedBlocks } from '../../model/reading/body/redaction.ts'
import type { Edit } from '../rule.ts'
import { numberEdits } from './number-edits.ts'

/** A new number for a paragraph. */
export interface Renumbering {
  /** Index into the list of `numberingOf`. */
  readonly index: number
  readonly to: number
}

/**
 * Edits that give the paragraphs on lines `firstLine` to `lastLine` of the message (all, when left out)
 * consecutive numbers. The first of them follows the paragraph above, or is 1. Mentions such as PARA 4
 * follow wherever in the text they stand. Empty when there is nothing to change, and where the result would
 * not be what it promises; see `renumberEdits`.
 */
export function renumberParagraphs(
  message: Message,
  firstLine = 0,
  lastLine: number = message.slice.lineCount,
): readonly Edit[] {
  const { own, anomalies, damaged } = numberingOf(message)
  const all = own.list.slice(0, own.list.length)
  const isInside = (line: number): boolean => line >= firstLine && line <= lastLine
  const first = all.findIndex(({ span }) => isInside(span.line))
  if (first < 0) return []
  // Behind what was cut out, the numbers are right as they are.
  if (isExtract(message.slice) || cutsOutParagraphs(message)) return []
  // A paragraph that lost its number, or whose number is not among these, would be passed over.
  if (anomalies.some((anomaly) => anomaly.kind === 'lost' && isInside(anomaly.span.line))) return []
  const places = new Set(all.map(({ span }) => `${span.line} ${span.start}`))
  if (damaged.some(({ digits }) => !places.has(`${digits.line} ${digits.start}`))) return []
  let number = (all[first - 1]?.number ?? 0) + 1
  const changes: Renumbering[] = all.flatMap(({ span }, index) =>
    isInside(span.line) ? [{ index, to: number++ }] : [],
  )
  return renumberEdits(message, changes, 'anywhere')
}

/** Sign of a redaction that no paragraph begins with. */
function cutsOutParagraphs(message: Message): boolean {
  return [...redactedBlocks(message)].some((block) => message.body.roles[block] !== 'paragraph')
}

/**
 * The edits of a renumbering, mentions included: each goes on to point at the words it pointed at. None where
 * that cannot be reached: where a mention that points nowhere would come to point somewhere, where the numbers
 * would be out of order in a place in which they are not now (`stay`) or in more places (`anywhere`), or where the text would be read otherwise.
 */
export function renumberEdits(
  message: Message,
  changes: readonly Renumbering[],
  faultsMay: 'stay' | 'anywhere' = 'stay',
): readonly Edit[] {
  const to = new Map(changes.map((change) => [change.index, change.to]))
  const edits = numberEdits(message, to)
  if (typeof edits === 'string' || edits.length === 0) return []
  const after = asEdited(message, edits)
  return isKept(message, after, to) && isNoWorse(numberingOf(message), numberingOf(after), faultsMay) ? edits : []
}

/** Whether the edited message has the same paragraphs with the numbers meant, and its mentions point where they did. */
function isKept(before: Message, after: Message, to: ReadonlyMap<number, number>): boolean {
  const [old, now] = [numberingOf(before), numberingOf(after)]
  if (old.own.list.length !== now.own.list.length) return false
  for (let index = 0; index < old.own.list.length; index++) {
    const [was, is] = [old.own.list.at(index), now.own.list.at(index)]
    if (!was || !is || is.number !== (to.get(index) ?? was.number) || is.span.line !== was.span.line) return false
  }
  if (before.body.items.join() !== after.body.items.join()) return false
  return targetsOf(before) === targetsOf(after)
}

/** A stretch that is chosen by hand may move a gap to its end; a fix may leave only faults that are there now. */
function isNoWorse(before: Numbering, after: Numbering, faultsMay: 'stay' | 'anywhere'): boolean {
  if (timesRepeated(after) > timesRepeated(before)) return false
  if (faultsMay === 'anywhere') return after.anomalies.length <= before.anomalies.length
  const faults = faultsOf(before)
  return [...faultsOf(after)].every((fault) => faults.has(fault))
}

function timesRepeated({ own }: Numbering): number {
  const numbers = new Set<number>()
  for (const { number, length } of own.runs) for (let each = 0; each < length; each++) numbers.add(number + each)
  return own.list.length - numbers.size
}

/** Where a number is missing or used twice. */
function faultsOf({ anomalies }: Numbering): ReadonlySet<string> {
  return new Set(
    anomalies.flatMap((anomaly) =>
      anomaly.kind === 'run' ? [] : anomaly.kind === 'start' ? ['start'] : [`${anomaly.kind} ${anomaly.at}`],
    ),
  )
}

/** What each word for paragraphs points at, in running order. */
function targetsOf(message: Message): string {
  return paragraphsPointedAt(message)
    .map(({ targets }) => targets.join(' '))
    .join()
}
