import { sendMessage } from '@/utils/messages'
import { openSitesItem } from '@/utils/open-sites'
import { hostIn } from '@/utils/permissions'
import { useStored } from './use-stored'

/** The sites whose stories open by themselves, live, and how to take one out. `save` tells what became of it. */
export function useOpenSites(save: (write: Promise<unknown>) => Promise<unknown>) {
  const [sites] = useStored(openSitesItem)
  return {
    hosts: (sites ?? []).map(({ origin }) => ({ origin, name: hostIn(origin) })),
    onTakeBack: async (origin: string) => {
      await save(sendMessage('leaveSite', origin))
    }
  }
}
