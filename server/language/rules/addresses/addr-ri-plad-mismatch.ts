import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule } from '../rule.ts'
import { withoutSlants } from '../support/circulation/without-slants.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'addr-ri-plad-mismatch',
  title: 'Routing indicator of another addressee',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'information', archival: 'information' },
  fix: 'ask',
  layouts: ['teleprinter'],
  docs: {
    what: 'Indicator and address are both known, and belong to different posts.',
    why: 'The message goes where the indicator says, not where the address does.',
    source:
      'The indicators of 2010 with those seen in headers. Indicators changed over time and one may serve several, so this is information.',
    bad: [
      {
        text: exampleCable({ to: ['TO RUEHKO/AMEMBASSY BANGKOK PRIORITY'] }),
        fixed: exampleCable({ to: ['TO RUEHBK/AMEMBASSY BANGKOK PRIORITY'] }),
      },
    ],
    good: [{ text: exampleCable({ to: ['TO RUEHBK/AMEMBASSY BANGKOK PRIORITY'] }) }],
    fix: 'Writes the indicator of the address.',
  },
  check({ to, info }, report, { vocabulary }) {
    for (const { route, name } of [...to, ...info]) {
      if (!route || route.text === 'ZEN') continue
      const expected = otherRoute(route.text, name.text, vocabulary)
      if (!expected) continue
      const owner = vocabulary.route(route.text)?.posts[0]?.code
      report({
        span: route,
        message: `${route.text} is the indicator of ${owner}, not of ${name.text}: expected ${expected}`,
        ...oneEdit(`Write ${expected}, the indicator of ${name.text}`, route, expected),
      })
    }
  },
})

/** The indicator that the address has, where the one it was given is known to be another's. */
function otherRoute(route: string, address: string, vocabulary: Vocabulary): string | undefined {
  const owners = vocabulary.route(route)?.posts ?? []
  const post = vocabulary.post(withoutSlants(address))
  if (owners.length === 0 || !post || post.routes.length === 0 || post.routes.includes(route)) return undefined
  // Agencies and commands share the gateways of their departments, and are known by several.
  if (post.kind === 'agency' || owners.some(({ kind }) => kind === 'agency')) return undefined
  if (owners.some(({ geo, code }) => code === post.code || (geo !== undefined && geo === post.geo))) return undefined
  return post.routes[0]
}
