import { change, type FaultKind, fault, withInserted } from '../fault.ts'
import type { FictionalCable } from '../write-cable.ts'
import { each, MARK, reached } from './portion-faults.ts'

/** The same mark with more behind its level; undefined for one that is not classified. */
function classified(more: string): (match: RegExpExecArray) => string | undefined {
  return ([, level]) => (level && /^(?:C|S|TS)$/.test(level) ? `(${level}${more}) ` : undefined)
}

const isCopy = ({ facts }: FictionalCable): boolean => facts.layout === 'archival'

const isDraft = (cable: FictionalCable): boolean => cable.facts.layout === 'draft' && each(cable)

const says = ({ rows }: FictionalCable, word: string): boolean => rows.some(({ text }) => text.includes(word))

/** A time in which controls were marked so. */
const modern = (cable: FictionalCable): boolean =>
  each(cable) && cable.facts.time.getTime() > Date.UTC(2000, 0, 1) && cable.facts.layout !== 'smart'

/** NOFORN stands at the head, so that a portion may carry it. */
const closed = (cable: FictionalCable): boolean => modern(cable) && says(cable, 'NOFORN')

/** Faults of what stands behind the level of a mark, and of what the head says of it. */
export const controlFaults: readonly FaultKind[] = [
  change(
    'unknown word behind a level above the message',
    'portion-over',
    'paragraph',
    MARK,
    (_, { facts }, random) =>
      facts.level === 'TS'
        ? undefined
        : `(${facts.level === 'S' ? 'TS' : facts.level === 'C' ? 'S' : 'C'}${random.pick(['//QXZ', '//LES', '//SI-QQ', '//XQZ VW'])}) `,
    (cable) => reached(cable) && cable.facts.layout !== 'draft',
  ),
  change('control close to a known one', 'portion-control-unknown', 'paragraph', MARK, classified('/NFO'), closed),
  change('control that no list has', 'portion-control-unknown', 'paragraph', MARK, classified('//QXZ'), isDraft),
  change(
    'unclassified control on a classified mark',
    'portion-handling-on-classified',
    'paragraph',
    MARK,
    classified('//FOUO'),
    modern,
  ),
  change(
    'control that needs a level',
    'portion-control-level',
    'paragraph',
    /(?<=^¶?\d{1,2}\. )\(U\) /,
    '(U//RELIDO) ',
    (cable) => modern(cable) && !isCopy(cable),
  ),
  change(
    'controls that exclude one another',
    'portion-control-conflict',
    'paragraph',
    MARK,
    classified('//NF/REL TO USA, GBR'),
    closed,
  ),
  change(
    'control doubled',
    'portion-control-duplicate',
    'paragraph',
    MARK,
    classified('/NF/NF'),
    (cable) => closed(cable) && !isCopy(cable),
  ),
  change('separator of another style', 'portion-separator', 'paragraph', MARK, classified(', SI'), isDraft),
  change(
    'mark of another time',
    'portion-mark-era',
    'paragraph',
    /(?<=^¶?\d{1,2}\. )\(U\) /,
    (_, { facts }) => (facts.time.getTime() > Date.UTC(1996, 0, 1) ? '(LOU) ' : undefined),
    (cable) => each(cable) && !isCopy(cable) && cable.rows.some(({ kind }) => kind === 'fl5'),
  ),
  change(
    'control on a foreign mark',
    'portion-mark-foreign',
    'paragraph',
    MARK,
    '(//GBR C/NF) ',
    (cable) => reached(cable) && isDraft(cable),
  ),
  change(
    'list of release out of order',
    'portion-rel-list',
    'paragraph',
    MARK,
    classified('//REL TO GBR, USA'),
    (cable) => modern(cable) && !isCopy(cable),
  ),
  change(
    'short name in a list of release',
    'portion-rel-code',
    'paragraph',
    MARK,
    classified('//REL TO USA, UK'),
    (cable) => modern(cable) && isDraft(cable),
  ),
  change(
    'control missing at the head',
    'portion-rollup',
    'paragraph',
    MARK,
    classified('//OC'),
    (cable) => modern(cable) && !isCopy(cable) && !says(cable, 'ORCON'),
  ),
  change(
    'sensitive and closed without the caption',
    'portion-rollup-sbu-nf',
    'paragraph',
    /(?<=^¶?\d{1,2}\. )\((?:SBU|U)\) /,
    '(SBU/NF) ',
    (cable) => modern(cable) && !says(cable, 'NOFORN'),
  ),
  fault('caption that no portion carries', 'caption-without-portion', (cable) => {
    const at = cable.rows.findIndex(({ kind }) => kind === 'caption')
    if (at < 0 || !each(cable) || isCopy(cable) || cable.facts.sections > 1) return undefined
    if (cable.rows.some(({ text }) => /NF\)|NOFORN|NODIS|EXDIS|CHANNEL/.test(text))) return undefined
    return withInserted(cable, at + 1, [{ kind: 'caption', text: 'NOFORN' }])
  }),
  fault('head released further than a portion', 'caption-rel-roll-up', (cable) => {
    const at = cable.rows.findIndex(({ kind }) => kind === 'caption')
    if (at < 0 || !each(cable) || !isDraft(cable) || !modern(cable)) return undefined
    if (cable.rows.some(({ text }) => /NF\)|NOFORN|NODIS|EXDIS|CHANNEL/.test(text))) return undefined
    return withInserted(cable, at + 1, [{ kind: 'caption', text: 'REL TO USA, GBR' }])
  }),
]
