import { shift } from '../../model/message/span.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import { defineRule } from '../rule.ts'
import { paragraphsMarked } from '../support/levels/portions.ts'
import { markedExample as body } from './marked-example.ts'

export default defineRule({
  id: 'portion-mark-foreign',
  title: 'American control on a foreign mark',
  scope: 'message',
  severity: { draft: 'information', transmitted: 'off', archival: 'off' },
  fix: 'none',
  docs: {
    what: 'A mark of NATO or of another government carries NOFORN, RELIDO or DISPLAY ONLY.',
    why: 'Whose information it is decides who may see it: American controls do not go with it.',
    source:
      'ISM rules 00124, 00219, 00233 and 00234; DoDM 5200.01 volume 2. For drafts alone: what such a mark says is compared with nothing else.',
    bad: [{ text: body('1. (C) The duke.', '2. (//GBR C/NF) The boat.'), profile: 'draft' }],
    good: [{ text: body('1. (C) The duke.', '2. (//GBR C) The boat.'), profile: 'draft' }],
  },
  check({ body: text }, report, { vocabulary }) {
    for (const { inner } of text.marks) {
      const control = AMERICAN.exec(inner)?.[1]
      if (control === undefined || vocabulary.otherMark(inner)?.kind !== 'foreign') continue
      for (const block of paragraphsMarked(text, new Set([inner]))) {
        const own = text.blocks[block]
        const mark = own && blockFacts(own).mark
        if (mark)
          report({
            span: shift(mark, text.lines[block] ?? 0),
            message: `${control.toUpperCase()} is not used with information of other governments, as (${inner}) says`,
          })
      }
    }
  },
})

const AMERICAN = /[/, -](NF|NOFORN|RELIDO|DISPLAY ONLY)(?![A-Za-z])/i
