import { stripTypeScriptTypes } from 'node:module'
import { type Node, parse } from 'acorn'
import { full } from 'acorn-walk'

/** One thing that is put wrong in a source, by its place in the text. */
export interface Break {
  readonly start: number
  readonly end: number
  readonly text: string
  /** What was done, for people. */
  readonly what: string
}

const TURNED: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '&&': '||',
  '||': '&&',
  '??': '&&',
}

/** Every single break of a source: an operator turned, a bound moved, a condition turned round, a part left out. */
export function breaksOf(source: string): readonly Break[] {
  // Types become blanks, so that places stay what they are.
  const plain = stripTypeScriptTypes(source)
  const found: Break[] = []
  full(parse(plain, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    found.push(...breaksAt(node as Known, plain))
  })
  return found
}

/** Of a node what is looked at here. */
interface Known extends Node {
  readonly operator?: string
  readonly left?: Node
  readonly right?: Node
  readonly test?: Node
  readonly value?: unknown
  readonly elements?: readonly (Node | null)[]
  readonly properties?: readonly Node[]
  readonly expression?: Node
}

function breaksAt(node: Known, plain: string): readonly Break[] {
  const at = ({ start, end }: Node): string => plain.slice(start, end)
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression': {
      const { left, right, operator = '' } = node
      const turned = TURNED[operator]
      if (!left || !right || turned === undefined) return []
      const start = plain.indexOf(operator, left.end)
      if (start < 0 || start >= right.start) return []
      if (operator === '??') return [inBrackets(node, start, plain)]
      return [{ start, end: start + operator.length, text: turned, what: `${operator} became ${turned}` }]
    }
    case 'IfStatement':
    case 'ConditionalExpression': {
      const { test } = node
      if (!test) return []
      return [{ start: test.start, end: test.end, text: `!(${at(test)})`, what: `condition turned round: ${at(test)}` }]
    }
    case 'Literal': {
      if (typeof node.value === 'number' && Number.isInteger(node.value))
        return [
          { start: node.start, end: node.end, text: String(node.value + 1), what: `${node.value} became one more` },
        ]
      if (typeof node.value !== 'boolean') return []
      return [{ start: node.start, end: node.end, text: String(!node.value), what: `${node.value} turned` }]
    }
    case 'ArrayExpression':
      return without(node.elements ?? [], plain)
    case 'ObjectExpression':
      return without(node.properties ?? [], plain)
    case 'ExpressionStatement': {
      if (node.expression?.type !== 'CallExpression') return []
      return [{ start: node.start, end: node.end, text: ';', what: `left out: ${at(node)}` }]
    }
    default:
      return []
  }
}

/** `a ?? b && c` is no JavaScript. */
function inBrackets({ start, end }: Node, at: number, plain: string): Break {
  const text = `(${plain.slice(start, at).trimEnd()}) && (${plain.slice(at + 2, end).trimStart()})`
  return { start, end, text, what: '?? became &&' }
}

/** One element fewer; the comma behind it goes with it. */
function without(elements: readonly (Node | null)[], plain: string): readonly Break[] {
  return elements.flatMap((element) => {
    if (element === null) return []
    const comma = /^\s*,/.exec(plain.slice(element.end))?.[0].length ?? 0
    const what = `left out: ${plain.slice(element.start, element.end)}`
    return [{ start: element.start, end: element.end + comma, text: '', what }]
  })
}
