import type { Tag } from '../../model/message/tags-line.ts'
import { defineRule } from '../rule.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { lineText } from '../support/lines/head-lines.ts'
import { isOfHandbook } from './handbook-years.ts'

export default defineRule({
  id: 'tags-person-format',
  title: 'Name of a person not in its form',
  scope: 'message',
  severity: { draft: 'information', transmitted: 'off', archival: 'hint' },
  fix: 'none',
  docs: {
    what: 'A name in parentheses is not written SURNAME, GIVEN NAME: the surname does not stand first, a title stands with it, the initial has a period, or two names share the parentheses.',
    why: 'Persons are found by their surnames; a computer reads the name as it stands.',
    source:
      'State TAGS handbook of June 1974. Whether later years kept to it was not checked, so copies are judged from 1973 to 1980 only.',
    bad: [
      { text: exampleCable({ dateTimeGroup: null, from: null, to: null, tags: 'TAGS: OVIP (RUPERT HENTZAU), PREL' }) },
      { text: exampleCable({ dateTimeGroup: null, from: null, to: null, tags: 'TAGS: OVIP (SAPT, FRITZ A.), PREL' }) },
    ],
    good: [
      {
        text: exampleCable({ dateTimeGroup: null, from: null, to: null, tags: 'TAGS: OVIP (HENTZAU, RUPERT A), PREL' }),
      },
    ],
  },
  check(message, report, { profile }) {
    const { tags, slice } = message
    if (profile !== 'draft' && !isOfHandbook(messageDay(message))) return
    for (const tag of tags?.tags ?? []) {
      // Copies lose parentheses: a name without them was written in its form.
      if (tag.kind !== 'person' || lineText(slice, tag.line).charAt(tag.start - 1) !== '(') continue
      const isFirstOfTwo = /^;[^()]{2,60}\)/.test(lineText(slice, tag.endLine).slice(tag.end))
      const fault = isFirstOfTwo ? OWN_PARENTHESES : faultOf(tag)
      if (fault) report({ span: tag, message: `${tag.text}: ${fault}` })
    }
  },
})

function faultOf({ text }: Tag): string | undefined {
  // Groups, delegations and subjects stand in parentheses too.
  if (/\b(?:CODEL|STAFFDEL|DELEGATION|GROUP|COMMITTEE|MEETING|VISIT|THE)\b/i.test(text)) return undefined
  // `KING HUSSEIN`, `KING OSRA`: they have no surname. With a comma behind it, it is one.
  if (CROWNED.test(text) && !text.includes(',')) return undefined
  const [surname = '', given, third] = text.split(/\s?,\s?/)
  if (/;|\bAND\b|&/i.test(text)) return OWN_PARENTHESES
  if (TITLE.test(surname) || TITLE.test(given ?? '')) return 'expected the name without a title'
  if (given === undefined) return / /.test(surname) ? 'expected the surname first, followed by a comma' : undefined
  if (third !== undefined && !/^(?:JR|SR|II|III|IV)\.?$/i.test(third)) return 'expected one comma, after the surname'
  if (/ (?:JR|SR)\.$/i.test(given)) return 'expected no period after JR or SR'
  return /(?:^| )[A-Z]\.$/i.test(given) ? 'expected no period after the initial' : undefined
}

const OWN_PARENTHESES = 'expected each name in its own parentheses'
const CROWNED =
  /^(?:H\.?R\.?H\.? )?(?:CROWN )?(?:KING|QUEEN|PRINCE|PRINCESS|EMPEROR|EMPRESS|SULTAN|EMIR|AMIR|SHEIKH|SHAIKH)\b/i
const TITLE =
  /^(?:MR|MRS|MS|DR|AMB|AMBASSADOR|GEN|GENERAL|COL|SEN|SENATOR|REP|CONGRESSMAN|SECRETARY|MINISTER|PRESIDENT)\b\.?(?: |$)/i
