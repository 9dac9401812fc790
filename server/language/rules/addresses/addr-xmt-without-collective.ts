import { defineRule } from '../rule.ts'
import { hasCollective } from '../support/circulation/circulation.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'addr-xmt-without-collective',
  title: 'XMT without a collective',
  scope: 'message',
  severity: 'warning',
  fix: 'none',
  layouts: ['teleprinter'],
  docs: {
    what: 'An addressee is exempted, but no collective stands among the addressees.',
    why: 'XMT takes a member out of a collective; without one it means nothing.',
    source: '5 FAH-2 H-321.9.',
    bad: [{ text: exampleCable({ info: ['INFO AMEMBASSY STRELSAU', 'XMT AMEMBASSY SOFIA'] }) }],
    good: [{ text: exampleCable({ info: ['INFO EUROPEAN POLITICAL COLLECTIVE', 'XMT AMEMBASSY SOFIA'] }) }],
  },
  check({ exempt, to, info }, report, { vocabulary }) {
    const first = exempt[0]
    if (!first) return
    if (hasCollective({ to, info }, vocabulary)) return
    report({
      span: first.span,
      message: `${first.name.text} is exempted (XMT), but there is no collective address that it could be exempted from`,
    })
  },
})
