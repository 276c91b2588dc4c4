package tw.portfolio.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_HISTORY;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.overview.OverseeingSchool.SchoolTable;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.settings.Settings;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.WorkKind;

/** Classes, grades and the school in numbers. */
class OverseeingSchoolTest {
  private final OverviewScene scene = new OverviewScene();
  private final OverseeingSchool overseeing = new OverseeingSchool(scene.ports);

  private SchoolTable table(Person office) {
    return granted(overseeing.table(Staff.actor(office), YEAR));
  }

  @Test
  void shouldAddUpEachClassEachGradeAndTheSchool() {
    scene.campus.uploaded(MING_PHYSICS, REPORT);
    Piece certified = scene.campus.certified(MING_HISTORY);
    granted(scene.campus.select(certified));
    scene.campus.sent(HUA_PHYSICS);

    SchoolTable table = table(Staff.EQUIPMENT_HEAD);

    assertThat(table.kinds()).containsExactly(WorkKind.OUTCOME);
    assertThat(table.classes())
        .extracting(GroupSum::classes, GroupSum::grade, GroupSum::students)
        .containsExactly(
            tuple(List.of("101"), Optional.of(1), 2),
            tuple(List.of("301"), Optional.of(3), 2),
            tuple(List.of("302"), Optional.of(3), 1));
    WorkSum first = table.classes().getFirst().of(WorkKind.OUTCOME);
    assertThat(first.states())
        .isEqualTo(Map.of(PieceState.UPLOADED, 1, PieceState.SELECTED, 1, PieceState.SENT, 1));
    assertThat(first.unsent()).isEqualTo(1);
    assertThat(first.chosen()).isEqualTo(1);
    assertThat(table.grades())
        .extracting(GroupSum::grade, group -> group.of(WorkKind.OUTCOME).nothing())
        .containsExactly(tuple(Optional.of(1), 0), tuple(Optional.of(3), 3));
    assertThat(table.all().of(WorkKind.OUTCOME).pieces()).isEqualTo(3);
  }

  @Test
  void shouldShowWhatIsOfOneClassToThoseWhoCheckUploadsAlone() {
    for (Person other : List.of(Offices.PRINCIPAL, Offices.PARENT, Staff.HOMEROOM, Staff.LIN)) {
      assertThat(kind(overseeing.table(Staff.actor(other), YEAR)))
          .as(other.name())
          .isEqualTo(ProblemKind.NOT_PERMITTED);
    }
    assertThat(table(Staff.DIRECTOR).kinds()).hasSize(2);
  }

  @Test
  void shouldTellThoseWhoReadTotalsNothingOfClassesOfOneOrTwo() {
    SchoolTable totals = granted(overseeing.totals(Staff.actor(Offices.PARENT), YEAR));

    assertThat(totals.all().students()).isEqualTo(5);
    assertThat(totals.grades()).isEmpty();
    assertThat(totals.classes())
        .extracting(GroupSum::classes, GroupSum::students)
        .containsExactly(tuple(List.of("101", "301", "302"), 5));
    assertThat(kind(overseeing.totals(Staff.actor(Staff.LIN), YEAR)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  @Test
  void shouldTellSmallClassesTogetherWithOthersOfTheirGrade() {
    assertThat(
            hidden(group("101", 1, 35), group("特一", 1, 2), group("特二", 1, 4), group("201", 2, 30)))
        .extracting(GroupSum::classes, GroupSum::grade, GroupSum::students)
        .containsExactly(
            tuple(List.of("101"), Optional.of(1), 35),
            tuple(List.of("特一", "特二"), Optional.of(1), 6),
            tuple(List.of("201"), Optional.of(2), 30));
  }

  @Test
  void shouldTellAOnlySmallClassTogetherWithTheSmallestOfItsGrade() {
    assertThat(hidden(group("101", 1, 35), group("102", 1, 31), group("特一", 1, 1)))
        .extracting(GroupSum::classes, GroupSum::students)
        .containsExactly(tuple(List.of("101"), 35), tuple(List.of("102", "特一"), 32));
  }

  @Test
  void shouldTellAGradeOfFewTogetherWithAClassOfAnother() {
    assertThat(hidden(group("101", 1, 2), group("201", 2, 20), group("301", 3, 25)))
        .extracting(GroupSum::classes, GroupSum::grade, GroupSum::students)
        .containsExactly(
            tuple(List.of("101", "201"), Optional.empty(), 22),
            tuple(List.of("301"), Optional.of(3), 25));
  }

  @Test
  void shouldTellNothingAtAllOfASchoolOfFour() {
    assertThat(hidden(group("101", 1, 2), group("201", 2, 2))).isEmpty();
  }

  private static GroupSum group(String name, int grade, int students) {
    return new GroupSum(List.of(name), Optional.of(grade), students, Map.of());
  }

  private static List<GroupSum> hidden(GroupSum... classes) {
    List<GroupSum> all = new ArrayList<>(List.of(classes));
    GroupSum together = all.stream().reduce(GroupSum::plus).orElseThrow();
    SchoolState nobody =
        new SchoolState(
            YEAR, List.of(), Map.of(), Map.of(YEAR, Settings.unset(SchoolBuilder.SCHOOL, YEAR)));
    SchoolTable shown =
        SmallGroups.hidden(new SchoolTable(nobody, Set.of(), all, List.of(), together));
    assertThat(shown.classes()).allMatch(group -> group.students() >= SmallGroups.LEAST);
    return shown.classes();
  }
}
