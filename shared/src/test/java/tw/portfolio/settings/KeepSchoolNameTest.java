package tw.portfolio.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.refused;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.memory.MemoryChanges;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.settings.KeepingSchoolName.SchoolNameRequest;
import tw.portfolio.settings.memory.MemorySchoolNames;

/** 教務主任 sets what the school is called. */
class KeepSchoolNameTest {
  private static final Actor DIRECTOR = Staff.actor(Staff.DIRECTOR);
  private static final String NAME = "臺南市立南寧高級中學";

  private final Campus campus = new Campus(SchoolBuilder.aSchool().withStaff(Staff.DIRECTOR));
  private final KeepingSchoolName keeping =
      new KeepingSchoolName(new MemorySchoolNames(campus.school()), campus.school());

  private Answer<NamedSchool> keep(Actor by, int version, String name, Optional<String> english) {
    return keeping.keep(by, new SchoolNameRequest(version, name, english, "開學"), campus.now());
  }

  @Test
  void shouldSetItForEverybodyToKnowWithALineOfTheHistory() {
    granted(keep(DIRECTOR, 0, "南寧高中", Optional.empty()));
    NamedSchool kept = granted(keep(DIRECTOR, 1, NAME, Optional.of("Nanning")));

    assertThat(keeping.of(Students.actor(Students.MING))).isEqualTo(kept);
    assertThat(kept.chinese()).isEqualTo(NAME);
    assertThat(MemoryChanges.about(campus.school(), KeepingSchoolName.SUBJECT).getLast())
        .satisfies(
            line -> {
              assertThat(line.from()).contains("校名 南寧高中");
              assertThat(line.to()).contains("校名 臺南市立南寧高級中學（Nanning）");
              assertThat(line.why()).isEqualTo("開學");
            });
  }

  @Test
  void shouldWriteNothingWhenTheSameIsSetAgain() {
    granted(keep(DIRECTOR, 0, NAME, Optional.empty()));

    assertThat(granted(keep(DIRECTOR, 0, NAME, Optional.empty())).name().orElseThrow().version())
        .isEqualTo(1);
    assertThat(MemoryChanges.about(campus.school(), KeepingSchoolName.SUBJECT)).hasSize(1);
  }

  @Test
  void shouldRefuseWhoeverHasNotSeenTheLastOneAndWhoeverSetsNothing() {
    granted(keep(DIRECTOR, 0, NAME, Optional.empty()));

    assertThat(refused(keep(DIRECTOR, 0, "南寧", Optional.empty())).kind())
        .isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    assertThat(refused(keep(Staff.actor(Staff.LIN), 1, "南寧", Optional.empty())).kind())
        .isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  @Test
  void shouldBeAName() {
    assertThatThrownBy(() -> SchoolName.first(" ", Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SchoolName.first("中".repeat(41), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
