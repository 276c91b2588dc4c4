import { type Of, answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { type Me, has } from '../../shell/me';
import { time } from '../../text/dates';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Facts, Nothing, Title, tell } from '../../ui/page';
import { Tabs, view } from '../../ui/tabs';
import { Viewer } from '../../ui/viewer';
import type { ScreenProps } from '../screen';
import { Answer } from './answer';

export type Level = Of<'DisputeLevel'>;
type Piece = Of<'Piece'>;
type Page = Of<'DisputeList'>;

/** Returns that a student does not agree with, for whoever is to answer: teacher, homeroom teacher, office. */
export default function Disputes({ me, query }: ScreenProps) {
  const levels = levelsOf(me);
  const level = view(levels.map(([name]) => name));
  const list = useLoad(() => answer(api.GET('/disputes', { params: { query: { as: level, limit: 100 } } })), [level]);
  const id = query.get('piece');
  return (
    <>
      <Title>{say('退回的異議', 'Disputed returns')}</Title>
      {id === null && levels.length > 1 && <Tabs label={say('以誰的身分', 'As whom')} of={levels} />}
      <Loaded of={list}>
        {(page) => {
          const piece = page.disputes.find(({ pieceId }) => pieceId === id);
          return piece ? <One key={piece.pieceId} of={piece} as={level} in={list} /> : <List of={page} as={level} />;
        }}
      </Loaded>
    </>
  );
}

/** As whom somebody can be asked, the usual one first. */
function levelsOf(me: Me): (readonly [Level, string])[] {
  const levels: (readonly [Level, string])[] = [];
  if (has(me, 'TEACHER')) levels.push(['teacher', say('我退回的', 'As the teacher')]);
  if (has(me, 'HOMEROOM_TEACHER')) levels.push(['homeroom', say('我的班級', 'As homeroom teacher')]);
  if (has(me, 'DECIDE_DISPUTES')) levels.push(['office', say('送請教務處裁決', 'For the office')]);
  return levels.length === 0 ? [['teacher', '']] : levels;
}

function List({ of: { disputes }, as }: { of: Page; as: Level }) {
  if (disputes.length === 0) return <Nothing>{say('目前沒有等候回覆的異議。', 'No dispute waits for an answer.')}</Nothing>;
  return (
    <ul class="rows">
      {disputes.map(({ pieceId, label, dispute }) => (
        <li key={pieceId}>
          <a href={`/disputes?view=${as}&piece=${pieceId}`}>
            {label && `${label.className} ${label.seat}號 ${label.student}，${label.courseName}`}
          </a>
          <span class="quiet">{dispute?.steps.at(-1) && say(`${time(dispute.steps.at(-1)?.at ?? '')} 提出`, `since ${time(dispute.steps.at(-1)?.at ?? '')}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function One({ of: piece, as, in: list }: { of: Piece; as: Level; in: Loading<Page> }) {
  const { pieceId, label, description, files, returned, dispute } = piece;
  function answered(): void {
    const page = list.data.value;
    if (page) list.put({ ...page, disputes: page.disputes.filter((one) => one.pieceId !== pieceId) });
    tell(say('已回覆，學生會收到通知。', 'Answered; the student is told.'));
  }
  return (
    <>
      <p>
        <a href={`/disputes?view=${as}`}>{say('回清單', 'Back to the list')}</a>
      </p>
      <div class="beside">
        <section aria-label={say('檔案', 'Files')}>
          <Viewer of={{ outcome: pieceId }} files={files.filter(({ verified }) => verified)} />
        </section>
        <section>
          <h2>{label && `${label.className} ${label.seat}號 ${label.student}`}</h2>
          <Facts
            of={[
              [say('課程', 'Course'), label?.courseName ?? ''],
              [say('簡述', 'Description'), description],
            ]}
          />
          <ol class="turns">
            {returned && <Turn at={returned.at} by={returned.by} what={say('退回', 'returned it')} words={returned.reason} />}
            {dispute?.steps.map((step) => (
              <>
                <Turn key={step.at} at={step.at} by={label?.student ?? ''} what={say(`向${step.asName}提出異議`, 'disputed it')} words={step.text} />
                {step.answer && <Turn key={step.answer.at} at={step.answer.at} by={step.answer.by} what={say('回覆', 'answered')} words={step.answer.text} />}
              </>
            ))}
          </ol>
          <Answer of={pieceId} as={as} done={answered} />
        </section>
      </div>
    </>
  );
}

function Turn({ at, by, what, words }: { at: string; by: string; what: string; words: string }) {
  return (
    <li>
      <p class="quiet">
        {by}・{what}・{time(at)}
      </p>
      <p class="words">{words}</p>
    </li>
  );
}
