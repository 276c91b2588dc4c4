package tw.portfolio.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.ClassGrades;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsEnforcement;
import tw.portfolio.settings.SettingsEnforcement.AttemptResult;
import tw.portfolio.settings.SettingsEnforcement.WriteContext;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.statement.Statement.Comment;
import tw.portfolio.statement.Statement.Edition;
import tw.portfolio.statement.StatementStore.EditionPage;
import tw.portfolio.statement.StatementStore.StatementKey;
import tw.portfolio.statement.StatementStore.StatementWrite;

/**
 * A student of grade 12 writes 自傳 and 學習計畫 while the window is open, and hands them in (附件1 高三下5月).
 * Reading what one wrote is possible at any time.
 */
public final class WritingStatements {
  private static final int LAST_GRADE = 3;

  /** The window is the year's, whichever semester one asks for. */
  private static final List<WindowKey> WINDOWS =
      List.of(WindowKey.of(WindowKind.STATEMENT, Semester.SECOND));

  private final StatementStore statements;
  private final Roster roster;
  private final ClassGrades grades;
  private final SettingsEnforcement settings;

  /** Writes into these stores. */
  public WritingStatements(
      StatementStore statements, Roster roster, ClassGrades grades, SettingsCache caps) {
    this.statements = statements;
    this.roster = roster;
    this.grades = grades;
    this.settings = new SettingsEnforcement(caps);
  }

  /** The school year of that moment: a statement is written in the one in which it is asked for. */
  public static SchoolYear yearOf(Instant now) {
    return SchoolYear.of(LocalDate.ofInstant(now, Window.TAIPEI));
  }

  /** What the student has written, if anything. */
  public Optional<Statement> own(Actor student, SchoolYear year) {
    return statements.find(of(student, year));
  }

  /** What was said about it, oldest first. */
  public List<Comment> comments(Actor student, SchoolYear year) {
    return statements.comments(of(student, year));
  }

  /** The texts that were saved, newest first. */
  public EditionPage editions(Actor student, SchoolYear year, Optional<Integer> after, int most) {
    return statements.editions(of(student, year), after, most);
  }

  /** One of the texts that were saved. */
  public Answer<Edition> edition(Actor student, SchoolYear year, int number) {
    return statements
        .edition(of(student, year), number)
        .map(Answer::granted)
        .orElseGet(() -> Answer.refused(StatementProblems.noSuchEdition()));
  }

  /**
   * Saves a draft. Saving the same again changes nothing, so a request whose answer was lost can be
   * repeated.
   *
   * @param version what the student saw; 0 if there was nothing
   */
  public Answer<Statement> save(Actor student, int version, StatementText text, Instant now) {
    SchoolYear year = yearOf(now);
    return ownToWrite(student, year)
        .then(
            before -> {
              boolean there =
                  before
                      .filter(one -> one.text().equals(text))
                      .filter(
                          one ->
                              writable(one)
                                  && (one.version() == version || one.version() == version + 1))
                      .isPresent();
              if (there) {
                return Answer.granted(before.orElseThrow());
              }
              return before.map(Statement::version).orElse(0) == version
                  ? save(student, year, before, text, now)
                  : Answer.refused(Refusals.changedMeanwhile());
            });
  }

  private static boolean writable(Statement statement) {
    return saving(statement).from().contains(statement.state());
  }

  private static StatementStep saving(Statement statement) {
    return statement.status() instanceof StatementStatus.Returned
        ? StatementStep.MEND
        : StatementStep.SAVE;
  }

  private Answer<Statement> save(
      Actor student, SchoolYear year, Optional<Statement> before, StatementText text, Instant now) {
    if (before.isEmpty()) {
      Statement first = Statement.start(student.school(), student.person(), year, text, now);
      return write(student, before, first, StatementStep.START);
    }
    return move(student, before.get(), saving(before.get()), one -> one.saved(text, now));
  }

