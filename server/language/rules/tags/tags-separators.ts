import { oneLine } from '../../model/message/span.ts'
import { matchesOf } from '../../text/matches-of.ts'
import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { lineText } from '../support/lines/head-lines.ts'

const draft = { dateTimeGroup: null, from: null, to: null } as const

export default defineRule({
  id: 'tags-separators',
  title: 'Doubled comma, bullet or period in TAGS',
  scope: 'message',
  severity: { draft: 'hint', transmitted: 'off', archival: 'hint' },
  fix: 'safe',
  preserves: 'codes',
  layouts: ['teleprinter', 'draft'],
  docs: {
    what: 'Two commas stand between two TAGS, a bullet before one, or a period ends the line.',
    why: 'A computer that reads the line takes an empty entry, or a period as a part of the last code.',
    source: 'State TAGS handbook of June 1974, list of typing errors; harmless later.',
    bad: [
      {
        text: exampleCable({ ...draft, tags: 'TAGS: PREL,, PGOV.' }),
        fixed: exampleCable({ ...draft, tags: 'TAGS: PREL, PGOV' }),
      },
    ],
    good: [{ text: exampleCable({ ...draft, tags: 'TAGS: PREL, PGOV' }) }],
    fix: 'Takes the second comma or the period out, and a bullet when asked. Safe: the codes and their order stay, and so do blanks, brackets and line breaks.',
  },
  check({ tags, slice }, report) {
    const last = tags?.tags[tags.tags.length - 1]
    if (!tags || !last) return
    for (let line = tags.span.line; line <= last.line; line++) {
      const text = lineText(slice, line)
      for (const match of matchesOf(text, /,(?=[ ]{0,2},)/g)) {
        const end = text.indexOf(',', match.index + 1) + 1
        const span = oneLine(line, match.index + 1, end)
        report({
          span: oneLine(line, match.index, end),
          message: 'There are two commas between two TAGS: expected one',
          ...oneEdit('Take the second comma out', span, '', 'safe'),
        })
      }
    }
    for (let line = tags.span.line; line <= last.line; line++) {
      for (const bullet of matchesOf(lineText(slice, line), BULLET)) {
        const start = bullet.index + (bullet[1] ?? '').length
        const span = oneLine(line, start, bullet.index + bullet[0].length)
        report({
          span: oneLine(line, start, start + 1),
          message: 'A bullet stands before a TAG: expected none',
          ...oneEdit('Take the bullet out', span, ''),
        })
      }
    }
    const period = lineText(slice, last.endLine).slice(last.end)
    // The period of an initial is none, and neither is one in front of further text.
    if (last.kind === 'person' || period !== '.') return
    const span = oneLine(last.endLine, last.end, last.end + 1)
    report({
      span,
      message: 'A period ends the TAGS line: expected none',
      ...oneEdit('Take the period out', span, '', 'safe'),
    })
  },
})

/** A bullet of a list, in front of a code. */
const BULLET = /([:,;] {0,12})[\u2022\u00b7\u25cf] {0,4}(?=[A-Z])/g
