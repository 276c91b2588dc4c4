import { type Of, file } from '../api/client';
import { Act } from '../form/act';
import { say } from '../text/say';
import { save } from './files';

/** A list as a workbook: what is shown, with the same filters, as `GET /sheets/{list}` makes it. */
export function Download({ list, query = {} }: { list: Of<'ListCode'>; query?: Record<string, string | undefined> }) {
  async function bring(): Promise<void> {
    const wanted = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
    const content = await file(`/sheets/${list}?${new URLSearchParams([['format', 'xlsx'], ...wanted])}`);
    // A large one lies in the bucket, and the answer is where.
    if (content.type.startsWith('application/json')) location.assign((JSON.parse(await content.text()) as Of<'LargeList'>).url);
    else save(content, `${list}.xlsx`);
  }
  return (
    <Act quiet act={bring}>
      {say('下載 Excel', 'Download for Excel')}
    </Act>
  );
}
