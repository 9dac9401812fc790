import type { MarkControl } from '../../vocabulary/types.ts'
import { defineRule } from '../rule.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { removed } from './mark-fixes.ts'
import { markedExample as body } from './marked-example.ts'
import { insideMark, portionsOf } from './portions-of.ts'

export default defineRule({
  id: 'portion-control-conflict',
  title: 'Controls exclude one another',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'warning', archival: 'information' },
  fix: 'ask',
  oneByOne: true,
  docs: {
    what: 'Two controls stand in one mark that cannot both hold: NOFORN with REL TO, DISPLAY ONLY or RELIDO.',
    why: 'One forbids every release to foreigners, the other allows some: nobody can obey both.',
    source:
      'ISM rules 00033 and 00169, and 00325 of later versions; DoDM 5200.01 volume 2. In different paragraphs of a message the two are right.',
    bad: [
      { text: body('1. (C//NF/REL TO USA, GBR) The duke.'), profile: 'draft', fixed: body('1. (C//NF) The duke.') },
    ],
    good: [{ text: body('1. (C//REL TO USA, GBR) The duke.', '2. (C/NF) The boat.'), profile: 'draft' }],
    fix: 'Takes out the control that allows release, or the other one: that first which protects more.',
  },
  check(message, report, { vocabulary }) {
    if ((messageDay(message) ?? SINCE) < SINCE) return
    for (const portion of portionsOf(message, vocabulary)) {
      const pair = conflictIn(portion.mark.controls)
      if (!pair) continue
      const [stricter, other] = pair
      for (const place of portion.places()) {
        report({
          span: insideMark(place, portion.inner, other),
          message: `${other.word} cannot be in one mark with ${stricter.word}`,
          fixes: () => [removed(portion, place, other), removed(portion, place, stricter)],
        })
      }
    }
  },
})

const SINCE = '1996-01-01'

/** The first two that exclude one another, the one that forbids before the one that allows. */
function conflictIn(controls: readonly MarkControl[]): readonly [MarkControl, MarkControl] | undefined {
  for (const one of controls) {
    const other = controls.find(({ caveat }) => caveat && one.caveat?.excludes.includes(caveat.code))
    if (other) return [one, other]
  }
  return undefined
}