  /**
   * Hands in what the student saw. Handing in what has been handed in already changes nothing.
   *
   * @param version what the student saw
   */
  public Answer<Statement> handIn(Actor student, int version, Instant now) {
    SchoolYear year = yearOf(now);
    return ownToWrite(student, year)
        .then(WritingStatements::existing)
        .then(before -> handIn(student, before, version, now));
  }

  private Answer<Statement> handIn(Actor student, Statement before, int version, Instant now) {
    if (before.status() instanceof StatementStatus.HandedIn && before.version() == version + 1) {
      return Answer.granted(before);
    }
    if (before.version() != version) {
      return Answer.refused(Refusals.changedMeanwhile());
    }
    if (!before.text().missing().isEmpty()) {
      return Answer.refused(StatementProblems.unfinished(before.text().missing()));
    }
    return move(
        student,
        before,
        StatementStep.HAND_IN,
        one -> one.moved(new StatementStatus.HandedIn(now, one.edition()), now));
  }

  /** Takes back what nobody has checked yet, to write on. */
  public Answer<Statement> takeBack(Actor student, Instant now) {
    return existing(own(student, yearOf(now)))
        .then(
            before ->
                move(
                    student,
                    before,
                    StatementStep.TAKE_BACK,
                    one -> one.moved(new StatementStatus.Draft(), now)));
  }

  private static Answer<Statement> existing(Optional<Statement> own) {
    return own.map(Answer::granted).orElseGet(() -> Answer.refused(StatementProblems.noneYet()));
  }

  private Answer<Statement> move(
      Actor student, Statement before, StatementStep step, UnaryOperator<Statement> change) {
    return step.from().contains(before.state())
        ? write(student, Optional.of(before), change.apply(before), step)
        : Answer.refused(StatementProblems.wrongState(before.state()));
  }

  private Answer<Statement> write(
      Actor student, Optional<Statement> before, Statement after, StatementStep step) {
    WriteContext context =
        new WriteContext(after.school(), after.year(), after.student(), WINDOWS, after.updated());
    return settings.make(
        context,
        guard -> {
          StatementWrite write =
              new StatementWrite(
                  before,
                  after,
                  StatementLine.of(before, after, step, student, ""),
                  Optional.of(guard));
          return switch (statements.write(write)) {
            case WriteResult.Written() -> AttemptResult.granted(after);
            case WriteResult.Rejected<StatementRefusal>(List<StatementRefusal> reasons) ->
                rejected(reasons);
          };
        });
  }

  private static AttemptResult<Statement> rejected(List<StatementRefusal> reasons) {
    return switch (reasons.getFirst()) {
      case StatementRefusal.AccountNotInUse(boolean onRoster) ->
          AttemptResult.refused(Permits.notInUse(onRoster));
      case StatementRefusal.Settings _ ->
          new AttemptResult.Rejected<>(SettingsRefusal.among(reasons, StatementRefusal::settings));
      case StatementRefusal.StatementDiffers _ ->
          AttemptResult.refused(Refusals.changedMeanwhile());
    };
  }

  /** The own statement of a student who may write one. All is read at once. */
  private Answer<Optional<Statement>> ownToWrite(Actor student, SchoolYear year) {
    return BoundedParallel.both(
        () -> own(student, year),
        () -> isInGradeTwelve(student, year),
        (statement, mayWrite) ->
            mayWrite
                ? Answer.granted(statement)
                : Answer.refused(StatementProblems.notInGradeTwelve()));
  }

  private boolean isInGradeTwelve(Actor student, SchoolYear year) {
    return BoundedParallel.both(
        () -> roster.person(student.school(), student.person()),
        () -> grades.grades(student.school(), year),
        (person, gradeOf) ->
            person
                .flatMap(one -> one.place(year))
                .map(ClassPlace::className)
                .map(gradeOf::get)
                .filter(grade -> grade == LAST_GRADE)
                .isPresent());
  }

  private static StatementKey of(Actor student, SchoolYear year) {
    return new StatementKey(student.school(), student.person(), year);
  }
}
