import { editDistance } from '../../../text/edit-distance.ts'
import { trimEndOf } from '../../../text/trim-end.ts'

/**
 * Words of positions and offices, as they stand before or behind a classifier's name in cables of
 * 1995-2010: "Deputy Chief of Mission", "PolMin Couns", "Minister-Counselor for Economic Affairs". The
 * titles are those of 3 FAM and the Key Officers lists; short forms as seen in copies.
 */
const WORDS = new Set(
  `ambassador amb ambassadors amb-at-large chargé charge d'affaires affaires ad interim a.i. ai cda dcm adcm deputy
  chief chiefs mission consul consular general vice counselor counsellor counselors councelor couns minister min officer offcr
  off secretary sec director dir attache attaché adviser advisor coordinator representative rep envoy head
  administrator po cg pao rso das pdas daa dao cao ecmin emin polcouns polchief poloff econoff econcouns econchief conoff
  polmincouns polecon politico emboff laboff labatt poleconoff poleconchief econpol polmil pol-mil polad ecopol
  legatt comatt agatt mgmt mgt management admin administrative section unit acting a/g senior principal assistant asst
  associate under undersecretary special executive first second third fourth commercial agricultural agriculture
  political economic economics econ pol pol/econ economic/commercial staff team leader commander commanding president
  chairman manager specialist analyst aide spokesman spokesperson delegate delegation alternate permanent
  regional security public foreign trade labor labour science scientific environment environmental technology
  health legal human rights refugee refugees narcotics drug enforcement intelligence liaison joint policy planning
  international organization organizations global country desk area bureau office embassy consulate department state
  united states u.s. us american provincial reconstruction military naval army air force defense defence customs
  immigration energy nuclear nonproliferation non-proliferation disarmament arms control counterterrorism law financial
  treasury cultural information press media post branch division affairs affair usaid usun useu usnato
  watch operations ops program programs cultural/press services support systems reporting fraud prevention visa visas
  nonimmigrant immigrant citizen citizens american-citizen cochair co-chair lead negotiator interagency
  col. col colonel ltcol ltc lt maj. maj gen. brig adm. rear admiral capt. captain dr. mr. mrs. ms. amb.
  the by acting-deputy minister-counselor minister-counsellor polmin econmin dpo dpao crba mincouns minister/counselor
  northern southern eastern western central european eurasian asian african near east asia pacific south north
  hemisphere inter-american regional-security oversight committee conference talks member usdel tdy com ipo arso imo
  counsel ambassador-at-large at-large classification guide dos rmo gso fmo adviser/counselor polmincons mcounselor governor
  mayor warden judge inspector auditor controller treasurer attorney registrar institute watcher datt oms hro fpo srap aao ims`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Short forms run together: PolEcon, EconCouns, Pol/Mil, M/C, A/DCM, P/E. */
const COMPOUND =
  /^(?:a\/|acting-?)?(?:pol|poli|econ|eco|ec|con|cons|lab|sci|mgt|mgmt|adm|agr|com|comm|p|e|pe|pa|po|pme|est|esth)?[/&-]?(?:pol|econ|eco|mil|lab|min|couns?|counse?l?l?or|chief|off(?:icer)?|att|attach[eé]|dir(?:ector)?|sec|dep|dcm|cg|pao|m\/c|mc|a\/s|u\/s|das|couns)(?:[/-](?:pol|econ|mil|couns?|counselor|chief|officer|off))?s?$/

/** Whether a word belongs to a position or an office rather than to a name. */
export function isPositionWord(word: string): boolean {
  const even = word
    .toLowerCase()
    .replace(/[\u2018\u2019`]/g, "'")
    .replace(/^[("']+/, '')
  const small = trimEndOf(even, ')",;:\'').replace(/^a\. i\.?$/, 'a.i.')
  if (small === '') return false
  if (WORDS.has(small) || WORDS.has(small.replace(/\.$/, ''))) return true
  if (/^d[',.]?\s?af{1,2}[aeiry]{2,5}s?$/.test(small)) return true
  if (small.includes('/') || small.includes('&')) return true
  if (COMPOUND.test(small.replace(/\.$/, '')) && small.length > 2) return true
  const hyphen = small.split('-')
  return hyphen.length > 1 && hyphen.every((part) => WORDS.has(part))
}

/**
 * Whether a word is one of a position that was misspelt: `Ambasasdor`, `COUNSEL0R`. Long words only, and more of them
 * wrong in longer ones; a name is not that near to any of them.
 */
export function isMisspeltPosition(word: string): boolean {
  const small = trimEndOf(word.toLowerCase().replace(/0/g, 'o'), '.,;:')
  return small.split('-').some((part) => part.length >= 5 && LONG_WORDS.some((long) => isNear(part, long)))
}

function isNear(word: string, long: string): boolean {
  const limit = long.length >= 9 ? 2 : 1
  return word.charAt(0) === long.charAt(0) && editDistance(word, long, limit) <= limit
}

const LONG_WORDS =
  'ambassador counselor counsellor director minister affairs affaires deputy officer secretary consul attache political economic assistant representative coordinator principal security mission charge military'.split(
    ' ',
  )

/** Offices of the Department and sections of a post that stand before a name with no other word: `NEA Anna Example`. */
export function isOffice(word: string): boolean {
  return OFFICES.has(word)
}

/** Bureaus of 1 FAM, with those of before 1999. */
const OFFICES = new Set(
  `NEA EUR SCA WHA EAP ISN VCI AVC INR DRL PRM OES EEB INL ARA SA AF IO EB PM CA DS EA PA NP AC HA OIG FSI CT SCT TDY`.split(
    ' ',
  ),
)
