import type { Message } from '../../model/message/message.ts'
import type { Part } from '../../model/message/span.ts'

interface Serial {
  readonly part: Part
  /** Modulo 10000. */
  readonly value: number
}

/** The three places that carry the last four digits of the message number; undefined where one is not readable. */
export function serialsOf(message: Message): {
  serial: Serial | undefined
  number: Serial | undefined
  validation: Serial | undefined
} {
  return {
    serial: read(message.station?.serial),
    number: numberOf(message.classification?.number),
    validation: read(message.ending.validation),
  }
}

function numberOf(part: (Part & { readonly value: number }) | undefined): Serial | undefined {
  return part && { part, value: part.value % 10_000 }
}

function read(part: Part | undefined): Serial | undefined {
  return part && /^\d{1,8}$/.test(part.text) ? { part, value: Number(part.text) % 10_000 } : undefined
}
