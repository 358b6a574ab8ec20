import type { ComponentChildren, ComponentProps } from 'preact'
import { i18n } from '#i18n'
import { AboutSection } from './about-section'
import { CarrySection } from './carry-section'
import { LabelsSection } from './labels-section'
import { ListSection } from './list-section'
import { LookSection } from './look-section'
import { PicturesSection } from './pictures-section'
import { ReadingSection } from './reading-section'
import { type Notice, SavedNotice } from './saved-notice'
import { SitesSection } from './sites-section'
import './options-page.css'

interface OptionsPageProps {
  reading: ComponentProps<typeof ReadingSection>
  look: ComponentProps<typeof LookSection>
  pictures: ComponentProps<typeof PicturesSection>
  labels: ComponentProps<typeof LabelsSection>
  sites: ComponentProps<typeof SitesSection>
  /** The section of the filters as text, which draws itself anew as one types. */
  filters: ComponentChildren
  carry: ComponentProps<typeof CarrySection>
  list: ComponentProps<typeof ListSection>
  about: ComponentProps<typeof AboutSection>
  notice: Notice | null
}

/** The whole page; every change is handed on at once. */
export function OptionsPage({
  reading,
  look,
  pictures,
  labels,
  sites,
  filters,
  carry,
  list,
  about,
  notice
}: OptionsPageProps) {
  return (
    <div class="options">
      <header class="options-header">
        <img src="/icon.svg" alt="" width="40" height="40" />
        <div>
          <p class="options-brand">Bening</p>
          <h1>{i18n.t('options.title')}</h1>
        </div>
      </header>
      <nav class="options-nav" aria-label={i18n.t('options.sections')}>
        <ul class="plain-list">
          {sectionLinks().map(({ id, words }) => (
            <li key={id}>
              <a href={`#${id}`}>{words}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="options-main">
        <ReadingSection {...reading} />
        <LookSection {...look} />
        <PicturesSection {...pictures} />
        <LabelsSection {...labels} />
        <SitesSection {...sites} />
        {filters}
        <CarrySection {...carry} />
        <ListSection {...list} />
        <AboutSection {...about} />
      </main>
      <SavedNotice notice={notice} />
    </div>
  )
}

function sectionLinks() {
  return [
    { id: 'reading', words: i18n.t('options.reading.heading') },
    { id: 'look', words: i18n.t('look.heading') },
    { id: 'pictures', words: i18n.t('pictures.heading') },
    { id: 'labels', words: i18n.t('options.labels.heading') },
    { id: 'sites', words: i18n.t('options.sites.heading') },
    { id: 'filters', words: i18n.t('options.filters.heading') },
    { id: 'carry', words: i18n.t('carry.heading') },
    { id: 'list', words: i18n.t('saved.title') },
    { id: 'about', words: i18n.t('options.about.heading') }
  ]
}
