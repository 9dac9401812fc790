import { oneLine, type Part } from '../../model/message/span.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { isInfoSlip } from './info-slip.ts'

export default defineRule({
  id: 'addr-ri-format',
  title: 'Routing indicator malformed',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'warning', archival: 'warning' },
  fix: 'none',
  layouts: ['teleprinter'],
  docs: {
    what: 'What stands before the slash of an address is not R and three to seven letters.',
    why: 'A message goes where its indicator says; a digit in one is a misread letter.',
    source:
      '5 FAH-2 H-231. ZEN, delivered by other means, stands in the same place. A word that does not begin with R counts only where most addresses are routed and the one behind it is known.',
    bad: [{ text: exampleCable({ to: ['TO RUEHB1/AMEMBASSY STRELSAU PRIORITY'] }) }],
    good: [{ text: exampleCable({ to: ['TO RUEHC/SECSTATE WASHDC PRIORITY', 'ZEN/AMEMBASSY STRELSAU PRIORITY'] }) }],
  },
  check({ to, info }, report, { vocabulary }) {
    const all = [...to, ...info]
    const routed = all.filter(({ route }) => route !== undefined).length
    for (const { route, name } of all) {
      if (route?.text === 'ZEN' || (route && /^R[A-Z]{3,7}$/.test(route.text))) continue
      // An office may stand before a slash too: only among routed addresses is it an indicator gone wrong.
      const odd = route ?? (routed * 2 >= all.length ? oddRoute(name, vocabulary) : undefined)
      if (!odd) continue
      report({ span: odd, message: `${odd.text} is not a routing indicator: expected R and three to seven letters` })
    }
  },
})

/** `UEHC/SECSTATE WASHDC`, `XTO RUEHC/SECSTATE WASHDC`: a word before an address that is known without it. */
function oddRoute({ line, start, text }: Part, vocabulary: Vocabulary): Part | undefined {
  const [whole, word] = /^([A-Z0-9]{3,9}) ?(?:R[A-Z]{3,7})?\//.exec(text) ?? []
  if (whole === undefined || word === undefined || isInfoSlip(word) || !vocabulary.post(text.slice(whole.length)))
    return undefined
  return { ...oneLine(line, start, start + word.length), text: word }
}
