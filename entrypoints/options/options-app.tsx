import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Shortcut } from '@/components/options/about-section'
import { OptionsPage } from '@/components/options/options-page'
import type { Notice } from '@/components/options/saved-notice'
import { useEntries } from '@/hooks/use-entries'
import { useExport } from '@/hooks/use-export'
import { useFilters } from '@/hooks/use-filters'
import { useImport } from '@/hooks/use-import'
import { useLook } from '@/hooks/use-look'
import { useOpenSites } from '@/hooks/use-open-sites'
import { usePictureOptions } from '@/hooks/use-picture-options'
import { useShare } from '@/hooks/use-share'
import { useStored } from '@/hooks/use-stored'
import { useSync } from '@/hooks/use-sync'
import { browser } from '@/utils/browser'
import type { LabelDraft, SelectorDraft } from '@/utils/rules/own-rule'
import { abbreviationsItem, defaultLook, lookLimits, summaryLengthItem, surfaceItem } from '@/utils/settings'
import { exportWords } from './export-words'
import { FiltersPart } from './filters-part'
import { readShortcuts, shortcutSettings } from './shortcuts'

/** The options page on the stored settings. Nothing is shown until they have been read. */
export function OptionsApp() {
  const [look, setLook] = useLook()
  const [surface, setSurface] = useStored(surfaceItem)
  const [summaryLength, setSummaryLength] = useStored(summaryLengthItem)
  const [hasAbbreviations, setAbbreviations] = useStored(abbreviationsItem)
  const filters = useFilters()
  const [notice, setNotice] = useState<Notice | null>(null)
  const shortcuts = useShortcuts()
  const { entries: all } = useEntries()
  const entries = useMemo(() => all?.filter(entry => entry.deletedAt === null) ?? [], [all])
  const exporting = useExport(exportWords())
  const importing = useImport()

  /** Tells what became of a change; answers it, or null where it failed. */
  const save = async <T,>(write: Promise<T>): Promise<T | null> => {
    try {
      const result = await write
      setNotice({ kind: 'saved' })
      return result
    } catch {
      setNotice({ kind: 'failed' })
      return null
    }
  }
  const pictures = usePictureOptions(save)
  const openSites = useOpenSites(save)
  const sync = useSync(save)
  const sharing = useShare()
  const onSwitch = (ids: string[], isOn: boolean) => void save(filters.switchRules(ids, isOn))
  const onDelete = async (id: string) => {
    const putBack = await save(filters.deleteRule(id))
    return putBack && (() => void save(putBack()))
  }
  const onKeepLabel = (draft: LabelDraft, replacing?: string) => {
    const checked = filters.checkLabel(draft, replacing)
    if ('problems' in checked) return checked.problems
    save(filters.keepRule(checked.rule, replacing))
    return null
  }
  const onCopy = async (text: string) => {
    const copied = navigator.clipboard.writeText(text)
    setNotice({ kind: await copied.then(() => 'copied' as const).catch(() => 'copy-failed' as const) })
  }
  const onKeepSelector = (draft: SelectorDraft) => {
    const checked = filters.checkSelector(draft)
    if ('problems' in checked) return checked.problems
    save(filters.keepRule(checked.rule))
    return null
  }

  if (!look || !surface || !summaryLength || hasAbbreviations === null) return null
  if (!pictures || !filters.rows || !sync) return null
  const { groups, sites, ownLabels, ownSelectors } = filters.rows
  return (
    <OptionsPage
      reading={{
        surface,
        onSurface: next => void save(setSurface(next)),
        summaryLength,
        onSummaryLength: next => void save(setSummaryLength(next)),
        hasAbbreviations,
        onAbbreviations: next => void save(setAbbreviations(next)),
        openSites
      }}
      look={{
        look,
        limits: lookLimits,
        onLook: change => void save(setLook(now => ({ ...now, ...change }))),
        onReset: () => void save(setLook(defaultLook))
      }}
      pictures={pictures}
      labels={{ groups, ownLabels, onSwitch, onDelete, onKeepLabel }}
      sites={{ sites, ownSelectors, onSwitch, onDelete, onKeepSelector, onCopy: text => void onCopy(text) }}
      filters={<FiltersPart words={filters.rows.words} save={save} />}
      carry={{ sync, share: { ...sharing, onExport: () => void sharing.onExport() } }}
      list={{ exporting: { entries, ...exporting }, importing }}
      about={{
        version: browser.runtime.getManifest().version,
        shortcuts,
        onChangeShortcuts: shortcutSettings()
      }}
      notice={notice}
    />
  )
}

/** The shortcuts, read again when the reader comes back from the page where they are set. */
function useShortcuts(): Shortcut[] {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([])
  useEffect(() => {
    const read = () => void readShortcuts().then(setShortcuts)
    read()
    addEventListener('focus', read)
    return () => removeEventListener('focus', read)
  }, [])
  return shortcuts
}
