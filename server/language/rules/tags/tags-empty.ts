import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { textBelow } from '../support/lines/head-lines.ts'

export default defineRule({
  id: 'tags-empty',
  title: 'No subject TAG',
  scope: 'message',
  severity: 'warning',
  fix: 'none',
  docs: {
    what: 'The TAGS line is empty, or has no subject TAG among its entries.',
    why: 'Subject TAGS decide who is sent the cable and where it is filed.',
    source:
      'TAGS handbook: at least one subject TAG. A four-letter code that is not known may be one, and free topics stand in older lines, so both keep the rule silent.',
    bad: [{ text: exampleCable({ tags: 'TAGS: JA' }) }, { text: exampleCable({ tags: 'TAGS:' }) }],
    good: [{ text: exampleCable() }],
  },
  check(message, report, { vocabulary }) {
    const { tags, layout } = message
    if (!tags || areTags(textBelow(message, tags.span.endLine), vocabulary)) return
    if (tags.tags.length === 0) {
      if (layout !== 'smart')
        report({ span: tags.keyword, message: 'The TAGS line is empty: expected at least one subject TAG' })
      return
    }
    const maySubject = tags.tags.some(
      ({ kind, code }) => kind === 'subject' || kind === 'program' || (kind === 'unknown' && code.length !== 2),
    )
    if (maySubject) return
    report({
      span: tags.keyword,
      message: `There is no subject TAG in the line: expected at least one besides ${tags.tags
        .map(({ code }) => code)
        .slice(0, 3)
        .join(', ')}`,
    })
  },
})

/** A line of codes below, which a blank line tore off. One of them at least has to be known, or may be a subject. */
function areTags(text: string, vocabulary: Vocabulary): boolean {
  // Bhutan alone is the end of the message.
  if (text === 'BT' || !CODES.test(text)) return false
  return (text.match(CODE) ?? []).some((code) => vocabulary.tag(code) || (code.length === 4 && text !== code))
}

const CODES = /^(?!REF\b|SUBJ)[A-Z]{2,5}(?: ?\(|[,;] ?[A-Z]{2,5}\b|$)/
const CODE = /(?<![A-Z])[A-Z]{2,5}(?![A-Z])/g
