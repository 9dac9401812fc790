import type { Message } from '../../model/message/message.ts'
import type { Tag } from '../../model/message/tags-line.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule } from '../rule.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { strangeTags } from './strange-tags.ts'

export default defineRule({
  id: 'tags-iso-code',
  title: 'ISO code in place of a TAG',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  docs: {
    what: 'A two-letter entry is the ISO code of a country, and no geopolitical TAG.',
    why: 'Geopolitical TAGS follow FIPS 10-4: Japan is JA, not JP.',
    source:
      'FIPS 10-4 and ISO 3166. Codes that are TAGS of another country are reported, as information, where the cable comes from the country whose ISO code it is: CN is Comoros, and from Beijing means China. RU and codes of countries that are no more are hints, and codes that were TAGS at the time of the cable (GN in 1974) are left alone.',
    bad: [{ text: exampleCable({ tags: 'TAGS: PREL, JP' }), fixed: exampleCable({ tags: 'TAGS: PREL, JA' }) }],
    good: [{ text: exampleCable({ tags: 'TAGS: PREL, JA' }) }],
    fix: 'Writes the TAG of the same country.',
  },
  check(message, report, { vocabulary }) {
    for (const { tag, reading } of strangeTags(message, vocabulary)) {
      if (reading.kind !== 'iso') continue
      const country = vocabulary.tag(reading.code)?.title
      report({
        span: tag,
        ...(reading.tolerated ? { level: 'hint' } : {}),
        message: `${tag.text} is the ISO code${country ? ` of ${country}` : ''}: expected ${reading.code}`,
        ...oneEdit(`Write ${reading.code}`, tag, reading.code),
      })
    }
    const meant = meantByPost(message, vocabulary)
    if (!meant) return
    const { tag, own, country } = meant
    const given = vocabulary.tag(tag.code, messageDay(message))?.title ?? 'another country'
    report({
      span: tag,
      level: 'information',
      message: `${tag.text} is ${given}: this cable is from ${country}, whose TAG is ${own} and whose ISO code is ${tag.text}`,
      ...oneEdit(`Write ${own}`, tag, own),
    })
  },
})

/**
 * A valid TAG that is hardly meant: the ISO code of the country that the cable comes from, whose own TAG is not on the
 * line. KR is Kiribati; a cable from Seoul that carries KR and not KS means Korea.
 */
function meantByPost(
  message: Message,
  vocabulary: Vocabulary,
): { readonly tag: Tag; readonly own: string; readonly country: string } | undefined {
  const { tags, from, classification } = message
  const post =
    vocabulary.post(from?.name?.text ?? '') ?? vocabulary.messageName(classification?.series?.text ?? '')?.post
  const own = post?.geo
  const iso = own === undefined ? undefined : vocabulary.tag(own)?.iso
  if (own === undefined || iso === undefined || !post?.country) return undefined
  if (!tags || tags.tags.some(({ code }) => code === own)) return undefined
  const tag = tags.tags.find(({ code, kind, glued }) => code === iso && kind === 'geopolitical' && !glued)
  // What is no TAG at all has been told.
  if (!tag || vocabulary.isoToFips(iso, messageDay(message)) !== undefined) return undefined
  // YE was Yemen, until the two Yemens became one.
  if (vocabulary.tag(tag.code, messageDay(message))?.title?.includes(post.country)) return undefined
  return { tag, own, country: post.country }
}
