import { cut } from '../outline/preview.ts'
import type { HoverContent, Row } from './hover-content.ts'

/** The content as Markdown, or as plain text for clients that show no Markdown. */
export function render(content: HoverContent, markdown: boolean): string {
  return markdown ? asMarkdown(content) : asText(content)
}

function asMarkdown(content: HoverContent): string {
  const token = isTold(content) ? '' : ` ${code(content.token ?? '')}`
  return [
    `**${escapeMarkdown(content.title)}**${token}`,
    ...notesOf(content).map(escapeMarkdown),
    rowsOf(content)
      .map(({ label, value }) => `- ${escapeMarkdown(label)}: ${escapeMarkdown(value)}`)
      .join('\n'),
    content.quote ? `> ${escapeMarkdown(content.quote)}` : '',
    sourcesOf(content).length > 0 ? `*Source: ${sourcesOf(content).map(escapeMarkdown).join('; ')}*` : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function asText(content: HoverContent): string {
  const token = isTold(content) ? '' : `: ${even(content.token ?? '')}`
  return [
    `${even(content.title)}${token}`,
    ...notesOf(content).map(even),
    rowsOf(content)
      .map(({ label, value }) => `${even(label)}: ${even(value)}`)
      .join('\n'),
    content.quote ? `"${even(content.quote)}"` : '',
    sourcesOf(content).length > 0 ? `Source: ${sourcesOf(content).map(even).join('; ')}` : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** The title is the very token, or begins with it, and would say it twice: PRIORITY, E.O. 12958 (Clinton). */
function isTold({ title, token }: HoverContent): boolean {
  if (token === undefined) return true
  const [whole, own] = [even(title), even(token)]
  if (whole.toUpperCase() === own.toUpperCase()) return true
  return own !== '' && whole.startsWith(own) && !/^\w/.test(whole.slice(own.length))
}

function notesOf({ notes = [] }: HoverContent): string[] {
  return [...new Set(notes)].filter((note) => note !== undefined && note !== '') as string[]
}

function rowsOf({ rows = [] }: HoverContent): Row[] {
  return rows.filter((each) => each !== undefined)
}

function sourcesOf({ sources = [] }: HoverContent): string[] {
  return [...new Set(sources)].filter((source) => source !== undefined && source !== '') as string[]
}

/**
 * Text that Markdown shows as it is. Besides the signs of Markdown itself, the stops of web and mail
 * addresses are escaped, because clients make links of bare ones. Signs that mean something only in front of
 * others (`<` of a tag, `&` of an entity, `$(` of an icon), or only at the beginning, are escaped there alone:
 * many editors show the stroke.
 */
export function escapeMarkdown(text: string): string {
  return even(text)
    .replace(/[\\`*_[\]{}>~|!@^=]|[<&](?! )|\$(?=\()|^#/g, '\\$&')
    .replace(/:(?=\/)/g, '\\:')
    .replace(/www\./gi, (match) => `${match.slice(0, -1)}\\.`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^[-+]/, '\\$&')
}

/** A code span that nothing inside can end. */
export function code(text: string): string {
  const plain = cut(even(text), LONGEST_TOKEN)
  if (plain === '') return ''
  const longest = Math.max(0, ...[...plain.matchAll(/`+/g)].map((match) => match[0].length))
  const bar = '`'.repeat(longest + 1)
  const pad = plain.startsWith('`') || plain.endsWith('`') ? ' ' : ''
  return `${bar}${pad}${plain}${pad}${bar}`
}

const LONGEST_TOKEN = 120

/** One line without control characters and without those that turn the direction of writing. */
function even(text: string): string {
  return text.replace(HIDDEN, ' ').replace(/\s+/g, ' ').trim()
}

const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g
