package tw.portfolio.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.school.SchoolYear;

/** What every {@link PlanStore} does. */
public abstract class PlanStoreContract extends StoreContract {
  private static final Subject SUBJECT = new Subject(SubjectKind.CALENDAR, YEAR.toString());
  private static final Mark DONE = new Mark("meetings", "8-8", true, "8 月 20 日召開", "黃主任", NOW, 1);

  private PlanStore plans;

  /** Plans beside the stores that were opened last. */
  protected abstract PlanStore plans();

  /** What was done according to the school's history, oldest first. */
  protected abstract List<ChangeAction> actions(Subject subject);

  @BeforeEach
  void openThePlans() {
    plans = plans();
  }

  @Test
  void shouldKeepARowOfEveryTiming() {
    List<PlanRow> rows =
        List.of(
            row("a", new Timing.Anytime()),
            row("b", new Timing.OnMinistrysNotice()),
            row("c", new Timing.Months(List.of(new MonthSpan(9, 1), MonthSpan.of(6)))),
            row("d", new Timing.Days(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30))),
            RegulationPlan.ROWS.stream()
                .filter(row -> row.timing() instanceof Timing.OfWindow)
                .findFirst()
                .orElseThrow());
    YearPlan plan = new YearPlan(SCHOOL, YEAR, 1, rows);

    assertThat(plans.write(plan, line(ChangeAction.ADD, NOW))).isTrue();

    assertThat(plans.of(SCHOOL, YEAR)).isEqualTo(new PlanStore.Kept(Optional.of(plan), List.of()));
    assertThat(plans.of(SCHOOL, new SchoolYear(YEAR.number() + 1)).plan()).isEmpty();
  }

  @Test
  void shouldKeepMarksBesideThePlan() {
    assertThat(plans.mark(SCHOOL, YEAR, DONE, line(ChangeAction.FINISH, NOW))).isTrue();
    Mark undone = new Mark("meetings", "8-8", false, "", "黃主任", NOW.plusSeconds(9), 2);
    assertThat(plans.mark(SCHOOL, YEAR, undone, line(ChangeAction.UNDO, NOW.plusSeconds(9))))
        .isTrue();

    assertThat(plans.of(SCHOOL, YEAR).marks()).containsExactly(undone);
    assertThat(actions(SUBJECT)).containsExactly(ChangeAction.FINISH, ChangeAction.UNDO);
  }

  @Test
  void shouldTellOfTwoMarksOfOneMoment() {
    Mark other = new Mark("evaluation", "8-8", true, "", "黃主任", NOW, 1);

    plans.mark(SCHOOL, YEAR, DONE, line(ChangeAction.FINISH, NOW));
    plans.mark(SCHOOL, YEAR, other, line(ChangeAction.FINISH, NOW));

    assertThat(plans.of(SCHOOL, YEAR).marks()).containsExactlyInAnyOrder(DONE, other);
    assertThat(actions(SUBJECT)).hasSize(2);
  }

  @Test
  void shouldLetOneOfTwoEditorsWrite() {
    YearPlan first = new YearPlan(SCHOOL, YEAR, 1, RegulationPlan.ROWS);
    YearPlan second = new YearPlan(SCHOOL, YEAR, 1, List.of(row("a", new Timing.Anytime())));

    assertThat(plans.write(first, line(ChangeAction.ADD, NOW))).isTrue();
    assertThat(plans.write(second, line(ChangeAction.ADD, NOW))).isFalse();
    assertThat(plans.mark(SCHOOL, YEAR, DONE, line(ChangeAction.FINISH, NOW))).isTrue();
    assertThat(plans.mark(SCHOOL, YEAR, DONE, line(ChangeAction.FINISH, NOW))).isFalse();

    assertThat(plans.of(SCHOOL, YEAR).plan()).contains(first);
  }

  private static PlanRow row(String id, Timing timing) {
    return new PlanRow(
        id, "行政規劃", "工作 " + id, Set.of(Role.REGISTRAR, Role.ACADEMIC_DIRECTOR), "登錄", timing);
  }

  private static Change line(ChangeAction action, Instant at) {
    return new Change(
        SUBJECT,
        at,
        new Author.Platform(),
        action,
        Optional.empty(),
        Optional.of("工作期程"),
        "",
        Optional.empty());
  }
}
