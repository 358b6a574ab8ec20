import { i18n } from '#i18n'
import { Section } from './section'
import { SyncPart, type SyncPartProps } from './sync-part'

interface CarrySectionProps {
  sync: SyncPartProps
}

/** How settings and filters come to the reader's other browsers. */
export function CarrySection({ sync }: CarrySectionProps) {
  return (
    <Section id="carry" heading={i18n.t('carry.heading')} intro={i18n.t('carry.intro')}>
      <SyncPart {...sync} />
    </Section>
  )
}
