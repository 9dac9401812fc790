import { defineRule } from '../rule.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

const new2012 = {
  dateTimeGroup: 'P 031453Z AUG 12',
  order: 'E.O. 13526: DECL: 2022/08/03',
} as const

export default defineRule({
  id: 'authority-multiple-sources',
  title: 'Sources named as classifier',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'information', archival: 'off' },
  fix: 'ask',
  docs: {
    what: 'MULTIPLE SOURCES stands behind Classified By.',
    why: 'Sources classify nothing: they belong to Derived From, and a person to Classified By.',
    source: '32 CFR 2001.22. Since 1996: under the order before, the line was lawful.',
    bad: [
      {
        text: exampleCable({ ...new2012, authority: 'Classified By: Multiple Sources' }),
        profile: 'draft',
        fixed: exampleCable({ ...new2012, authority: 'Classified By: Name, Position. Derived From: Multiple Sources' }),
      },
    ],
    good: [
      { text: exampleCable(new2012), profile: 'draft' },
      {
        text: exampleCable({
          ...new2012,
          authority: 'Classified By: POLOFF Rudolf Rassendyll. Derived From: Multiple Sources',
        }),
        profile: 'draft',
      },
    ],
    fix: 'Writes Derived From for the sources, and before it the words for a classifier, to fill in.',
  },
  check(message, report) {
    const { authority } = message
    if (!authority?.source || authority.identity || !/^MULTIPLE SOURCES?/i.test(authority.source)) return
    if (!/^CL/i.test(authority.keyword.text) || (messageDay(message) ?? SINCE) < SINCE) return
    const small = /[a-z]/.test(authority.keyword.text)
    report({
      span: authority.keyword,
      message: `${authority.source} cannot classify anything: they belong after Derived From`,
      ...oneEdit(
        'Write Derived From, behind a classifier to fill in',
        authority.keyword,
        small ? 'Classified By: Name, Position. Derived From' : 'CLASSIFIED BY: NAME, POSITION. DERIVED FROM',
      ),
    })
  },
})

const SINCE = '1996-01-01'
