package tw.portfolio.local.year.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The model by itself, on days that can be counted on one's fingers. */
class ExpectingTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
  private static final Rule OFF = new Rule(false, false, 0, 0, false);

  private final School school = new School();
  private final Somebody student = somebody("ming", "STUDENT");
  private final Somebody teacher = somebody("lin", "TEACHER");
  private final Work work = new Work("1", "ming", Work.Kind.OUTCOME, 115, 1, "lin");

  ExpectingTest() {
    for (String kind :
        List.of(
            "unsent",
            "draft",
            "returned",
            "selection",
            "receipt",
            "statement",
            "waiting",
            "class",
            "forms",
            "school",
            "cases",
            "tasks")) {
      school.rule(kind, OFF);
    }
    school.windows(
        115,
        Map.of(
            "upload1", new Days(MONDAY, MONDAY.plusDays(20)),
            "certification1", new Days(MONDAY, MONDAY.plusDays(20))));
    school.add(student);
    school.add(teacher);
    school.add(work);
  }

  private static Somebody somebody(String id, String office) {
    return new Somebody(id, Set.of(office), Optional.empty(), 1, Optional.of(id + "@school.test"));
  }

  private List<Expected> on(LocalDate day, LocalDate since) {
    return new Expecting(school).on(day, since);
  }

  @Test
  void shouldTellOfWhatWasNeverSentEachWeekAndOnTheLastDays() {
    school.rule("unsent", new Rule(true, false, 7, 2, false));
    work.is(Work.State.HERE);

    assertThat(MONDAY.datesUntil(MONDAY.plusDays(25)).filter(day -> !on(day, day).isEmpty()))
        .containsExactly(
            MONDAY.plusDays(7), MONDAY.plusDays(14), MONDAY.plusDays(19), MONDAY.plusDays(20));
  }

  @Test
  void shouldMakeUpForDaysThatWereMissed() {
    school.rule("unsent", new Rule(true, false, 7, 0, false));
    work.is(Work.State.HERE);

    assertThat(on(MONDAY.plusDays(9), MONDAY.plusDays(8))).isEmpty();
    assertThat(on(MONDAY.plusDays(9), MONDAY.plusDays(7)))
        .containsExactly(new Expected("ming", "ming@school.test", List.of(new Line("unsent", 1))));
  }

  @Test
  void shouldTellWhoWantsNoMailOfWhatIsDemandedAlone() {
    school.rule("waiting", new Rule(true, true, 1, 0, true));
    school.rule("tasks", new Rule(true, false, 7, 0, false));
    work.is(Work.State.SENT);
    teacher.wantsMailOn(Set.of(DayOfWeek.SUNDAY));

    assertThat(on(MONDAY, MONDAY)).extracting(Expected::person).containsExactly("lin");

    school.rule("waiting", new Rule(true, true, 1, 0, false));
    assertThat(on(MONDAY, MONDAY)).isEmpty();
  }

  @Test
  void shouldTellTheDeputyToo() {
    school.rule("waiting", new Rule(true, true, 1, 0, true));
    school.add(somebody("chen", "TEACHER"));
    school.add(new StandIn("lin", "chen", new Days(MONDAY, MONDAY)));
    work.is(Work.State.SENT);

    assertThat(on(MONDAY, MONDAY)).extracting(Expected::person).containsExactly("chen", "lin");
    assertThat(on(MONDAY.plusDays(1), MONDAY.plusDays(1)))
        .extracting(Expected::person)
        .containsExactly("lin");
  }
}
