import type { Pages } from '../api/pages';
import { Busy } from '../form/view';
import { say } from '../text/say';
import { Trouble } from './loaded';

/** Below a list that comes in pages: the button for the next, where there is one. */
export function More<Page>({ of }: { of: Pages<Page> }) {
  return (
    <>
      {of.trouble !== undefined && <Trouble with={of.trouble} />}
      {of.more && (
        <div class="buttons">
          <Busy quiet busy={of.busy} onClick={of.more}>
            {say('再載入一頁', 'Load more')}
          </Busy>
        </div>
      )}
    </>
  );
}
