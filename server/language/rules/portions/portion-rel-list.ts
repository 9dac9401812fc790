import { defineRule } from '../rule.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { listFault } from '../support/levels/release-list.ts'
import { rewritten } from './mark-fixes.ts'
import { markedExample as body } from './marked-example.ts'
import { insideMark, portionsOf } from './portions-of.ts'

export default defineRule({
  id: 'portion-rel-list',
  title: 'REL TO list out of order',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'information', archival: 'off' },
  fix: 'ask',
  docs: {
    what: 'The list behind REL TO does not begin with USA, is not in alphabetical order, names a country twice, or names USA alone.',
    why: 'Systems that release text compare the lists of a message by their spelling.',
    source:
      'ISM rules 00031, 00032, 00041, 00214 and 00319; DoDM 5200.01 volume 2: USA, then the three-letter codes of countries, then groups such as FVEY and NATO, each in alphabetical order. Lists with names in full are left alone, and so are messages before 2000.',
    bad: [
      {
        text: body('1. (C//REL TO GBR, USA, AUS) The duke.'),
        profile: 'draft',
        fixed: body('1. (C//REL TO USA, AUS, GBR) The duke.'),
      },
    ],
    good: [
      { text: body('1. (C//REL TO USA, AUS, GBR, NATO) The duke.'), profile: 'draft' },
      { text: body('1. (C//REL TO UNITED KINGDOM) The duke.'), profile: 'draft' },
    ],
    fix: 'Writes the same countries in order, with USA before them. Where USA stands alone, nobody but the drafter can name the other.',
  },
  check(message, report, { vocabulary }) {
    if ((messageDay(message) ?? SINCE) < SINCE) return
    for (const portion of portionsOf(message, vocabulary)) {
      for (const control of portion.mark.controls) {
        if (control.caveat?.code !== 'REL' || control.codes.length === 0) continue
        const fault = listFault(
          control.codes.map(({ word }) => word),
          vocabulary,
        )
        if (!fault) continue
        const [from, to] = [control.codes[0], control.codes[control.codes.length - 1]]
        if (!from || !to) continue
        const stretch = { start: from.start, end: to.end }
        for (const place of portion.places()) {
          report({
            span: insideMark(place, portion.inner, stretch),
            message: `REL TO ${control.codes.map(({ word }) => word).join(', ')}: ${fault.said}`,
            ...(fault.list
              ? {
                  fixes: () => [
                    rewritten(
                      place,
                      portion.inner.slice(0, stretch.start) + fault.list?.join(', ') + portion.inner.slice(stretch.end),
                    ),
                  ],
                }
              : {}),
          })
        }
      }
    }
  },
})

const SINCE = '2000-01-01'
