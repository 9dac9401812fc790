import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'class-missing',
  title: 'Classification line missing',
  scope: 'message',
  severity: 'error',
  fix: 'none',
  layouts: ['teleprinter', 'draft'],
  docs: {
    what: 'No line says level, series and number of the message.',
    why: 'Every cable is marked, unclassified ones too: what is not marked is not known to be releasable.',
    source:
      '5 FAH-2 H-222. 2.1% of accepted copies lack the line, cut away with the head of the copy; where a draft shows its level as a banner, that will do.',
    bad: [{ text: exampleCable({ classification: null }) }],
    good: [
      { text: exampleCable() },
      { text: exampleCable({ classification: 'UNCLAS ZENDA 000123', order: 'E.O. 12958: N/A', authority: null }) },
    ],
  },
  check({ classification, layout, banners, toList, infoList, from, order, tags, subject }, report, { profile }) {
    if (classification || (layout === 'draft' && (banners.length > 0 || profile !== 'draft'))) return
    const fields = [order, tags, subject].filter((field) => field !== undefined)
    const place = (infoList ?? toList ?? from?.span) || fields[0]?.span
    if (!place || fields.length < 2) return
    const last = { line: place.endLine, start: 0, endLine: place.endLine, end: place.end }
    report({
      span: place.line === place.endLine ? place : last,
      message:
        'The classification line is missing: expected level, series and number between the addresses and the fields',
    })
  },
})
