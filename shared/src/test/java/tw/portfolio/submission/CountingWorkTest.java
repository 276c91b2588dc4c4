package tw.portfolio.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.Campus;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.submission.CountingWork.ClassTotal;
import tw.portfolio.work.PieceState;

class CountingWorkTest {
  private static final Person PRINCIPAL = Offices.office(401, "校長", Role.PRINCIPAL);

  private final Campus campus =
      new Campus(
          SchoolBuilder.aSchool()
              .withStaff(PRINCIPAL)
              .withWindows(Windows.allOpen(SchoolBuilder.NOW)));
  private final CountingWork counting = new CountingWork(campus.school(), campus.school());

  @Test
  void shouldTellThePrincipalNumbersOfEachClassAndNoNames() {
    campus.sent(MING_PHYSICS);
    campus.certified(MING_PHYSICS);
    campus.certified(HUA_PHYSICS);

    assertThat(granted(counting.classes(Staff.actor(PRINCIPAL), YEAR)))
        .containsExactly(
            new ClassTotal(
                "101", 2, Map.of(PieceState.SENT, 1, PieceState.CERTIFIED, 2), Map.of()));
  }

  @Test
  void shouldTellNothingToThoseOutsideTheWorkingGroup() {
    assertThat(kind(counting.classes(Staff.actor(Staff.LIN), YEAR)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
  }
}
