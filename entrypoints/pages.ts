import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { Pages } from '@/utils/article'
import { readPages } from '@/utils/extraction/paging'

/** Injected behind `extract` where the story may have other pages: says how many. */
export default defineUnlistedScript((): Pages => readPages(document, location.href))
