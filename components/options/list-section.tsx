import type { ComponentProps } from 'preact'
import { i18n } from '#i18n'
import { ExportPart } from './export-part'
import { ImportPart } from './import-part'
import { Section } from './section'
import './exchange.css'

interface ListSectionProps {
  exporting: ComponentProps<typeof ExportPart>
  importing: ComponentProps<typeof ImportPart>
}

/** The reading list as files: out of Bening, and into it. */
export function ListSection({ exporting, importing }: ListSectionProps) {
  return (
    <Section id="list" heading={i18n.t('saved.title')} intro={i18n.t('exchange.intro')}>
      <ExportPart {...exporting} />
      <ImportPart {...importing} />
    </Section>
  )
}
