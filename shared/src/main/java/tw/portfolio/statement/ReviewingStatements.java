package tw.portfolio.statement;

import static tw.portfolio.access.Permission.REVIEW_ALL_STATEMENTS;
import static tw.portfolio.access.Permission.REVIEW_CLASS_STATEMENTS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.ClassGrades;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.statement.Statement.Comment;
import tw.portfolio.statement.Statement.Edition;
import tw.portfolio.statement.StatementStatus.Check;
import tw.portfolio.statement.StatementStore.Mark;
import tw.portfolio.statement.StatementStore.StatementKey;
import tw.portfolio.statement.StatementStore.StatementWrite;

/**
 * Homeroom teachers guide and check the statements of their class, the counselling office those of
 * the school (附件1 高三下5月 指導及檢核). They read what was handed in, and of a draft only that there is
 * one.
 */
public final class ReviewingStatements {
  private static final int LAST_GRADE = 3;
  private static final int MOST_TRIES = 3;

  private static final Set<Permission> REVIEWERS =
      Set.of(REVIEW_ALL_STATEMENTS, REVIEW_CLASS_STATEMENTS);

  private final StatementStore statements;
  private final Roster roster;
  private final Permits permits;
  private final ClassGrades grades;
  private final Supplier<String> ids;

  /**
   * Reviews in these stores.
   *
   * @param ids draws a new pseudonym each time
   */
  public ReviewingStatements(
      StatementStore statements, Roster roster, ClassGrades grades, Supplier<String> ids) {
    this.statements = statements;
    this.roster = roster;
    this.permits = new Permits(roster);
    this.grades = grades;
    this.ids = ids;
  }

  /**
   * One of the students in a list.
   *
   * @param student the student
   * @param mark how far the statement is; none if there is none
   */
  public record Entry(Person student, Optional<Mark> mark) {}

  /**
   * What those who review see of a statement.
   *
   * @param student whose
   * @param statement its record; none if nothing has been saved
   * @param handedIn the text that was handed in; none of a draft
   * @param comments what was said about it, oldest first
   */
  public record View(
      Person student,
      Optional<Statement> statement,
      Optional<Edition> handedIn,
      List<Comment> comments) {
    /** Copies the list. */
    public View {
      comments = List.copyOf(comments);
    }
  }

  /**
   * Whoever of the year should have a statement, by class and seat.
   *
   * @param className only this class; if none is named, every class of grade 12 for who may see
   *     all, the own class for a homeroom teacher
   */
  public Answer<List<Entry>> list(
      Actor actor, SchoolYear year, Optional<String> className, Instant now) {
    return permits
        .permitted(actor, REVIEWERS, "檢核自傳與學習計畫")
        .then(reader -> scope(reader, year, className, now))
        .map(wanted -> entries(actor, year, wanted));
  }

  private Answer<Predicate<String>> scope(
      Person reader, SchoolYear year, Optional<String> className, Instant now) {
    if (reader.may(REVIEW_ALL_STATEMENTS)) {
      return Answer.granted(
          className
              .<Predicate<String>>map(wanted -> wanted::equals)
              .orElseGet(() -> gradeTwelve(reader, year)));
    }
    return Permits.ownClass(reader, year, now)
        .then(
            own ->
                own.map(ClassPlace::className)
                    .filter(led -> className.stream().allMatch(led::equals))
                    .<Answer<Predicate<String>>>map(led -> Answer.granted(led::equals))
                    .orElseGet(() -> Answer.refused(notYourClass())));
  }

  private Predicate<String> gradeTwelve(Person reader, SchoolYear year) {
    Map<String, Integer> all = grades.grades(reader.school(), year);
    return name -> all.getOrDefault(name, 0) == LAST_GRADE;
  }

  private List<Entry> entries(Actor actor, SchoolYear year, Predicate<String> wanted) {
    Map<PersonId, Mark> marks = statements.marks(actor.school(), year);
    return roster.students(actor.school(), year).stream()
        .filter(
            student -> student.place(year).map(ClassPlace::className).filter(wanted).isPresent())
        .map(student -> new Entry(student, Optional.ofNullable(marks.get(student.id()))))
        .toList();
  }

  /** A student's statement as far as it was handed in. */
  public Answer<View> read(Actor actor, PersonId student, SchoolYear year, Instant now) {
    return student(actor, student, now).map(person -> view(person, year));
  }

  private Answer<Person> student(Actor actor, PersonId student, Instant now) {
    return permits.student(actor, student, REVIEW_ALL_STATEMENTS, REVIEW_CLASS_STATEMENTS, now);
  }

  private View view(Person student, SchoolYear year) {
    StatementKey key = new StatementKey(student.school(), student.id(), year);
    Optional<Statement> statement = statements.find(key);
    return new View(
        student,
        statement,
        statement
            .flatMap(one -> one.status().handedIn())
            .flatMap(number -> statements.edition(key, number)),
        statements.comments(key));
  }

