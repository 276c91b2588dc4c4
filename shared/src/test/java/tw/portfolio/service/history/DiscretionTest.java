package tw.portfolio.service.history;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.school.SchoolBuilder.NOW;
import static tw.portfolio.school.Students.MING;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.domain.guidance.Assessment;
import tw.portfolio.domain.history.Author;
import tw.portfolio.domain.history.Change;
import tw.portfolio.domain.history.Deed;
import tw.portfolio.domain.history.Subject;
import tw.portfolio.domain.history.SubjectKind;
import tw.portfolio.domain.record.SchoolRecord;
import tw.portfolio.domain.school.Permission;
import tw.portfolio.domain.school.Role;
import tw.portfolio.school.Entries;
import tw.portfolio.school.Records;
import tw.portfolio.school.SchoolBuilder;

/** Who reads the history does not read there what is closed elsewhere. */
class DiscretionTest {
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
        Deed.CHANGE,
        Optional.of("家中變故"),
        Optional.of("想讀護理"),
        "更正",
        Optional.of(MING.id()));
  }

  private static Change shown(Set<Permission> permissions, Subject subject) {
    return new Discretion(permissions::contains).shown(line(subject));
  }

  @Test
  void shouldNotShowTheInformationOfficeWhatWasWritten() {
    for (Subject subject : CLOSED) {
      Change shown = shown(Role.INFORMATION_HEAD.permissions(), subject);

      assertThat(shown.toString()).doesNotContain("家中變故", "想讀護理", "病假", "2026-10-05");
      assertThat(shown.from()).contains(Discretion.HIDDEN);
      assertThat(shown.to()).contains(Discretion.HIDDEN);
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
          .contains(Discretion.HIDDEN);
    }
    assertThat(shown(Set.of(Permission.READ_ALL_RECORDS), of(Entries.MING_PHYSICS)).to())
        .contains(Discretion.HIDDEN);
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
            Deed.ADD,
            Optional.empty(),
            Optional.of("家中變故"),
            "",
            Optional.empty());

    Change shown = new Discretion(_ -> false).shown(anew);

    assertThat(shown.from()).isEmpty();
    assertThat(shown.to()).contains(Discretion.HIDDEN);
  }
}
