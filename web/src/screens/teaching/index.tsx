import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { semester } from '../../text/dates';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Title } from '../../ui/page';
import { type Column, Table } from '../../ui/table';

type Section = Of<'OverviewSection'>;

/** A teacher's own sections, and how far each is. */
export default function Teaching() {
  const page = useLoad(() => answer(api.GET('/overviews/sections')), []);
  const columns: Column<Section>[] = [
    {
      head: say('教學班', 'Section'),
      cell: ({ sectionId, courseName, name }) => (
        <a href={`/teaching/${sectionId}`}>
          {courseName} {name}
        </a>
      ),
      sort: ({ courseName, name }) => `${courseName} ${name}`,
    },
    { head: say('年級', 'Grade'), cell: ({ grade }) => grade, sort: ({ grade }) => grade, number: true },
    { head: say('學生', 'Students'), cell: ({ students }) => students, sort: ({ students }) => students, number: true },
    { head: say('待認證', 'To certify'), cell: (section) => <ToCertify of={section} />, sort: ({ outcomes }) => outcomes.sent ?? 0, number: true },
    { head: say('已上傳未送出', 'Not sent'), cell: ({ unsent }) => unsent, sort: ({ unsent }) => unsent, number: true },
    { head: say('沒有成果的學生', 'Without any'), cell: ({ nothing }) => nothing, sort: ({ nothing }) => nothing, number: true },
  ];
  const term = page.data.value;
  return (
    <>
      <Title>{say('我的教學班', 'My sections')}</Title>
      <Loaded of={page}>
        {({ sections }) => (
          <>
            <p class="quiet">{term && semester(term.year, term.semester)}</p>
            <Table
              caption={say('我的教學班與成果件數', 'My sections and their pieces')}
              rows={sections}
              columns={columns}
              id={({ sectionId }) => sectionId}
              nothing={say('這學期沒有任教的教學班；如果有誤，請洽教學組。', 'You teach no section this semester. If that is wrong, tell the curriculum section.')}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

function ToCertify({ of: { sectionId, outcomes } }: { of: Section }) {
  const waiting = outcomes.sent ?? 0;
  if (waiting === 0) return <>0</>;
  return (
    <a href={`/certifications?section=${sectionId}`}>
      {waiting}
      <span class="unseen">{say('件，去認證', ' pieces; certify them')}</span>
    </a>
  );
}
