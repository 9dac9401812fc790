import { oneLine } from '../../model/message/span.ts'
import type { Matter, ReadyCheck } from './matter.ts'

/** What a skeleton leaves to be filled in, and what drafters leave for later. */
export const placeholders: ReadyCheck = ({ slice }) =>
  slice.blocks.flatMap((block, index) =>
    block.lines.flatMap(({ plain }, offset): Matter[] => {
      const match = PLACEHOLDER.exec(plain)
      const found = match
        ? wholeOf(plain, match)
        : OF_A_SKELETON.exec(plain)
            ?.slice(1)
            .find((group) => group)
      if (found === undefined) return []
      const start = match?.index ?? plain.lastIndexOf(found)
      const span = oneLine((slice.starts[index] ?? 0) + offset, start, start + found.length)
      return [{ id: 'ready-placeholder', weight: 'blocks', span, text: `"${found}" is still to be filled in` }]
    }),
  )

const PLACEHOLDER =
  /\bNAME, POSITION\b|(?<!\w)X{3,12}(?!\w)|<(?=[A-Z])[^<>@/]{5,60}>|\bTKTK\b|\bT[BK][DC]\b|(?<!\?)\?{3,9}|\[(?:TK|TBD|TBC|INSERT|NAME|DATE|PLACE|NUMBER|FILL IN)(?![A-Za-z])/

/** What New Cable leaves to be written over: the subject, both texts, the surname. */
const OF_A_SKELETON =
  /^(?:\d\. \([A-Z]{1,3}\) (?:SUMMARY: )?((?:Summary|Text) of the cable)\.|(?:SUBJECT|Subject): {1,12}(?:\([A-Z]{1,3}\) )?(SUBJECT)$|(?:Signature: {1,12})?(SIGNATURE)$)/

/** As far as its bracket closes. */
function wholeOf(plain: string, { 0: found, index }: RegExpExecArray): string {
  const close = found.startsWith('[') ? plain.indexOf(']', index) : -1
  return close > 0 && close - index < LONGEST ? plain.slice(index, close + 1) : found
}

const LONGEST = 60
