import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { believedLevel, isClassified } from '../support/levels/believed-level.ts'

const unclassified = {
  classification: 'UNCLAS ZENDA 000123',
  order: 'E.O. 12958: N/A',
  body: ['1. (U) The duke.', '2. (U) We left.'],
} as const

export default defineRule({
  id: 'authority-on-unclas',
  title: 'Classifier on an unclassified cable',
  scope: 'message',
  severity: 'warning',
  fix: 'none',
  layouts: ['teleprinter', 'draft'],
  docs: {
    what: 'An unclassified cable names a classifier.',
    why: 'Level or line comes from another cable.',
    source: '32 CFR 2001.21: only classified information has a classifier.',
    bad: [{ text: exampleCable(unclassified) }],
    good: [{ text: exampleCable({ ...unclassified, authority: null }) }],
  },
  check(message, report, { vocabulary }) {
    const { authority, classification, order } = message
    const level = believedLevel(message, vocabulary)
    if (authority?.placement !== 'field' || !classification || !level || isClassified(level)) return
    // A declassification value says the same, and louder.
    if (order?.declassification.kind === 'date' || order?.declassification.kind === 'event') return
    report({
      span: authority.keyword,
      message: `The cable is ${level.code}, but names a classifier: expected no Classified By line`,
      related: [{ span: classification.level, message: 'The level' }],
    })
  },
})
