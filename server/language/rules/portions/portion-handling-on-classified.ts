import { defineRule } from '../rule.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { removed } from './mark-fixes.ts'
import { markedExample as body } from './marked-example.ts'
import { insideMark, portionsOf } from './portions-of.ts'

export default defineRule({
  id: 'portion-handling-on-classified',
  title: 'Unclassified control in a classified mark',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'warning', archival: 'hint' },
  fix: 'ask',
  oneByOne: true,
  docs: {
    what: 'SBU, FOUO or LOU stands in one mark with a classified level, as (C/SBU).',
    why: 'These words are for unclassified text. With a level they say two things at once, and the higher one counts.',
    source:
      'ISM rules 00030 and 00037; DoDM 5200.01 volume 2 as marking software cites it; 32 CFR 2001.23. Since October 1995; older marks are left alone.',
    bad: [{ text: body('1. (C//FOUO) The duke.'), profile: 'draft', fixed: body('1. (C) The duke.') }],
    good: [
      { text: body('1. (C) The duke.'), profile: 'draft' },
      { text: body('1. (C) The duke.', '2. (U//FOUO) The boat.'), profile: 'draft' },
    ],
    fix: 'Takes the word out and leaves the level.',
  },
  check(message, report, { vocabulary }) {
    if ((messageDay(message) ?? SINCE) < SINCE) return
    for (const portion of portionsOf(message, vocabulary)) {
      const handling = portion.mark.rank > 0 ? portion.mark.controls.filter(({ level }) => level?.controlRank) : []
      const [control] = handling
      if (!control) continue
      for (const place of portion.places()) {
        report({
          span: insideMark(place, portion.inner, control),
          message: `${control.word} is for unclassified text: ${place.text.replace('\n', ' ')} is ${portion.mark.level}`,
          fixes: () => [removed(portion, place, control)],
        })
      }
    }
  },
})

/** SBU took the place of the older control words. */
const SINCE = '1995-10-01'
