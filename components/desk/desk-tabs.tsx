import type { ComponentChildren } from 'preact'
import { i18n } from '#i18n'
import { Tabs, tabId, tabPanelId } from '../shell/tabs'

export type DeskTab = 'article' | 'summary' | 'saved'

interface DeskTabsProps {
  tab: DeskTab
  /** How many stories of the reading list wait to be read. */
  waiting: number
  onTab: (tab: DeskTab) => void
}

/** What a view can show of a story, and the reading list. */
export function DeskTabs({ tab, waiting, onTab }: DeskTabsProps) {
  return (
    <Tabs<DeskTab>
      label={i18n.t('views.label')}
      selected={tab}
      onSelect={onTab}
      tabs={[
        { id: 'article', label: i18n.t('views.article') },
        { id: 'summary', label: i18n.t('views.summary') },
        {
          id: 'saved',
          label: i18n.t('views.saved'),
          count: { value: waiting, label: i18n.t('views.unread', waiting) }
        }
      ]}
    />
  )
}

/** What stands under one of the tabs. */
export function Panel(props: { id: DeskTab; selected: DeskTab; children: ComponentChildren }) {
  return (
    <div
      role="tabpanel"
      id={tabPanelId(props.id)}
      aria-labelledby={tabId(props.id)}
      hidden={props.id !== props.selected}
    >
      {props.children}
    </div>
  )
}
