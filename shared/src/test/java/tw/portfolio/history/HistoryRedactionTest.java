package tw.portfolio.history;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Role;
import tw.portfolio.guidance.Assessment;
import tw.portfolio.record.RecordLineReaders;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.SchoolBuilder;

/** Who reads the history does not read there what is closed elsewhere. */
class HistoryRedactionTest {
  private static final Subject CONSULTATION = new Subject(SubjectKind.CONSULTATION, "c1");
  private static final Subject ASSESSMENT = Assessment.subject(MING.id(), SchoolBuilder.YEAR);
  private static final List<Subject> CLOSED =
      List.of(
          CONSULTATION,
          ASSESSMENT,
          of(Entries.MING_PHYSICS),
          of(Entries.MING_LEADS),
          of(Entries.MING_ILL),
          of(Entries.MING_HELPED));

  private static Subject of(SchoolRecord record) {
    return new Subject(SubjectKind.RECORD, record.subject());
  }

  private static Change line(Subject subject) {
    return new Change(
        subject,
        NOW,
        new Author.Platform(),
        ChangeAction.CHANGE,
        Optional.of("家中變故"),
        Optional.of("想讀護理"),
        "更正",
        Optional.of(MING.id()));
  }

  private static Change shown(Set<Permission> permissions, Subject subject) {
    return new HistoryRedaction(permissions::contains, new RecordLineReaders())
        .shown(line(subject));
  }

  @Test
  void shouldNotShowTheInformationOfficeWhatWasWritten() {
    for (Subject subject : CLOSED) {
      Change shown = shown(Role.INFORMATION_HEAD.permissions(), subject);

      assertThat(shown.toString()).doesNotContain("家中變故", "想讀護理", "病假", "2026-10-05");
      assertThat(shown.from()).contains(HistoryRedaction.HIDDEN);
      assertThat(shown.to()).contains(HistoryRedaction.HIDDEN);
      assertThat(shown.subject().kind()).isEqualTo(subject.kind());
      assertThat(shown.about()).contains(MING.id());
      assertThat(shown.why()).isEqualTo("更正");
    }
  }

  @Test
  void shouldShowItToWhoMayReadItElsewhereToo() {
    assertThat(shown(Set.of(Permission.READ_ALL_CONSULTATIONS), CONSULTATION))
        .isEqualTo(line(CONSULTATION));
    assertThat(shown(Set.of(Permission.KEEP_ASSESSMENTS), ASSESSMENT)).isEqualTo(line(ASSESSMENT));
    assertThat(shown(Set.of(Permission.KEEP_GRADES), of(Entries.MING_PHYSICS)))
        .isEqualTo(line(of(Entries.MING_PHYSICS)));
    assertThat(shown(Set.of(Permission.READ_ALL_RECORDS), of(Entries.MING_ILL)))
        .isEqualTo(line(of(Entries.MING_ILL)));
    assertThat(shown(Set.of(Permission.KEEP_CADRES), of(Entries.MING_LEADS)))
        .isEqualTo(line(of(Entries.MING_LEADS)));
  }

  @Test
  void shouldAskForThePermissionOfEachKind() {
    for (Subject subject : CLOSED.subList(1, CLOSED.size())) {
      assertThat(shown(Set.of(Permission.READ_ALL_CONSULTATIONS), subject).to())
          .contains(HistoryRedaction.HIDDEN);
    }
    assertThat(shown(Set.of(Permission.READ_ALL_RECORDS), of(Entries.MING_PHYSICS)).to())
        .contains(HistoryRedaction.HIDDEN);
  }

  @Test
  void shouldShowEverythingElse() {
    for (Subject subject :
        List.of(
            of(Records.MING),
            of(Records.CHINESE_101),
            new Subject(SubjectKind.OUTCOME, "p"),
            new Subject(SubjectKind.PERSON, "p"))) {
      assertThat(shown(Set.of(), subject)).isEqualTo(line(subject));
    }
  }

  @Test
  void shouldKeepSilentAboutWhatIsNew() {
    Change anew =
        new Change(
            CONSULTATION,
            NOW,
            new Author.Platform(),
            ChangeAction.ADD,
            Optional.empty(),
            Optional.of("家中變故"),
            "",
            Optional.empty());

    Change shown = new HistoryRedaction(_ -> false, new RecordLineReaders()).shown(anew);

    assertThat(shown.from()).isEmpty();
    assertThat(shown.to()).contains(HistoryRedaction.HIDDEN);
  }
}
