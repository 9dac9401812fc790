import type { Addressee } from '../../model/message/addressee.ts'
import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'addr-duplicate',
  title: 'Addressee named twice',
  scope: 'message',
  severity: { draft: 'hint', transmitted: 'hint', archival: 'off' },
  fix: 'none',
  layouts: ['teleprinter', 'draft'],
  docs: {
    what: 'The same addressee stands twice: among those who act, or once there and once among those who are informed.',
    why: 'The message goes to it twice, or nobody knows whether it is to act.',
    source: 'ACP 127, paragraph 206.e. The same address with another office behind it is another addressee.',
    bad: [
      {
        text: exampleCable({
          to: ['TO SECSTATE WASHDC PRIORITY', 'AMEMBASSY STRELSAU'],
          info: ['INFO AMEMBASSY STRELSAU'],
        }),
        profile: 'draft',
      },
    ],
    good: [
      { text: exampleCable({ info: ['INFO AMEMBASSY STRELSAU', 'AMCONSUL STRELSAU'] }), profile: 'draft' },
      { text: exampleCable({ info: ['INFO SECDEF WASHDC//USDP//', 'SECDEF WASHDC//ISA//'] }), profile: 'draft' },
    ],
  },
  check({ to, info }, report) {
    const first = new Map<string, Addressee>()
    for (const addressee of [...to, ...info]) {
      if (addressee.exempt) continue
      const key = addressee.name.text.toUpperCase().replace(/\s+/g, ' ')
      const earlier = first.get(key)
      if (!earlier) first.set(key, addressee)
      else
        report({
          span: addressee.name,
          message: `${addressee.name.text} is addressed twice`,
          related: [{ span: earlier.name, message: 'The first time' }],
        })
    }
  },
})
