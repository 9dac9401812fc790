import { defineRule } from '../rule.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { levelFault } from '../support/levels/control-level.ts'
import { removed } from './mark-fixes.ts'
import { markedExample as body } from './marked-example.ts'
import { insideMark, portionsOf } from './portions-of.ts'

export default defineRule({
  id: 'portion-control-level',
  title: 'Control needs another level',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'information', archival: 'off' },
  fix: 'ask',
  oneByOne: true,
  docs: {
    what: 'A control stands behind a level that it does not go with: ORCON, REL TO and RELIDO need a classified portion, IMCON one that is SECRET or above, UCNI an unclassified one.',
    why: 'Either the control or the level is wrong.',
    source:
      'ISM rules 00028 and 00107; DoDM 5200.01 volume 2 as marking software cites it. NOFORN is not among them: State marks (SBU/NF).',
    bad: [
      {
        text: body('1. (U//OC) The duke.', '2. (C) The boat.'),
        profile: 'draft',
        fixed: body('1. (U) The duke.', '2. (C) The boat.'),
      },
    ],
    good: [
      { text: body('1. (C//OC) The duke.'), profile: 'draft' },
      { text: body('1. (SBU/NF) The duke.', '2. (C) The boat.'), profile: 'draft' },
    ],
    fix: 'Takes the control out.',
  },
  check(message, report, { vocabulary }) {
    if ((messageDay(message) ?? SINCE) < SINCE) return
    for (const portion of portionsOf(message, vocabulary)) {
      for (const control of portion.mark.controls) {
        const wanted = control.caveat && levelFault(control.caveat, portion.mark, vocabulary)
        if (!wanted) continue
        for (const place of portion.places()) {
          report({
            span: insideMark(place, portion.inner, control),
            message: `${control.word} is only used with ${wanted}: ${place.text.replace('\n', ' ')} is ${portion.mark.level}`,
            fixes: () => [removed(portion, place, control)],
          })
        }
      }
    }
  },
})

const SINCE = '1995-10-14'
