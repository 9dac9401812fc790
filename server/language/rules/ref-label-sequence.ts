import { defineRule, type Fix } from './rule.ts'
import { exampleCable } from './support/example-cable.ts'
import { firstWrongLabel } from './support/reference-labels.ts'
import { relabelReferences } from './support/relabel.ts'

export default defineRule({
  id: 'ref-label-sequence',
  title: 'Reference labels not consecutive',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  docs: {
    what: 'The labels of the references are not A, B, C and so on.',
    why: 'The text points to references by their labels: a missing letter is a missing reference or a misread one.',
    source: 'Practice of reference lists.',
    bad: [
      {
        text: exampleCable({ references: ['REF: A. STRELSAU 12', '     C. STATE 345'] }),
        fixed: exampleCable({ references: ['REF: A. STRELSAU 12', '     B. STATE 345'] }),
      },
    ],
    good: [{ text: exampleCable({ references: ['REF: A. STRELSAU 12', '     B. STATE 345'] }) }],
    fix: 'Relabels the list from the first wrong label on; what the text says of them follows.',
  },
  check(message, report) {
    const wrong = firstWrongLabel(message)
    const labels = message.references?.labels ?? []
    if (!wrong) return
    const before = labels[wrong.index - 1]
    report({
      span: wrong.label,
      message: `Reference ${wrong.label.text} stands where ${wrong.expected} is expected`,
      ...(before ? { related: [{ span: before, message: `Reference ${before.text}` }] } : {}),
      fixes: (): readonly Fix[] => [
        { title: 'Relabel the references', kind: 'ask', edits: relabelReferences(message) },
      ],
    })
  },
})
