import type { MarkControl } from '../../vocabulary/types.ts'
import { defineRule } from '../rule.ts'
import { rewritten } from './mark-fixes.ts'
import { markedExample as body } from './marked-example.ts'
import { insideMark, type Portion, portionsOf } from './portions-of.ts'

export default defineRule({
  id: 'portion-separator',
  title: 'Separators of marks differ',
  scope: 'message',
  severity: { draft: 'hint', transmitted: 'off', archival: 'off' },
  fix: 'ask',
  docs: {
    what: 'The marks of a draft are not written in one style: most have one slash, or two, and this one another, or a comma or hyphen.',
    why: 'Programs that read marks look for the slash.',
    source:
      'One slash and two are both right: State writes (C/NF) far more often than (C//NF). A comma stands in no manual.',
    bad: [
      {
        text: body('1. (C/NF) The duke.', '2. (C, NF) The boat.'),
        profile: 'draft',
        fixed: body('1. (C/NF) The duke.', '2. (C/NF) The boat.'),
      },
    ],
    good: [
      { text: body('1. (C/NF) The duke.', '2. (C/NF) The boat.'), profile: 'draft' },
      { text: body('1. (C//NF) The duke.'), profile: 'draft' },
    ],
    fix: 'Writes the separator that most marks have.',
  },
  check(message, report, { vocabulary, profile }) {
    const all = portionsOf(message, vocabulary).filter(({ mark }) => mark.controls.length > 0 && !mark.entireText)
    if (all.length === 0 || profile !== 'draft') return
    const style = usualStyle(all)
    for (const portion of all) {
      const odd = portion.mark.controls.filter((control) => isOdd(control, portion.mark.controls, style))
      const [first] = odd
      if (!first) continue
      for (const place of portion.places()) {
        report({
          span: insideMark(place, portion.inner, {
            start: first.start - gapBefore(portion.inner, first),
            end: first.start,
          }),
          message: `${place.text.replace('\n', ' ')} separates its controls differently from the other marks: ${style} is usual here`,
          fixes: () => [rewritten(place, withStyle(portion.inner, odd, style))],
        })
      }
    }
  },
})

/** One slash or two, whichever more marks have between level and first control; one where none has any. */
function usualStyle(all: readonly Portion[]): string {
  let single = 0
  let double = 0
  for (const { mark, places } of all) {
    const separator = mark.controls[0]?.separator
    if (separator === '/') single += places().length
    if (separator === '//') double += places().length
  }
  return double > single ? '//' : '/'
}

/** Two controls of one kind may have one slash between them where two stand before each kind: S//SI/TK//NF. */
function isOdd({ separator, start }: MarkControl, controls: readonly MarkControl[], style: string): boolean {
  if (separator === '') return start > 0
  if (!separator.startsWith('/')) return true
  return separator !== style && (style === '/' || controls[0]?.separator !== '//')
}

function gapBefore(inner: string, { start }: MarkControl): number {
  return /[\s/,:-]{0,6}$/.exec(inner.slice(0, start))?.[0].length ?? 0
}

function withStyle(inner: string, odd: readonly MarkControl[], style: string): string {
  let text = inner
  for (const control of [...odd].reverse()) {
    text = text.slice(0, control.start - gapBefore(text, control)) + style + text.slice(control.start)
  }
  return text
}
