import { defineRule } from '../rule.ts'
import { removed } from './mark-fixes.ts'
import { markedExample as body } from './marked-example.ts'
import { insideMark, portionsOf } from './portions-of.ts'

export default defineRule({
  id: 'portion-control-duplicate',
  title: 'Control twice in one mark',
  scope: 'message',
  severity: { draft: 'hint', transmitted: 'hint', archival: 'off' },
  fix: 'ask',
  docs: {
    what: 'The same control appears twice in one mark.',
    why: 'One of the two is a slip, perhaps for another control.',
    source: 'ISM rule 00236.',
    bad: [{ text: body('1. (C/NF/NOFORN) The duke.'), profile: 'draft', fixed: body('1. (C/NF) The duke.') }],
    good: [{ text: body('1. (C/NF) The duke.'), profile: 'draft' }],
    fix: 'Takes out the second one.',
  },
  check(message, report, { vocabulary }) {
    for (const portion of portionsOf(message, vocabulary)) {
      const { controls } = portion.mark
      const second = controls.find(({ code }, index) => controls.findIndex((earlier) => earlier.code === code) < index)
      if (!second) continue
      for (const place of portion.places()) {
        report({
          span: insideMark(place, portion.inner, second),
          message: `${second.word} appears twice in ${place.text.replace('\n', ' ')}`,
          fixes: () => [removed(portion, place, second)],
        })
      }
    }
  },
})
