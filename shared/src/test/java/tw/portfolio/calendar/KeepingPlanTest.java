package tw.portfolio.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.attachment.memory.MemoryFolders;
import tw.portfolio.calendar.ReadingPlan.Entry;
import tw.portfolio.calendar.ReadingPlan.Shown;
import tw.portfolio.calendar.memory.MemoryPlans;
import tw.portfolio.campus.Campus;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolYear;

class KeepingPlanTest {
  private static final Actor DIRECTOR = Staff.actor(Staff.DIRECTOR);
  private static final Actor REGISTRAR = Staff.actor(Offices.REGISTRAR);
  private static final Actor LIN = Staff.actor(Staff.LIN);

  private final Campus campus =
      new Campus(
          SchoolBuilder.aSchool()
              .withStaff(Offices.REGISTRAR, Staff.DIRECTOR)
              .withWindows(Windows.allOpen(SchoolBuilder.NOW)));
  private final MemoryFolders folders = new MemoryFolders(campus.school());
  private final KeepingPlan keeping =
      new KeepingPlan(new MemoryPlans(campus.school()), folders, campus.school(), campus.school());

  @Test
  void shouldBeginWithTheRegulation() {
    Shown shown = granted(keeping.of(LIN, YEAR));

    assertThat(shown.plan().version()).isZero();
    assertThat(shown.plan().rows()).isEqualTo(RegulationPlan.ROWS);
    assertThat(entry(shown, "meetings", "8-8").occurrence().orElseThrow().days())
        .contains(new Occurrence.Span(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 31)));
    assertThat(entry(shown, "outcome-guidance", "12-1").occurrence().orElseThrow().days())
        .contains(new Occurrence.Span(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 31)));
    assertThat(entry(shown, "outcome-guidance", "12-1").occurrence().orElseThrow().title())
        .isEqualTo("12-1月");
  }

  @Test
  void shouldFollowTheWindowThatARowHangsOn() {
    assertThat(
            entry(granted(keeping.of(LIN, YEAR)), "statements", Occurrence.ONCE)
                .occurrence()
                .flatMap(Occurrence::days))
        .isPresent();
    campus.settings(SchoolBuilder.anEmptySchool());

    assertThat(
            entry(granted(keeping.of(LIN, YEAR)), "statements", Occurrence.ONCE)
                .occurrence()
                .flatMap(Occurrence::days))
        .isEmpty();
  }

  @Test
  void shouldLetTheOfficeMarkItsOwn() {
    Entry marked = granted(mark(REGISTRAR, "register", "8-8", 0, true));
    assertThat(marked.mark().map(Mark::note)).contains("已完成檢核");
    assertThat(entry(granted(keeping.of(LIN, YEAR)), "register", "8-8")).isEqualTo(marked);

    assertThat(granted(mark(REGISTRAR, "register", "8-8", 0, true))).isEqualTo(marked);
    assertThat(kind(mark(REGISTRAR, "register", "8-8", 0, false)))
        .isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    assertThat(granted(mark(DIRECTOR, "register", "8-8", 1, false)).mark().map(Mark::done))
        .contains(false);
  }

  @Test
  void shouldRefuseToMarkAnotherOfficesOrWhatIsNotThere() {
    assertThat(kind(mark(LIN, "register", "8-8", 0, true))).isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(kind(mark(REGISTRAR, "register", "9-9", 0, true))).isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(kind(mark(REGISTRAR, "maintenance", "once", 0, true)))
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(kind(keeping.of(Students.actor(Students.MING), YEAR)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  @Test
  void shouldBeginAYearAsTheOneBefore() {
    PlanRow fair =
        new PlanRow(
            "fair",
            "行政規劃",
            "成果展",
            Set.of(Role.EQUIPMENT_HEAD),
            "辦理學習成果展",
            new Timing.Days(LocalDate.of(2027, 5, 3), LocalDate.of(2027, 6, 4)));
    granted(plan(DIRECTOR, YEAR, 0, List.of(fair)));

    Shown next = granted(keeping.of(LIN, new SchoolYear(YEAR.number() + 1)));

    assertThat(next.plan().version()).isZero();
    assertThat(next.plan().rows().getFirst().timing())
        .isEqualTo(new Timing.Months(List.of(new MonthSpan(5, 6))));
  }

  @Test
  void shouldLetOnlyTheDirectorPlanAndNoStalePlanThrough() {
    PlanRow row = RegulationPlan.ROWS.getFirst();
    assertThat(kind(plan(REGISTRAR, YEAR, 0, List.of(row)))).isEqualTo(ProblemKind.NOT_PERMITTED);

    granted(plan(DIRECTOR, YEAR, 0, List.of(row)));

    assertThat(granted(plan(DIRECTOR, YEAR, 0, List.of(row))).plan().version()).isEqualTo(1);
    assertThat(kind(plan(DIRECTOR, YEAR, 0, List.of()))).isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    assertThat(kind(plan(DIRECTOR, YEAR, 1, List.of(row, row)))).isEqualTo(ProblemKind.INVALID);
  }

  @Test
  void shouldTellAnOfficeWhatIsDueAndWhatIsLate() {
    LocalDate today = LocalDate.of(2027, 2, 3);
    Shown shown = granted(keeping.of(REGISTRAR, YEAR));
    assertThat(due(shown, Role.REGISTRAR, today)).containsExactly("register", "grades");
    assertThat(entry(shown, "register", "8-8").isLateOn(today)).isTrue();
    assertThat(entry(shown, "grades", "2-2").isLateOn(today)).isFalse();

    granted(mark(REGISTRAR, "register", "8-8", 0, true));

    assertThat(due(granted(keeping.of(REGISTRAR, YEAR)), Role.REGISTRAR, today))
        .containsExactly("grades");
  }

  private static List<String> due(Shown shown, Role office, LocalDate today) {
    return ReadingPlan.due(shown, Set.of(office), today).stream()
        .map(entry -> entry.row().id())
        .toList();
  }

  private Answer<Entry> mark(Actor actor, String row, String time, int version, boolean done) {
    return keeping.mark(actor, YEAR, row, time, version, done, "已完成檢核", NOW);
  }

  private Answer<Shown> plan(Actor actor, SchoolYear year, int version, List<PlanRow> rows) {
    return keeping.plan(actor, year, version, rows, "校務會議決議", NOW);
  }

  private static Entry entry(Shown shown, String row, String time) {
    return shown.entries().stream()
        .filter(one -> one.row().id().equals(row))
        .filter(one -> one.occurrence().map(Occurrence::code).equals(Optional.of(time)))
        .findFirst()
        .orElseThrow();
  }
}
