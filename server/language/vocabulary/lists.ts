import captions from '../../data/captions.json' with { type: 'json' }
import caveats from '../../data/caveats.json' with { type: 'json' }
import everydayAbbreviations from '../../data/everyday-abbreviations.json' with { type: 'json' }
import exemptions from '../../data/exemptions.json' with { type: 'json' }
import foreignLevels from '../../data/foreign-levels.json' with { type: 'json' }
import formatLines from '../../data/format-lines.json' with { type: 'json' }
import levels from '../../data/levels.json' with { type: 'json' }
import orders from '../../data/orders.json' with { type: 'json' }
import posts from '../../data/posts.json' with { type: 'json' }
import precedences from '../../data/precedences.json' with { type: 'json' }
import prosigns from '../../data/prosigns.json' with { type: 'json' }
import reasons from '../../data/reasons.json' with { type: 'json' }
import releaseCodes from '../../data/release-codes.json' with { type: 'json' }
import series from '../../data/series.json' with { type: 'json' }
import seriesNames from '../../data/series-names.json' with { type: 'json' }
import tags1974 from '../../data/tags-1974.json' with { type: 'json' }
import tagsGeopolitical from '../../data/tags-geopolitical.json' with { type: 'json' }
import tagsOrganization from '../../data/tags-organization.json' with { type: 'json' }
import tagsSubject from '../../data/tags-subject.json' with { type: 'json' }
import terms from '../../data/terms.json' with { type: 'json' }
import zones from '../../data/zones.json' with { type: 'json' }

/** File names under `server/data`, without the ending. */
export type ListName =
  | 'captions'
  | 'caveats'
  | 'everyday-abbreviations'
  | 'exemptions'
  | 'foreign-levels'
  | 'format-lines'
  | 'levels'
  | 'orders'
  | 'posts'
  | 'precedences'
  | 'prosigns'
  | 'reasons'
  | 'release-codes'
  | 'series'
  | 'series-names'
  | 'tags-1974'
  | 'tags-geopolitical'
  | 'tags-organization'
  | 'tags-subject'
  | 'terms'
  | 'zones'

/** Each list as its text or already parsed: Node gives objects, the bundler strings. */
export type Lists = Readonly<Partial<Record<ListName, unknown>>>

/** The lists that ship with the project. The only place that names the data files. */
export const bundledLists: Lists = {
  captions,
  caveats,
  'everyday-abbreviations': everydayAbbreviations,
  exemptions,
  'foreign-levels': foreignLevels,
  'format-lines': formatLines,
  levels,
  orders,
  posts,
  precedences,
  prosigns,
  reasons,
  'release-codes': releaseCodes,
  series,
  'series-names': seriesNames,
  'tags-1974': tags1974,
  'tags-geopolitical': tagsGeopolitical,
  'tags-organization': tagsOrganization,
  'tags-subject': tagsSubject,
  terms,
  zones,
} satisfies Record<ListName, unknown>
