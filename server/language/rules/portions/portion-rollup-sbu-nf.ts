import type { Message } from '../../model/message/message.ts'
import { defineRule } from '../rule.ts'
import { headSays } from '../support/circulation/head-texts.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { isMisspelt } from '../support/spelling/misspelt-caption.ts'
import { insertCaption } from './head-captions.ts'
import { portionsOf } from './portions-of.ts'

const sensitive = { captions: ['SIPDIS'], body: ['1. (SBU/NF) The duke.', '2. (C) We left.'] } as const

export default defineRule({
  id: 'portion-rollup-sbu-nf',
  title: 'SBU/NF portion without NOFORN at the head',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'hint', archival: 'hint' },
  fix: 'ask',
  docs: {
    what: 'A portion is marked (SBU/NF), sensitive and not for foreign nationals, and NOFORN stands nowhere at the head. Where a classified portion is marked so too, `portion-nf-caption` says it.',
    why: 'The caption tells who may see the message before anyone has read it.',
    source:
      'ISM rules 00087 and 00104. In copies the caption was so often left out that it is a hint there. Since 1996.',
    bad: [
      {
        text: exampleCable(sensitive),
        profile: 'draft',
        fixed: exampleCable(sensitive).replace('SIPDIS\n', 'SIPDIS\nNOFORN\n'),
      },
    ],
    good: [{ text: exampleCable({ ...sensitive, captions: ['NOFORN'] }), profile: 'draft' }],
    fix: 'Inserts a NOFORN line below the last caption. Not safe: the portion may be the one that is wrong.',
  },
  check(message, report, { vocabulary }) {
    if (!message.classification || isBefore1996(message)) return
    const restricted = portionsOf(message, vocabulary).filter(({ mark }) => mark.caveats.includes('NF'))
    const portion = restricted.find(({ mark }) => mark.level === 'SBU')
    if (!portion || restricted.some(({ mark }) => mark.rank > 0)) return
    if (headSays(message, RESTRICTS) || isMisspelt('NOFORN', message, vocabulary)) return
    const place = portion.places()[0]
    if (!place) return
    report({
      span: place.span,
      message: `${place.text} needs the caption NOFORN, which is missing`,
      related: [{ span: message.classification.span, message: 'Captions stand below the classification line' }],
      fixes: () => [insertCaption(message, 'NOFORN')],
    })
  },
})

const RESTRICTS = /NOFORN|\bNF\b|REL TO|ORCON/

function isBefore1996({ dateTimeGroup }: Message): boolean {
  return (dateTimeGroup?.instant ?? Number.POSITIVE_INFINITY) < Date.UTC(1996, 0, 1)
}
