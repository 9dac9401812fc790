import type { Preserved } from '../../server/language/rules/rule.ts'
import { messagesOfText } from './cable.ts'

/** What a safe fix may not change, as values to compare before and after. */
export function preservedBy(kind: Preserved, text: string): object {
  switch (kind) {
    case 'text':
      return { text: text.replace(/\s/g, ''), brackets: brackets(text), lines: linesWithText(text) }
    case 'characters':
      return {
        letters: decoded(text).replace(/[^A-Za-z0-9]/g, ''),
        brackets: brackets(decoded(text)),
        lines: linesWithText(text),
      }
    case 'values':
      return { words: text.match(/\p{L}+/gu), ...numbers(text), brackets: brackets(text), lines: linesWithText(text) }
    case 'codes':
      return { tags: tagsOf(text), rest: outsideTags(text), lines: linesWithText(text) }
  }
}

function brackets(text: string): string {
  return text.replace(/[^()[\]{}<>]/g, '')
}

function linesWithText(text: string): number {
  return text.split(/\r\n|[\r\n]/).filter((line) => /[A-Za-z0-9]/.test(line)).length
}

/** With each entity as what it stands for, also one of an entity; one that is none of ASCII as nothing. */
function decoded(text: string): string {
  const next = text.replace(/&(?:(amp|lt|gt)|[a-z]{2,5}|#(\d{2,5})|#x([\da-fA-F]{2,6}));/g, (_, name, decimal, hex) => {
    if (name) return { amp: '&', lt: '<', gt: '>' }[name as 'amp'] ?? ''
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0
    return code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : ''
  })
  return next === text ? text : decoded(next)
}

/** Dates are written in other orders, and with two digits of the year more: their numbers, sorted, by the last two digits. */
function numbers(text: string): { readonly numbers: readonly number[] } {
  return { numbers: (text.match(/\d+/g) ?? []).map((digits) => Number(digits) % 100).sort((a, b) => a - b) }
}

/** Codes with the persons they name, each once, and the words of all names. */
function tagsOf(text: string): readonly object[] {
  return messagesOfText(text).map(({ message }) => {
    const tags = message.tags?.tags ?? []
    const codes = tags
      .filter(({ kind }) => kind !== 'person')
      .map(({ code, person }) => words(`${code} ${person ?? ''}`))
    const names = tags.filter(({ kind }) => kind === 'person').map(({ text: name }) => words(name))
    return { codes: [...new Set(codes)], names: names.join(' ') }
  })
}

function words(name: string): string {
  return name
    .split(/[\s,]+/)
    .join(' ')
    .trim()
}

/** All but the lines of the field. */
function outsideTags(text: string): string {
  // As the document has them: a CR alone ends a line, too.
  const lines = text.split(/(?<=\n|\r(?!\n))/)
  for (const { message, line } of messagesOfText(text)) {
    const span = message.tags?.span
    if (span) lines.fill('', line + span.line, line + span.endLine + 1)
  }
  return lines.join('')
}
