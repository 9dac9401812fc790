import type { LedgerEntry } from './ledger.ts'

/** The repairs as W3C PROV in JSON-LD: each text an entity, each repair an activity, who made it an agent. */
export function ledgerProv(name: string, entries: readonly LedgerEntry[]): unknown {
  const texts = [...new Set(entries.flatMap(({ textBefore, textAfter }) => [textBefore, textAfter]))]
  const people = [...new Set(entries.flatMap(({ who }) => who ?? []))]
  const versions = [...new Set(entries.map(({ version }) => version))]
  return {
    '@context': {
      prov: 'http://www.w3.org/ns/prov#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
      rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    },
    '@graph': [
      ...texts.map((hash) => ({
        '@id': textId(hash),
        '@type': 'prov:Entity',
        'rdfs:label': name,
        ...derivedFrom(hash, entries),
      })),
      ...people.map((who) => ({ '@id': personId(who), '@type': ['prov:Agent', 'prov:Person'], 'rdfs:label': who })),
      ...versions.map((version) => ({
        '@id': toolId(version),
        '@type': ['prov:Agent', 'prov:SoftwareAgent'],
        'rdfs:label': `Cable ${version}`,
      })),
      ...entries.map((entry) => ({
        '@id': `urn:cable:entry:${entry.textAfter.slice(0, 16)}:${entry.entry}`,
        '@type': 'prov:Activity',
        'rdfs:label': `${entry.rule}: ${entry.what}`,
        ...(entry.why === '' ? {} : { 'rdfs:comment': entry.why }),
        'prov:startedAtTime': { '@value': entry.when, '@type': 'xsd:dateTime' },
        'prov:endedAtTime': { '@value': entry.when, '@type': 'xsd:dateTime' },
        'prov:used': { '@id': textId(entry.textBefore) },
        'prov:generated': { '@id': textId(entry.textAfter) },
        'prov:wasAssociatedWith': [
          { '@id': toolId(entry.version) },
          ...(entry.who === null ? [] : [{ '@id': personId(entry.who) }]),
        ],
      })),
    ],
  }
}

function derivedFrom(hash: string, entries: readonly LedgerEntry[]): object {
  const maker = entries.find(({ textAfter }) => textAfter === hash)
  return maker ? { 'prov:wasDerivedFrom': { '@id': textId(maker.textBefore) } } : {}
}

function textId(hash: string): string {
  return `urn:sha256:${hash}`
}

function personId(who: string): string {
  return `urn:cable:person:${encodeURIComponent(who)}`
}

function toolId(version: string): string {
  return `urn:cable:tool:${encodeURIComponent(version)}`
}
