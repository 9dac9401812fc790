import type { Part } from '../../model/message/span.ts'
import type { Reported } from '../rule.ts'

/** Says of the keyword of an address line that it is misspelt, or spelt right and joined to the address. */
export function reportMisspeltKeyword(report: (reported: Reported) => void, found: Part, keyword: string): void {
  report({
    span: found,
    message:
      found.text === keyword
        ? `${keyword} is run into the address: expected a space`
        : `${found.text} stands where ${keyword} is expected`,
  })
}
