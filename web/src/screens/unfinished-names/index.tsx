import { answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { say } from '../../text/say';
import { Download } from '../../ui/download';
import { Loaded } from '../../ui/loaded';
import { Title } from '../../ui/page';
import { Table } from '../../ui/table';

/** Whose names still lack a character, to be mended by the next file. */
export default function UnfinishedNames() {
  const list = useLoad(() => answer(api.GET('/unfinished-names')), []);
  return (
    <>
      <Title beside={<Download list="unfinished-names" />}>{say('待補字的姓名', 'Names that lack a character')}</Title>
      <p>
        {say('打不出的字匯入時先填「〓」；補上正確的字，再', 'What can’t be typed comes as 「〓」; put the right character in and ')}
        <a href="/imports">{say('匯入一次', 'import it again')}</a>
        {say('，就會離開這份名單。', '.')}
      </p>
      <Loaded of={list}>
        {({ people }) => (
          <Table
            caption={say('待補字的姓名', 'Names that lack a character')}
            rows={people}
            id={({ personId }) => personId}
            columns={[
              { head: say('姓名', 'Name'), cell: ({ name }) => name },
              { head: say('身分', 'Kind'), cell: ({ kind }) => (kind === 'staff' ? say('教職員', 'Staff') : say('學生', 'Student')) },
              { head: say('班級', 'Class'), cell: ({ className }) => className },
              { head: say('座號', 'Seat'), cell: ({ seat }) => seat, number: true },
              { head: say('學號', 'Number'), cell: ({ studentNumber }) => studentNumber },
            ]}
            nothing={say('沒有待補的姓名。', 'None: every name is whole.')}
          />
        )}
      </Loaded>
    </>
  );
}
