import { i18n } from '#i18n'
import { Section } from './section'
import { SharePart, type SharePartProps } from './share-part'
import { SyncPart, type SyncPartProps } from './sync-part'
import './exchange.css'

interface CarrySectionProps {
  sync: SyncPartProps
  share: SharePartProps
}

/** How settings and filters come to the reader's other browsers. */
export function CarrySection({ sync, share }: CarrySectionProps) {
  return (
    <Section id="carry" heading={i18n.t('carry.heading')} intro={i18n.t('carry.intro')}>
      <SyncPart {...sync} />
      <SharePart {...share} />
    </Section>
  )
}
