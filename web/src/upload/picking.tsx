import { useSignal } from '@preact/signals';
import type { Of } from '../api/client';
import { FINENESS } from '../photos/fit';
import { size } from '../text/numbers';
import { say } from '../text/say';
import { Files } from '../ui/files';
import { Banner } from '../ui/page';
import { type PickedFiles } from './picked';
import { Tray } from './tray';

/** Chooses files: a camera's photos, which become one PDF, or files that are there. */
export function Picking({ of: picked, limits, id = 'files' }: { of: PickedFiles; limits: Of<'Settings'>; id?: string }) {
  const { photos, document, media } = picked.of.value;
  const busy = picked.busy.value;
  return (
    <fieldset class="field" id={id} tabIndex={-1}>
      <legend>{say('檔案', 'Files')}</legend>
      <p class="hint">
        {say(
          `文件檔最多 ${size(limits.documentBytes)}：拍照會合成一個 PDF，不含拍攝地點。影音檔（MP3、MP4）最多 ${size(limits.mediaBytes)}。`,
          `One document, up to ${size(limits.documentBytes)}: photos become one PDF without the place they were taken at. One MP3 or MP4, up to ${size(limits.mediaBytes)}.`,
        )}
      </p>
      <div class="buttons">
        {matchMedia('(pointer: coarse)').matches && (
          <Source words={say('拍照', 'Take a photo')} accept="image/*" camera of={picked} />
        )}
        <Source words={say('選照片或檔案', 'Choose photos or files')} accept={[...limits.types, 'image/*'].join(',')} of={picked} />
      </div>
      <div role="status">{busy !== undefined && <p>{busy}</p>}</div>
      {picked.wrong.value.length > 0 && (
        <div class="banner bad" role="alert">
          {picked.wrong.value.map((fault) => (
            <p key={fault}>{fault}</p>
          ))}
        </div>
      )}
      {photos.length > 0 && document && (
        <Banner kind="warn">
          {say('文件檔只能有一個：請移除 PDF，或移除照片。', 'There can be one document: remove the PDF, or the photos.')}
        </Banner>
      )}
      <Files
        of={[document, media]
          .filter((file) => file !== undefined)
          .map((file) => ({
            name: file.name,
            bytes: file.size,
            beside: (
              <button
                type="button"
                class="link"
                aria-label={say(`移除 ${file.name}`, `Remove ${file.name}`)}
                onClick={() => picked.set(file === document ? { document: undefined } : { media: undefined })}
              >
                {say('移除', 'Remove')}
              </button>
            ),
          }))}
      />
      {photos.length > 0 && (
        <>
          <Tray of={picked} />
          <Quality of={picked} />
          <Preview of={picked} most={limits.documentBytes} />
        </>
      )}
    </fieldset>
  );
}

function Source({ words, accept, camera, of }: { words: string; accept: string; camera?: boolean; of: PickedFiles }) {
  return (
    <label class="button quiet">
      {words}
      <input
        class="unseen"
        type="file"
        accept={accept}
        multiple={!camera}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same photo may be taken away and chosen again.
          currentTarget.value = '';
          void of.add(files);
        }}
      />
    </label>
  );
}

function Quality({ of: picked }: { of: PickedFiles }) {
  const choices = [
    [0, say('清晰（檔案較大）', 'Fine (a larger file)')],
    [1, say('一般', 'Usual')],
    [4, say('省流量（檔案較小）', 'Small (less data)')],
  ] as const;
  return (
    <div class="field">
      <label for="quality">{say('照片品質', 'Quality')}</label>
      <select
        id="quality"
        value={String(picked.of.value.start)}
        onChange={({ currentTarget }) => picked.set({ start: Number(currentTarget.value) })}
      >
        {choices.map(([start, words]) => (
          <option key={start} value={String(start)}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What the pages look like before they are sent: whether it can be read shows nowhere else. */
function Preview({ of: picked, most }: { of: PickedFiles; most: number }) {
  const made = useSignal<{ of: unknown; words: string; address: string; coarse: boolean } | undefined>(undefined);
  const { photos, start } = picked.of.value;
  async function preview(): Promise<void> {
    try {
      const { file, edge } = await picked.bound();
      const words = say(
        `PDF 共 ${photos.length} 頁，${size(file.size)}（上限 ${size(most)}）`,
        `The PDF has ${photos.length} pages, ${size(file.size)} (of ${size(most)})`,
      );
      const coarse = edge < (FINENESS[5]?.edge ?? 0);
      made.value = { of: picked.of.value, words, address: URL.createObjectURL(file), coarse };
    } catch {
      picked.wrong.value = [say('照片太多，放不進一個檔案。請減少幾張。', 'There are too many photos for one file. Take some out.')];
    }
  }
  const shown = made.value?.of === picked.of.value ? made.value : undefined;
  return (
    <>
      <button type="button" class="quiet" aria-disabled={picked.busy.value !== undefined} onClick={() => void preview()}>
        {say('先看合成的 PDF', 'See the PDF first')}
      </button>
      <div role="status" key={start}>
        {shown && (
          <p>
            {shown.words}　
            <a href={shown.address} target="_blank" rel="noopener">
              {say('開啟', 'Open')}
            </a>
          </p>
        )}
        {shown?.coarse && (
          <p class="hint">
            {say('頁數很多，畫質已經降低。請打開看字是否清楚，必要時減少頁數。', 'With so many pages the quality is low. See whether it can be read; take out pages if not.')}
          </p>
        )}
      </div>
    </>
  );
}
