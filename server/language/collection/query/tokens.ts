import type { Operator, QueryError } from './query.ts'

export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: '(' | ')' | 'not' | 'or' | 'and' | '..' }
  | { readonly kind: 'operator'; readonly operator: Operator }
  /** `glued` when it stands right behind what is before it. */
  | { readonly kind: 'word'; readonly value: string; readonly quoted: boolean; readonly glued: boolean }
)

/** The signs and words of a query, in one pass; an error for a quotation without an end. */
export function tokensOf(text: string): readonly Token[] | QueryError {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const sign = text[at] as string
    const start = at
    if (/\s/.test(sign)) at++
    else if (sign === '(' || sign === ')') tokens.push({ kind: sign, start, end: ++at })
    else if (sign === '"') {
      const read = quotation(text, at)
      if (!read) return { message: 'This quotation has no end.', start, end: text.length }
      tokens.push({ kind: 'word', quoted: true, glued: isGlued(text, start), value: read.value, start, end: read.end })
      at = read.end
    } else if (OPERATOR.test(sign)) {
      const operator = (text[at + 1] === '=' && sign !== ':' && sign !== '=' ? `${sign}=` : sign) as Operator
      at += operator.length
      tokens.push({ kind: 'operator', operator, start, end: at })
    } else if (text.startsWith('..', at)) {
      at += 2
      tokens.push({ kind: '..', start, end: at })
    } else if (sign === '-' && !isGlued(text, start)) tokens.push({ kind: 'not', start, end: ++at })
    else {
      while (at < text.length && !/[\s()":<>=]/.test(text[at] as string) && !text.startsWith('..', at)) at++
      tokens.push(wordToken(text.slice(start, at), start, isGlued(text, start)))
    }
  }
  return tokens
}

const OPERATOR = /[:<>=]/

function isGlued(text: string, at: number): boolean {
  return at > 0 && !/[\s(]/.test(text[at - 1] as string)
}

function wordToken(value: string, start: number, glued: boolean): Token {
  const end = start + value.length
  if (!glued && /^(?:OR|AND|NOT)$/.test(value)) return { kind: value.toLowerCase() as 'or' | 'and' | 'not', start, end }
  return { kind: 'word', quoted: false, glued, value, start, end }
}

function quotation(text: string, start: number): { readonly value: string; readonly end: number } | undefined {
  let value = ''
  for (let at = start + 1; at < text.length; at++) {
    const sign = text[at] as string
    if (sign === '"') return { value, end: at + 1 }
    if (sign === '\\' && at + 1 < text.length) value += text[++at]
    else value += sign
  }
  return undefined
}
