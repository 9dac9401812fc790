import type { Reason } from '../../../model/message/authority.ts'
import type { Message } from '../../../model/message/message.ts'
import { addDays, messageDays } from './message-date.ts'
import { GRACE_DAYS } from './order-in-force.ts'

/** The section to write in place of the one cited; undefined where that one is right, or no other is known to be. */
export function expectedSection({ section, letters }: Reason, message: Message): string | undefined {
  const { order, dateTimeGroup } = message
  const days = messageDays(message)
  if (days === undefined) {
    const byOrder = !dateTimeGroup && order?.number?.text === '13526' ? '1.4' : undefined
    return section === '1.5' && letters.includes('h') ? '1.4' : section === byOrder ? undefined : byOrder
  }
  const first = sectionOn(days.first, { section, letters }, message)
  return first === sectionOn(days.last, { section, letters }, message) ? first : undefined
}

function sectionOn(
  day: string,
  { section, letters }: Pick<Reason, 'section' | 'letters'>,
  { layout }: Message,
): string | undefined {
  if (day < ORDER_12958) return undefined
  if (section === '1.4') return day < AMENDED ? '1.5' : undefined
  if (section === '1.5') return day > TOLERATED || (letters.includes('h') && day >= AMENDED) ? '1.4' : undefined
  if (layout === 'smart' || day < addDays(ORDER_12958, GRACE_DAYS)) return undefined
  return day < AMENDED ? '1.5' : '1.4'
}

const ORDER_12958 = '1995-10-14'
/** E.O. 13292 moved the reasons to section 1.4. */
const AMENDED = '2003-03-25'
const TOLERATED = '2003-12-31'

/** Letter (h) came with section 1.4. */
export function hasStrangeLetter({ section, letters }: Reason): boolean {
  return section === '1.5' && letters.includes('h')
}
