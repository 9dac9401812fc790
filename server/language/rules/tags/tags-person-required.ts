import { defineRule } from '../rule.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'tags-person-required',
  title: 'TAG without the name of a person',
  scope: 'message',
  severity: 'information',
  fix: 'none',
  docs: {
    what: 'OVIP, OTRA, OREP, OEXC or OCON stands in the line, and no such code is followed by the name of a person.',
    why: 'These TAGS file a cable under a traveller; without a name it is filed under nobody.',
    source:
      'State telegram of 1974 on TAGS. Later cables leave the name out, so this is information; a hint for conferences (OCON), and for the exchanges and delegations (OEXC, OREP) of later years, which seldom have one name.',
    bad: [{ text: exampleCable({ tags: 'TAGS: OVIP, PREL' }) }],
    good: [{ text: exampleCable({ tags: 'TAGS: OVIP (RASSENDYLL, RUDOLF), PREL' }) }],
  },
  check(message, report, { vocabulary }) {
    const { tags } = message
    const isLate = (messageDay(message) ?? GENERAL_SINCE) >= GENERAL_SINCE
    const names = vocabulary.personalNameTags()
    // One name may serve several codes, and stand behind the last of them, or behind all others.
    if (tags?.tags.some(({ person }) => person !== undefined) || tags?.tags.at(-1)?.kind === 'person') return
    for (const tag of tags?.tags ?? []) {
      if (!names.has(tag.code) || tag.person !== undefined) continue
      report({
        span: tag,
        ...(tag.code === CONFERENCES || (isLate && GENERAL.has(tag.code)) ? { level: 'hint' as const } : {}),
        message: `${tag.text} is not followed by a name: expected ${tag.code} (SURNAME, GIVEN NAME)`,
      })
    }
  },
})

/** Exchanges, delegations of Congress: later on they stand for a topic rather than for a person. */
const GENERAL: ReadonlySet<string> = new Set(['OEXC', 'OREP'])
const GENERAL_SINCE = '1985-01-01'
/** The telegram asks for a name; hardly a copy of any year has one. */
const CONFERENCES = 'OCON'
