import type { Graph } from './graph.ts'

/** The graph in the language of Graphviz. */
export function dot({ nodes, edges }: Graph): string {
  const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`
  return [
    'digraph cables {',
    '  rankdir=LR;',
    '  node [shape=box];',
    ...nodes.map(({ id, date, subject, here }) => {
      const label = [id, date?.slice(0, 10), subject].filter((part) => part).join(' / ')
      return `  ${quoted(id)} [label=${quoted(label)}${here ? '' : ', style=dashed'}];`
    }),
    ...edges.map(({ from, to }) => `  ${quoted(from)} -> ${quoted(to)};`),
    '}',
    '',
  ].join('\n')
}

/** GraphML 1.0, as Gephi and yEd read it. */
export function graphml({ nodes, edges }: Graph): string {
  const data = (key: string, value: string | number | boolean | null): string =>
    value === null ? '' : `<data key="${key}">${escaped(String(value))}</data>`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...['date', 'from', 'level', 'subject'].map((name) => key(name, 'node', 'string')),
    key('here', 'node', 'boolean'),
    key('places', 'edge', 'int'),
    '<graph id="cables" edgedefault="directed">',
    ...nodes.map(
      ({ id, date, from, level, subject, here }) =>
        `<node id="${escaped(id)}">${data('date', date)}${data('from', from)}${data('level', level)}${data('subject', subject)}${data('here', here)}</node>`,
    ),
    ...edges.map(
      ({ from, to, places }) =>
        `<edge source="${escaped(from)}" target="${escaped(to)}">${data('places', places)}</edge>`,
    ),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n')
}

function key(name: string, of: 'node' | 'edge', type: string): string {
  return `<key id="${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`
}

/** Characters that XML 1.0 cannot hold are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
