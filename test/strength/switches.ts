import { stripTypeScriptTypes } from 'node:module'
import { type Node, parse } from 'acorn'
import { full } from 'acorn-walk'
import type { Break } from './breaks.ts'

export interface Switch {
  /** Asked for where the program comes to the place. */
  readonly id: number
  readonly broken: Break
}

/**
 * JavaScript of a source in TypeScript that asks `globalThis.isBroken(ID)` at each of some places, and goes on as
 * written or broken. Of breaks within one another the outer one is left out; the ids of those that are in are given.
 */
export function switched(source: string, switches: readonly Switch[]): { text: string; ids: readonly number[] } {
  const plain = stripTypeScriptTypes(source)
  const nodes: Node[] = []
  const statements = new Map<number, Node>()
  full(parse(plain, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    nodes.push(node)
    if (node.type === 'ExpressionStatement') statements.set(node.start, node)
  })
  const placed = switches
    .flatMap((each) => {
      const wanted = wholesFor(each.broken)
      // What is left out of a list may be a list.
      const more = wanted === LISTS ? 1 : 0
      const around = nodes.filter(
        ({ type, start, end }) =>
          wanted.has(type) && start + more <= each.broken.start && end - more >= each.broken.end,
      )
      const [shortest] = around.sort((one, other) => one.end - one.start - (other.end - other.start))
      // A line that begins with a parenthesis would go on with the one above it.
      const whole = shortest && (statements.get(shortest.start) ?? shortest)
      return whole ? [{ ...each, whole }] : []
    })
    // From the end, so that places in front stay what they are; the inner of two begins later or ends earlier.
    .sort((one, other) => other.whole.start - one.whole.start || one.whole.end - other.whole.end)
  let text = plain
  let next = Number.POSITIVE_INFINITY
  const ids: number[] = []
  for (const { id, broken, whole } of placed) {
    if (whole.end > next) continue
    const own = plain.slice(whole.start, whole.end)
    const other = `${plain.slice(whole.start, broken.start)}${broken.text}${plain.slice(broken.end, whole.end)}`
    const isAsked = `globalThis.isBroken(${id})`
    const made =
      whole.type === 'ExpressionStatement'
        ? `if (${isAsked}) {${other}} else {${own}}`
        : `(${isAsked} ? (${other}) : (${own}))`
    text = text.slice(0, whole.start) + made + text.slice(whole.end)
    next = whole.start
    ids.push(id)
  }
  return { text, ids }
}

/** Kinds of nodes that stand twice, as they are and broken. */
function wholesFor({ text }: Break): ReadonlySet<string> {
  return text === ';' ? STATEMENTS : text === '' ? LISTS : EXPRESSIONS
}

const STATEMENTS: ReadonlySet<string> = new Set(['ExpressionStatement'])
const LISTS: ReadonlySet<string> = new Set(['ArrayExpression', 'ObjectExpression'])
const EXPRESSIONS: ReadonlySet<string> = new Set([
  ...LISTS,
  'AssignmentExpression',
  'BinaryExpression',
  'CallExpression',
  'ChainExpression',
  'ConditionalExpression',
  'Identifier',
  'Literal',
  'LogicalExpression',
  'MemberExpression',
  'NewExpression',
  'UnaryExpression',
])
