/** How sending a file ended. `here`: it is there now, or was before (412); `stale`: the link is no good any more. */
export type Ending = { is: 'here' } | { is: 'stale' } | { is: 'cut' } | { is: 'busy'; seconds: number };

/** A browser says these by itself. */
const BY_ITSELF = new Set(['content-length']);
const BUSY_SECONDS = 3;

/** Where a file is to be sent, and what has to be said with it. */
export interface Place {
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
}

/** Sends a file to its place, and tells how much has gone. `XMLHttpRequest`, since `fetch` doesn't tell that. */
export function put(link: Place, content: Blob, tell: (bytes: number) => void): Promise<Ending> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open(link.method, link.url);
    for (const [name, value] of Object.entries(link.headers)) {
      if (!BY_ITSELF.has(name)) request.setRequestHeader(name, value);
    }
    request.upload.onprogress = ({ loaded }) => tell(loaded);
    request.onload = () => done(ending(request.status, Number(request.getResponseHeader('retry-after'))));
    request.onerror = request.onabort = request.ontimeout = () => done({ is: 'cut' });
    request.send(content);
  });
}

/** What a status means, as openapi.yaml says it. */
export function ending(status: number, again: number): Ending {
  if ((status >= 200 && status < 300) || status === 412) return { is: 'here' };
  if (status >= 500 || status === 429) return { is: 'busy', seconds: again > 0 ? again : BUSY_SECONDS };
  return { is: 'stale' };
}
