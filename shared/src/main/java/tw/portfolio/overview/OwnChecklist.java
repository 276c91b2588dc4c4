package tw.portfolio.overview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.receipt.StudentReceipts;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.Cohort;
import tw.portfolio.settings.ExtraTime;
import tw.portfolio.statement.Statement;
import tw.portfolio.statement.StatementStore.StatementKey;
import tw.portfolio.work.summary.StudentSummary;
import tw.portfolio.work.summary.SummaryId;

/**
 * A student looks at what there is to do for oneself this school year, and how many days are left.
 */
public final class OwnChecklist {
  private final OverviewPorts ports;
  private final ReadingStates reading;

  /** Reads there. */
  public OwnChecklist(OverviewPorts ports) {
    this.ports = ports;
    this.reading = new ReadingStates(ports);
  }

  /**
   * What a student has to do.
   *
   * @param student how far the student is, with what is to be done
   * @param school what holds for everybody; nobody else is in it
   */
  public record Own(StudentTasks student, SchoolState school) {}

  /** The student's own. One round trip's time. */
  public Answer<Own> of(Actor student, Instant now) {
    SchoolYear year = SchoolYear.at(now);
    return BoundedParallel.both(
        () -> who(student, year),
        () -> BoundedParallel.both(() -> done(student, year), () -> said(student, year), Both::new),
        (who, both) ->
            who.person()
                .flatMap(person -> person.place(year))
                .map(place -> Answer.granted(own(who, place, both, now)))
                .orElseGet(() -> Answer.refused(OverviewProblems.inNoClass())));
  }

  private record Who(Optional<Person> person, SchoolState school) {}

  private record Done(StudentSummary work, List<ExtraTime> extra) {}

  private record Said(StudentReceipts receipts, Optional<Statement> statement) {}

  private record Both(Done done, Said said) {}

  private Who who(Actor student, SchoolYear year) {
    return BoundedParallel.both(
        () -> ports.roster().person(student.school(), student.person()),
        () -> reading.nobody(student.school(), year),
        Who::new);
  }

  private Done done(Actor student, SchoolYear year) {
    return BoundedParallel.both(
        () -> ports.summaries().summary(new SummaryId(student.school(), student.person(), year)),
        () -> ports.inForce().extraTime(student.school(), student.person(), year),
        Done::new);
  }

  private Said said(Actor student, SchoolYear year) {
    return BoundedParallel.both(
        () -> ports.receipts().of(student.school(), student.person()),
        () -> ports.statements().find(new StatementKey(student.school(), student.person(), year)),
        Said::new);
  }

  private static Own own(Who who, ClassPlace place, Both both, Instant now) {
    Map<String, Integer> grades = who.school().grades();
    StudentState state =
        new StudentState(
            who.person().orElseThrow(),
            place,
            Cohort.ofGrade(grades.getOrDefault(place.className(), 0)),
            both.done().work(),
            both.said().receipts().receipts().stream()
                .map(one -> new Receipt(one.key().period(), one.key().kind(), one.state()))
                .toList(),
            both.said().statement().map(Statement::state),
            both.done().extra());
    return new Own(
        new StudentTasks(state, Checklist.of(state, who.school().settings(), now)), who.school());
  }
}
