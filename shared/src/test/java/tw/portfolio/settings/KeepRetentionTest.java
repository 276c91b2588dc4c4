package tw.portfolio.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Retention;
import tw.portfolio.history.memory.MemoryChanges;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.settings.KeepingRetention.RetentionRequest;
import tw.portfolio.settings.memory.MemoryRetention;

/** 教務主任 sets for how long the history is kept; it was said first when the school began. */
class KeepRetentionTest {
  private static final Actor DIRECTOR = Staff.actor(Staff.DIRECTOR);

  private final Campus campus = new Campus(SchoolBuilder.aSchool().withStaff(Staff.DIRECTOR));
  private final MemoryRetention store = new MemoryRetention(campus.school());
  private final KeepingRetention keeping = new KeepingRetention(store, campus.school());

  @BeforeEach
  void shouldBeSaidWhenTheSchoolBegins() {
    Retention first = Retention.founded(5);
    store.keep(SCHOOL, first, KeepingRetention.founded(first, "開通學校", campus.now()));
  }

  private Answer<Retention> keep(Actor by, int version, int years) {
    return keeping.keep(by, new RetentionRequest(version, years, "依校務會議"), campus.now());
  }

  private List<Change> history() {
    return MemoryChanges.about(campus.school(), KeepingRetention.SUBJECT);
  }

  @Test
  void shouldSetItForLaterLinesAndTellTheHistory() {
    Retention kept = granted(keep(DIRECTOR, 1, 7));

    assertThat(kept.newest()).isEqualTo(7);
    assertThat(kept.years(campus.now())).isEqualTo(5);
    assertThat(keeping.of(Students.actor(Students.MING))).isEqualTo(kept);
    assertThat(history().getLast())
        .satisfies(
            line -> {
              assertThat(line.action()).isEqualTo(ChangeAction.CHANGE);
              assertThat(line.from()).isEqualTo(Optional.of("異動歷程保存 5 年"));
              assertThat(line.to()).isEqualTo(Optional.of("異動歷程保存 7 年"));
              assertThat(line.why()).isEqualTo("依校務會議");
            });
  }

  @Test
  void shouldWriteNothingWhenTheSameIsSetAgain() {
    Retention kept = granted(keep(DIRECTOR, 1, 7));

    // Sent twice because the first answer was lost.
    assertThat(granted(keep(DIRECTOR, 1, 7))).isEqualTo(kept);
    assertThat(history()).hasSize(2);
  }

  @Test
  void shouldNotOverwriteWhatAnotherOfficeHasSetMeanwhile() {
    granted(keep(DIRECTOR, 1, 7));

    assertThat(kind(keep(DIRECTOR, 1, 9))).isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    assertThat(keeping.of(DIRECTOR).newest()).isEqualTo(7);
  }

  @Test
  void shouldLetOnlyThoseWhoKeepSettingsSetIt() {
    for (Actor other : List.of(Staff.actor(Staff.EQUIPMENT_HEAD), Staff.actor(Staff.LIN))) {
      assertThat(kind(keep(other, 1, 7))).isEqualTo(ProblemKind.NOT_PERMITTED);
    }
    assertThat(history()).hasSize(1);
  }
}
