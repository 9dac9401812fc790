import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'addr-origin-series',
  title: 'Originator and series of different posts',
  scope: 'message',
  severity: 'warning',
  fix: 'none',
  layouts: ['teleprinter', 'smart'],
  docs: {
    what: 'The series of the message number belongs to another post than the originator.',
    why: 'Posts number their own messages; a number under another name leads references astray.',
    source:
      'The posts of 2010 and of older headers. Silent for names that are not known, and for posts of one country, which send for each other.',
    bad: [
      { text: exampleCable({ from: 'FM AMEMBASSY TOKYO', classification: 'C O N F I D E N T I A L BANGKOK 000123' }) },
    ],
    good: [
      { text: exampleCable({ from: 'FM AMEMBASSY TOKYO', classification: 'C O N F I D E N T I A L TOKYO 000123' }) },
    ],
  },
  check({ from, station, classification, labels, id }, report, { vocabulary }) {
    const series = classification?.series ?? labels.find(({ name }) => name === 'MRN')?.value
    const name = id?.series ?? classification?.series?.text
    if (!from?.name || !series || !name) return
    if (vocabulary.postsMatch(from.name.text, name) !== false) return
    // The station that sent it tells which of the two is wrong.
    const stations = vocabulary.route(station?.route?.text ?? '')?.posts ?? []
    if (stations.some(({ code }) => vocabulary.postsMatch(code, name) === true)) {
      report({
        span: from.name,
        message: `The originator is ${from.name.text}, but the message number is one of ${name}`,
        related: [{ span: series, message: 'The post of the message number; the sending station agrees with it' }],
      })
      return
    }
    report({
      span: series,
      message: `The message number is one of ${name}, but the originator is ${from.name.text}`,
      related: [{ span: from.name, message: 'The originator' }],
    })
  },
})
