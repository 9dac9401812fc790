import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import jsonld from 'jsonld'

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#'
const PROV = 'http://www.w3.org/ns/prov#'

/** A node as JSON-LD has it when every name is written out. */
interface Node {
  readonly '@id': string
  readonly '@type'?: readonly string[]
  readonly [predicate: string]: unknown
}

interface Value {
  readonly '@id'?: string
  readonly '@type'?: string
}

/**
 * What PROV-O, as the W3C publishes it, says against a document: properties and classes that it does not have, and
 * subjects and objects that are not of the class that the property is for. Nothing is loaded from anywhere.
 */
export async function againstProvOntology(document: object): Promise<string[]> {
  const terms = await ontology()
  const nodes = new Map((await flattened(document)).map((node) => [node['@id'], node]))
  const isA = (node: Node | undefined, wanted: string): boolean =>
    (node?.['@type'] ?? []).some((type) => withSuper(type, terms).has(wanted))
  const faults: string[] = []
  for (const node of nodes.values()) {
    for (const type of node['@type'] ?? []) if (!terms.has(type)) faults.push(`no class ${type}`)
    for (const [predicate, values] of Object.entries(node)) {
      if (!predicate.startsWith(PROV)) continue
      const property = terms.get(predicate)
      if (!property) faults.push(`no property ${predicate}`)
      for (const domain of ids(property, 'domain'))
        if (!isA(node, domain)) faults.push(`${node['@id']} is no ${domain}, which ${predicate} is said of`)
      for (const range of ids(property, 'range'))
        for (const value of values as readonly Value[]) {
          const fits = value['@id'] === undefined ? value['@type'] === range : isA(nodes.get(value['@id']), range)
          if (!fits) faults.push(`${JSON.stringify(value)} is no ${range}, which ${predicate} leads to`)
        }
    }
  }
  return faults
}

async function flattened(document: object): Promise<Node[]> {
  // `safe`: whatever the context does not define is an error, and not left out in silence.
  return (await jsonld.flatten(document as jsonld.JsonLdDocument, undefined, {
    safe: true,
    documentLoader: (url: string) => Promise.reject(new Error(`${url} is not loaded`)),
  } as jsonld.Options.Flatten)) as unknown as Node[]
}

async function ontology(): Promise<Map<string, Node>> {
  const file = createRequire(import.meta.url)
    .resolve('@vocabulary/prov')
    .replace(/index\.js$/, 'prov.nq')
  const quads = readFileSync(file, 'utf8').replaceAll(/ <http:\/\/www\.w3\.org\/ns\/prov#> \.$/gm, ' .')
  const nodes = (await jsonld.fromRDF(quads as unknown as object, {
    format: 'application/n-quads',
  })) as unknown as Node[]
  return new Map(nodes.map((node) => [node['@id'], node]))
}

function ids(term: Node | undefined, name: string): string[] {
  const values = (term?.[`${RDFS}${name}`] ?? []) as readonly Value[]
  // Classes without a name are unions of others; PROV-O uses them for what is qualified, which is not used here.
  return values.flatMap((value) => (value['@id'] && !value['@id'].startsWith('_:') ? value['@id'] : []))
}

function withSuper(type: string, terms: ReadonlyMap<string, Node>): Set<string> {
  const all = new Set([type, `${RDF}Resource`])
  for (const each of all) for (const above of ids(terms.get(each), 'subClassOf')) all.add(above)
  return all
}
