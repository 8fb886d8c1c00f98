/**
 * Views kept under a name: the list, and what is being done with one. What was
 * deleted last can be kept again; what could not be brought back of a view that
 * was opened is said.
 */
import type { ListedView, SavedView } from '../../api.ts'
import { failureWords } from '../language/failure-words.ts'
import { msg, str } from '../language/language.ts'
import { type ApiClient, ApiFailure } from './api-client.ts'
import { Loader } from './loader.ts'
import { Model } from './model.ts'
import { lostSettings } from './view-link.ts'

/** A view before it is kept. */
export type NewView = Pick<SavedView, 'name' | 'link' | 'entities'>

export interface SavedViews {
  /** Whether the list is open. */
  readonly open: boolean
  readonly busy: boolean
  readonly failure: string
  /** What was deleted last. */
  readonly deleted: SavedView | null
  /** What is missing in the view that was opened, in words. */
  readonly missing: string
}

/** More names than these are counted. */
const NAMED = 3

export class SavedViewsModel extends Model<SavedViews> {
  readonly list = new Loader<readonly ListedView[]>(true)
  readonly #api: ApiClient

  constructor(api: ApiClient) {
    super({ open: false, busy: false, failure: '', deleted: null, missing: '' })
    this.#api = api
  }

  open(): void {
    this.list.want('all', async (signal) => (await this.#api.savedViews(signal)).views)
    if (this.list.state.value) this.list.again()
    this.replace({ ...this.state, open: true, failure: '' })
  }

  close(): void {
    this.replace({ ...this.state, open: false, deleted: null, failure: '' })
  }

  async keep(view: NewView): Promise<void> {
    await this.#do(() => this.#api.saveView(view), null)
  }

  async rename(id: string, name: string): Promise<void> {
    await this.#do(() => this.#api.renameView(id, name), this.state.deleted)
  }

  async remove({ gone: _gone, ...view }: ListedView): Promise<void> {
    await this.#do(() => this.#api.removeView(view.id), view)
  }

  async restore(): Promise<void> {
    const { deleted } = this.state
    if (deleted) await this.keep(deleted)
  }

  /** Closes the list, and says what of the view is no longer to be had. */
  opened({ name, link, gone }: ListedView): void {
    const lost = lostSettings(link)
    const words = [
      gone.length > 0 ? msg(str`${gone.length} 个节点已不在图谱中（${gone.slice(0, NAMED).join(msg('、'))}${gone.length > NAMED ? '…' : ''}）`) : '',
      lost.length > 0 ? msg(str`${lost.length} 项设置来自另一个版本，认不出（${lost.slice(0, NAMED).join(msg('、'))}${lost.length > NAMED ? '…' : ''}）`) : '',
    ].filter(Boolean)
    this.replace({ ...this.state, open: false, deleted: null, failure: '', missing: words.length === 0 ? '' : msg(str`视图“${name}”没有全部恢复：${words.join(msg('；'))}。`) })
  }

  /** The word on what is missing has been read. */
  dismiss(): void {
    if (this.state.missing) this.replace({ ...this.state, missing: '' })
  }

  async #do(act: () => Promise<unknown>, deleted: SavedView | null): Promise<void> {
    if (this.state.busy) return
    this.replace({ ...this.state, busy: true, failure: '' })
    try {
      await act()
      this.replace({ ...this.state, busy: false, deleted })
      this.list.again()
    } catch (error) {
      const away = error instanceof ApiFailure && error.kind === 'unreachable'
      const words = error instanceof ApiFailure && error.message !== '' ? failureWords(error) : msg('没有成功，请重试。')
      this.replace({ ...this.state, busy: false, failure: away ? msg('连接不上服务，没有保存。') : words })
    }
  }
}
