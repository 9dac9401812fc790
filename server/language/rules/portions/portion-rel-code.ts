import { defineRule } from '../rule.ts'
import { rewritten } from './mark-fixes.ts'
import { markedExample as body } from './marked-example.ts'
import { insideMark, portionsOf } from './portions-of.ts'

export default defineRule({
  id: 'portion-rel-code',
  title: 'Unknown code in a list of release',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'off', archival: 'off' },
  fix: 'ask',
  docs: {
    what: 'The list behind REL TO names something that is no code of the register: a two-letter TAG or a short name, as UK for GBR.',
    why: 'Systems that release text know the three-letter codes alone.',
    source: 'Value list of releasable-to codes of ISM. Off for copies, which are full of UK and CAN in words.',
    bad: [
      {
        text: body('1. (C//REL TO USA, UK) The duke.'),
        profile: 'draft',
        fixed: body('1. (C//REL TO USA, GBR) The duke.'),
      },
    ],
    good: [
      { text: body('1. (C//REL TO USA, GBR) The duke.'), profile: 'draft' },
      { text: body('1. (C//REL TO USA, FVEY) The duke.'), profile: 'draft' },
    ],
    fix: 'Writes the code of the country, where the word tells which it is.',
  },
  check(message, report, { vocabulary }) {
    for (const portion of portionsOf(message, vocabulary)) {
      for (const control of portion.mark.controls) {
        if (!control.caveat?.takes) continue
        for (const code of control.codes) {
          if (vocabulary.releaseCode(code.word)) continue
          const meant = vocabulary.releaseCodeOf(code.word)
          for (const place of portion.places()) {
            report({
              span: insideMark(place, portion.inner, code),
              message: `${code.word} is not a country or organization code for REL TO${meant ? `. Did you mean ${meant.code}?` : ''}`,
              ...(meant
                ? {
                    fixes: () => [
                      rewritten(place, portion.inner.slice(0, code.start) + meant.code + portion.inner.slice(code.end)),
                    ],
                  }
                : {}),
            })
          }
        }
      }
    }
  },
})
