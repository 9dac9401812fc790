import type { Profile } from '../../server/language/model/message/message.ts'
import type { Span } from '../../server/language/model/message/span.ts'
import { shift } from '../../server/language/model/message/span.ts'
import { lintText } from './cable.ts'
import { fixesOf } from './fixes.ts'

/**
 * What one rule says of a text, a line for each thing: level and range, the sentence, related places, and fixes with
 * their edits as `range "new text"`. Lines and columns are counted from 1.
 */
export function saidPicture(ruleId: string, text: string, profile: Profile | undefined): string {
  return lintText(text, { profile })
    .filter(({ finding }) => finding.rule.id === ruleId)
    .flatMap((placed) => {
      const { finding, line } = placed
      const related = (finding.related ?? []).map((each) => `    see ${told(shift(each.span, line))} ${each.message}`)
      const fixes = fixesOf(placed).flatMap(({ kind, title, edits }) => [
        `    ${kind}: ${title}`,
        ...edits.map(({ span, newText }) => `      ${told(span)} ${JSON.stringify(newText)}`),
      ])
      return [`  ${finding.level} ${told(shift(finding.span, line))}`, `    ${finding.message}`, ...related, ...fixes]
    })
    .map((line) => `${line}\n`)
    .join('')
}

function told({ line, start, endLine, end }: Span): string {
  return `${line + 1}:${start + 1}-${endLine === line ? '' : `${endLine + 1}:`}${end + 1}`
}
