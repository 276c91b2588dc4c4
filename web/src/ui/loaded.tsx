import type { ComponentChildren } from 'preact';
import type { Loading } from '../api/load';
import { Refused, faultOf, why } from '../api/problem';
import { at } from '../route/router';
import { say } from '../text/say';

/** What was asked for, once it is there; that it is on its way; or why it isn't, with a button to ask again. */
export function Loaded<T>({ of, children }: { of: Loading<T>; children: (data: T) => ComponentChildren }) {
  const data = of.data.value;
  return (
    <>
      {of.error.value !== undefined && <Trouble with={of.error.value} again={() => void of.reload()} />}
      {data === undefined && of.busy.value && <Waiting />}
      {data !== undefined && children(data)}
    </>
  );
}

/** Something is on its way. */
export function Waiting() {
  return (
    <p class="waiting" role="status">
      {say('載入中…', 'Loading…')}
    </p>
  );
}

/** Why something went wrong, what to do, and the number of the fault for whoever is asked. */
export function Trouble({ with: error, again }: { with: unknown; again?: () => void }) {
  const fault = faultOf(error);
  const lacking = error instanceof Refused && (error.status === 403 || error.status === 404);
  return (
    <div class="banner bad" role="alert">
      <p>{why(error)}</p>
      {fault !== undefined && (
        <p>
          {say('錯誤編號', 'Number of the fault')} <code>{fault}</code>　
          <a href={askAbout(fault)}>{say('向資訊組提問', 'Ask the information office')}</a>
        </p>
      )}
      {again && !lacking && (
        <button type="button" class="quiet" onClick={again}>
          {say('再試一次', 'Try again')}
        </button>
      )}
    </div>
  );
}

/** Where to ask about a fault, with its number and the page filled in. */
export function askAbout(fault: string): string {
  return `/ask?${new URLSearchParams({ fault, page: at.value.path })}`;
}
