import { size } from '../text/numbers';
import { lines, say } from '../text/say';
import { Trouble } from '../ui/loaded';
import { type Running, again, drop, running } from './queue';

/** What is on its way, and what could not be sent. */
export function UnderWay({ of }: { of?: readonly Running[] }) {
  const all = of ?? running.value;
  if (all.length === 0) return null;
  return (
    <section aria-label={say('上傳', 'Uploads')}>
      {all.map((one) => (
        <One key={one.upload.id} of={one} />
      ))}
    </section>
  );
}

function One({ of: one }: { of: Running }) {
  const { title, parcels } = one.upload;
  const all = parcels.reduce((sum, { bytes }) => sum + bytes, 0);
  const sent = Math.min(one.sent.value, all);
  switch (one.step.value) {
    case 'refused':
      return (
        <div class="banner bad" role="alert">
          <h2>{say(`「${title}」的檔案沒有通過檢查`, `The file of “${title}” was refused`)}</h2>
          <p>{typeof one.why.value === 'string' ? lines(one.why.value) : say('請更換檔案。', 'Choose another file.')}</p>
          <button type="button" class="quiet" onClick={() => void drop(one)}>
            {say('知道了', 'All right')}
          </button>
        </div>
      );
    case 'failed':
      return (
        <div class="banner bad">
          <h2>{say(`「${title}」沒有上傳完成`, `“${title}” was not uploaded`)}</h2>
          <Trouble with={one.why.value} />
          <div class="buttons">
            <button type="button" onClick={() => void again(one)}>
              {say('再上傳一次', 'Upload it again')}
            </button>
            <button type="button" class="quiet" onClick={() => void drop(one)}>
              {say('不要了', 'Give it up')}
            </button>
          </div>
        </div>
      );
    default:
      return (
        <div class="meter">
          <span>
            {say(`上傳「${title}」`, `Uploading “${title}”`)} <b>{`${Math.floor((100 * sent) / Math.max(all, 1))} %（${size(all)}）`}</b>
          </span>
          <progress value={sent} max={Math.max(all, 1)} aria-label={say(`上傳「${title}」`, `Uploading “${title}”`)} />
          <p class="hint" role="status">
            {step(one)}
          </p>
        </div>
      );
  }
}

function step({ step: { value } }: Running): string {
  if (value === 'waiting') {
    return say('沒有網路，恢復後會自動接著上傳。可以先關掉這一頁。', 'No connection; it goes on by itself once there is one. You may close this page.');
  }
  if (value === 'checking') return say('已送達，正在檢查檔案…', 'It is there and being looked at…');
  return say('上傳中，手機可以鎖定；關掉這一頁，下次打開會接著傳。', 'On its way. If you close this page, it goes on when you open it again.');
}
