import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'authority-repeated',
  title: 'Keyword of the classifier appears twice',
  scope: 'message',
  severity: { draft: 'information', transmitted: 'hint', archival: 'hint' },
  fix: 'ask',
  layouts: ['teleprinter', 'draft'],
  docs: {
    what: 'The words Classified By stand a second time behind themselves.',
    why: 'A template put the keyword, and the drafter wrote it again; programs take the second one for part of a name.',
    source: 'Observed in 23 of 1,294 copies.',
    bad: [
      {
        text: exampleCable({
          authority: 'Classified By: Classified by Ambassador Rudolf Rassendyll. Reason: 1.4 (d).',
        }),
        fixed: exampleCable(),
      },
    ],
    good: [{ text: exampleCable() }],
    fix: 'Takes out the second one.',
  },
  check({ authority }, report) {
    const twice = authority?.repeated
    if (!authority || !twice) return
    report({
      span: twice,
      message: `${authority.keyword.text} appears twice`,
      tag: 'unnecessary',
      ...oneEdit('Take out the second one', twice, `${authority.keyword.text}: `),
    })
  },
})
