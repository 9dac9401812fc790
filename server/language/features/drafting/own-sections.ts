import type { Message, SectionHeader } from '../../model/message/message.ts'

/** Heads of the message's own further sections. */
export function ownSections(message: Message): readonly SectionHeader[] {
  return message.sections.filter((section) => !isQuoted(message, section))
}

/** Lines of heads that belong to a telegram that is quoted in the text. */
export function quotedHeads(message: Message): readonly number[] {
  return message.sections.filter((section) => isQuoted(message, section)).map(({ line }) => line.span.line)
}

/** Another telegram has another number. */
function isQuoted({ classification }: Message, { line: { number } }: SectionHeader): boolean {
  const own = classification?.number?.value
  return own !== undefined && number !== undefined && number.value !== own
}
