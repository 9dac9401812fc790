import type { Reason } from '../../model/message/authority.ts'
import { defineRule, type Fix } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'authority-reason-format',
  title: 'Reason not in the usual form',
  scope: 'message',
  severity: 'hint',
  fix: 'safe',
  preserves: 'values',
  layouts: ['teleprinter', 'draft'],
  docs: {
    what: 'The reasons are not written as section and letters in parentheses: 1.4 (b), (d).',
    why: 'Programs find the reasons by their form.',
    source:
      'Practice; `and` between letters and a missing blank are as common as the canonical form, and are accepted.',
    bad: [
      {
        text: exampleCable({ authority: 'Classified By: Ambassador Rudolf Rassendyll. Reason 1.4.(d)' }),
        fixed: exampleCable({ authority: 'Classified By: Ambassador Rudolf Rassendyll. Reason 1.4 (d)' }),
      },
    ],
    good: [
      { text: exampleCable() },
      { text: exampleCable({ authority: 'Classified By: Ambassador Rudolf Rassendyll for reasons 1.4(b) and (d)' }) },
    ],
    fix: 'Writes the section in the canonical form, and leaves the letters behind it as they are. Safe: nothing is added or left out. Where the letters are written oddly as well, all is written anew, which is offered only; a range such as (b-d), which may mean two letters or all between them, is left alone.',
  },
  check({ authority }, report) {
    const reason = authority?.reason
    if (!reason || authority?.placement === 'label') return
    if (reason.range) {
      report({
        span: reason.span,
        message: `The reasons are written ${reason.text}: expected each letter in its own parentheses, as 1.4 (b), (d)`,
      })
      return
    }
    if (even(reason.text) === even(reason.canonical)) return
    const fix = fixOf(reason)
    report({
      span: reason.span,
      message: `The reasons are written ${reason.text}: expected ${reason.canonical}`,
      ...(fix ? oneEdit(`Write ${fix.text}`, reason.span, fix.text, fix.kind) : {}),
    })
  },
})

/**
 * Safe where only the section is written oddly: letters, brackets and words behind it stay. What else is odd is a
 * proposal, and nothing is proposed where a bracket would be lost or come that belongs to what stands around.
 */
function fixOf({
  text,
  span,
  canonical,
  safe,
}: Reason): { readonly text: string; readonly kind: Fix['kind'] } | undefined {
  const mended = text.replace(SECTION, '1.$1 ')
  const isEven = even(mended) === even(canonical) && span.line === span.endLine
  if (isEven && safe) return { text: mended, kind: 'safe' }
  return safe ? { text: canonical, kind: 'ask' } : undefined
}

const SECTION = /^1\s?[.,:;/]\s?([3-6])[.,]?\s*/

/** Without what is accepted either way: blanks, the word and, the case of letters, the section before each letter. */
function even(text: string): string {
  const glued = text
    .toLowerCase()
    .replace(/,? (?:and|&) /g, ',')
    .replaceAll(' ', '')
  const once = glued.indexOf('1.', 1) > 0 ? glued.replace(/(?<=.),?1\.[3-6]\(/g, ',(') : glued
  return once.replaceAll(')(', '),(')
}
