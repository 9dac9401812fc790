import type { Message } from '../../../model/message/message.ts'
import { lastAtMost } from '../../../syntax/document/document.ts'

/**
 * Whether the classifier, or the first paragraph where the keyword cannot be read, names one of the exemptions from ten
 * years, `1.6 (X5)`, that E.O. 12958 knew before it was amended in 2003: then any later date is allowed. E.O. 12958,
 * section 1.6 (d).
 */
export function isExemptFromTenYears({ authority, slice, body }: Message): boolean {
  const first = body.lines[0] ?? 0
  const { line, endLine } = authority?.span ?? { line: first, endLine: body.lines[body.paragraphs[1] ?? 0] ?? first }
  let text = ''
  for (let index = lastAtMost(slice.starts, line); index < slice.blocks.length; index++) {
    if ((slice.starts[index] ?? 0) > endLine) break
    for (const { plain } of slice.blocks[index]?.lines ?? []) text += ` ${plain}`
  }
  return EXEMPTION.test(text)
}

const EXEMPTION = /\b1 ?[.,] ?6 ?,? ?\(? ?[XD]|[ (]X[1-8][ ),.;]/i
