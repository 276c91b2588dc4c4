import { answer, api } from '../../api/client';
import { usePages } from '../../api/pages';
import { has } from '../../shell/me';
import { time } from '../../text/dates';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Title } from '../../ui/page';
import { Table } from '../../ui/table';
import { Chain } from '../hand-in/chain';
import type { ScreenProps } from '../screen';
import { State } from '../submission/state';
import { Start } from './start';

/** 提交: begins a draft or a handing in, and lists those that there were. */
export default function Submissions({ me }: ScreenProps) {
  const pages = usePages((cursor) => answer(api.GET('/submissions', { params: { query: { ...cursor, limit: 20 } } })), []);
  const hands = has(me, 'SUBMIT_OUTCOMES') || has(me, 'SUBMIT_ACHIEVEMENTS');
  return (
    <>
      <Title>{say('提交', 'Handing in')}</Title>
      <Chain me={me} />
      {hands && <Start me={me} />}
      <h2>{say('提交與草稿', 'What was handed in, and drafts')}</h2>
      <Loaded of={pages.of}>
        {(found) => (
          <>
            <Table
              caption={say('提交與草稿', 'What was handed in, and drafts')}
              rows={found.flatMap(({ submissions }) => submissions)}
              id={({ submissionId }) => submissionId}
              columns={[
                { head: say('名稱', 'What'), cell: ({ submissionId, title }) => <a href={`/submissions/${submissionId}`}>{title}</a> },
                { head: say('狀態', 'State'), cell: (one) => <State of={one} /> },
                { head: say('學生', 'Students'), cell: ({ figures }) => figures?.students, number: true },
                { head: say('件數', 'Pieces'), cell: ({ figures }) => figures?.pieces, number: true },
                { head: say('未列入', 'Left out'), cell: ({ figures }) => figures?.leftOut, number: true },
                { head: say('辦理者', 'By'), cell: ({ startedBy }) => startedBy },
                { head: say('時間', 'When'), cell: ({ startedAt }) => time(startedAt) },
              ]}
              nothing={say('還沒有提交過。', 'Nothing was handed in yet.')}
            />
            <More of={pages} />
          </>
        )}
      </Loaded>
    </>
  );
}