  /**
   * Comments on what was handed in.
   *
   * @param edition which edition the reader saw
   */
  public Answer<View> comment(
      Actor actor, PersonId student, int edition, String text, Instant now) {
    return change(
        actor,
        student,
        now,
        seen -> {
          if (!seen.status().handedIn().equals(Optional.of(edition))) {
            return Optional.of(Answer.refused(Refusals.changedMeanwhile()));
          }
          Comment comment =
              new Comment(ids.get(), now, actor.person(), actor.name(), edition, text);
          return answer(
              statements.comment(seen, comment, StatementLine.comment(seen, actor, now)), seen);
        });
  }

  /**
   * Finds complete what was handed in, for the homeroom teacher's side or the counselling office's;
   * it is checked when both have (regulation.txt 附件1). Who does it twice has what was asked for.
   *
   * @param edition which edition the reader saw
   */
  public Answer<View> check(Actor actor, PersonId student, int edition, Instant now) {
    return permits
        .permitted(actor, REVIEWERS, "檢核自傳與學習計畫")
        .then(
            reader ->
                student(actor, student, now)
                    .then(
                        person -> {
                          Check check =
                              new Check(
                                  side(reader, person, now), now, actor.person(), actor.name());
                          return change(
                              person, now, seen -> check(actor, seen, check, edition, now));
                        }));
  }

  /** Who leads the class speaks for it, even one of the counselling office. */
  private static ReviewSide side(Person reader, Person student, Instant now) {
    return reader.may(REVIEW_CLASS_STATEMENTS) && Permits.leads(reader, student, now)
        ? ReviewSide.HOMEROOM
        : ReviewSide.COUNSELLING;
  }

  private Optional<Answer<Statement>> check(
      Actor actor, Statement seen, Check check, int edition, Instant now) {
    boolean again =
        seen.status().handedIn().equals(Optional.of(edition))
            && seen.status().checks().stream().anyMatch(one -> one.side() == check.side());
    if (again) {
      return Optional.of(Answer.granted(seen));
    }
    return seen.status() instanceof StatementStatus.Checking(Check first, int _)
        ? decide(
            actor,
            seen,
            StatementStep.COMPLETE,
            new StatementStatus.Checked(first, check, edition),
            "",
            now)
        : decide(
            actor,
            seen,
            StatementStep.CHECK,
            new StatementStatus.Checking(check, edition),
            "",
            now);
  }

  /**
   * Sends back what was handed in.
   *
   * @param edition which edition the reader saw
   * @param reason what the student reads
   */
  public Answer<View> giveBack(
      Actor actor, PersonId student, int edition, String reason, Instant now) {
    StatementStatus returned =
        new StatementStatus.Returned(now, actor.person(), actor.name(), reason, edition);
    return change(
        actor,
        student,
        now,
        seen -> decide(actor, seen, StatementStep.RETURN, returned, reason, now));
  }

  private Optional<Answer<Statement>> decide(
      Actor actor,
      Statement seen,
      StatementStep step,
      StatementStatus next,
      String why,
      Instant now) {
    if (!step.from().contains(seen.state())) {
      return Optional.of(Answer.refused(StatementProblems.wrongState(seen.state())));
    }
    if (!seen.status().handedIn().equals(next.handedIn())) {
      return Optional.of(Answer.refused(Refusals.changedMeanwhile()));
    }
    Statement after = seen.moved(next, now);
    StatementWrite write =
        new StatementWrite(
            Optional.of(seen),
            after,
            StatementLine.of(Optional.of(seen), after, step, actor, why),
            Optional.empty());
    return answer(statements.write(write), after);
  }

  /** None if the statement was changed meanwhile: it is looked at again. */
  private static Optional<Answer<Statement>> answer(
      WriteResult<StatementRefusal> result, Statement written) {
    return result instanceof WriteResult.Written()
        ? Optional.of(Answer.granted(written))
        : Optional.empty();
  }

  private Answer<View> change(
      Actor actor,
      PersonId student,
      Instant now,
      Function<Statement, Optional<Answer<Statement>>> attempt) {
    return student(actor, student, now).then(person -> change(person, now, attempt));
  }

  private Answer<View> change(
      Person student, Instant now, Function<Statement, Optional<Answer<Statement>>> attempt) {
    SchoolYear year = WritingStatements.yearOf(now);
    return attempts(student, year, attempt).map(_ -> view(student, year));
  }

  private Answer<Statement> attempts(
      Person student, SchoolYear year, Function<Statement, Optional<Answer<Statement>>> attempt) {
    StatementKey key = new StatementKey(student.school(), student.id(), year);
    for (int tries = 1; tries <= MOST_TRIES; tries++) {
      Optional<Statement> seen =
          statements.find(key).filter(one -> one.status().handedIn().isPresent());
      if (seen.isEmpty()) {
        return Answer.refused(StatementProblems.nothingHandedIn());
      }
      Optional<Answer<Statement>> answer = attempt.apply(seen.get());
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    return Answer.refused(Refusals.changedMeanwhile());
  }

  private static Problem notYourClass() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "您只能查看自己帶的班級。若您已接任這個班級的導師，請洽註冊組更新班級資料。",
        "You may see only the class that you lead. If you lead this one now, ask the registrar to"
            + " update the list of classes.");
  }
}
