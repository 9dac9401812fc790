import type { Message } from '../../../model/message/message.ts'
import { remember } from '../../../syntax/memory/remember.ts'

/** Every place where something is said of the whole message, in capitals and with letter-spaced words joined. */
export function headTexts(message: Message): readonly string[] {
  return remember(message.slice, 'head texts', () => {
    const { classification, captions, attention, notes, banners, labels } = message
    const texts = [
      ...captions.map(({ name }) => name),
      ...[...attention, ...notes].map(({ text }) => text.toUpperCase()),
      ...banners.map(({ text }) => text),
      ...(classification?.controls ?? []).map(({ text }) => text),
      classification?.rest?.text ?? '',
      ...labels.filter(({ name }) => name === 'Captions').map(({ value }) => value.text.toUpperCase()),
    ]
    return texts.map((text) => text.replace(/(?<=\b[A-Z]) (?=[A-Z]\b)/g, ''))
  })
}

export function headSays(message: Message, pattern: RegExp): boolean {
  return headTexts(message).some((text) => pattern.test(text))
}
