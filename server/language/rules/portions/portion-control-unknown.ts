import { defineRule } from '../rule.ts'
import { removed, replaced } from './mark-fixes.ts'
import { markedExample as body } from './marked-example.ts'
import { nearControl } from './near-control.ts'
import { insideMark, portionsOf } from './portions-of.ts'

export default defineRule({
  id: 'portion-control-unknown',
  title: 'Word behind the level unknown',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'information', archival: 'information' },
  fix: 'ask',
  oneByOne: true,
  docs: {
    what: 'Behind the level of a portion mark stands a word that is no known control. In drafts every such word is reported, in copies only one that is close to a known one, as (C/NFO).',
    why: 'Whoever handles the paragraph cannot tell what the word forbids.',
    source:
      'Value lists of the Intelligence Community marking standard (ISM) and practice of State. The lists are long but not complete, hence silence in copies where no control is close.',
    bad: [{ text: body('1. (C/NFO) The duke.'), profile: 'draft', fixed: body('1. (C/NF) The duke.') }],
    good: [
      { text: body('1. (C/NF) The duke.'), profile: 'draft' },
      { text: body('1. (C//REL TO USA, GBR) The duke.'), profile: 'draft' },
    ],
    fix: 'Writes the control that is close, where there is one; else takes the word out.',
  },
  check(message, report, { vocabulary, profile }) {
    for (const portion of portionsOf(message, vocabulary)) {
      for (const control of portion.mark.controls) {
        if (control.caveat || control.level || control.category) continue
        const near = nearControl(control.word, vocabulary)
        if (near === undefined && profile !== 'draft') continue
        for (const place of portion.places()) {
          report({
            span: insideMark(place, portion.inner, control),
            message: `${control.word} in ${place.text.replace('\n', ' ')} is not a known control${near ? `. Did you mean ${near}?` : ''}`,
            fixes: () => [...(near ? [replaced(portion, place, control, near)] : []), removed(portion, place, control)],
          })
        }
      }
    }
  },
})
