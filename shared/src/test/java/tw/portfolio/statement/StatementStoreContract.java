package tw.portfolio.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Simultaneous;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.statement.Statement.Comment;
import tw.portfolio.statement.StatementStatus.Check;
import tw.portfolio.statement.StatementStore.Mark;
import tw.portfolio.statement.StatementStore.Saved;
import tw.portfolio.statement.StatementStore.StatementKey;
import tw.portfolio.statement.StatementStore.StatementWrite;

/** What every {@link StatementStore} does. */
public abstract class StatementStoreContract extends StoreContract {
  private static final Check BY_HOMEROOM =
      new Check(ReviewSide.HOMEROOM, NOW, Staff.HOMEROOM.id(), "吳建宏");
  private static final Check BY_COUNSELLING =
      new Check(ReviewSide.COUNSELLING, NOW.plusSeconds(9), Staff.LIN.id(), "林老師");

  private static final StatementKey MINGS = new StatementKey(SCHOOL, MING.id(), YEAR);

  private StatementStore statements;

  /** Statements beside the stores that were opened last. */
  protected abstract StatementStore statements();

  /** What was done according to the school's history, oldest first. */
  protected abstract List<ChangeAction> actions(Subject subject);

  @BeforeEach
  void openTheStatements() {
    statements = statements();
  }

  @Test
  void shouldKeepEveryTextThatWasSaved() {
    Statement first = started(MING, text("護理"));
    Statement second = saved(first, text("醫學"));

    assertThat(statements.find(MINGS)).contains(second);
    assertThat(statements.edition(MINGS, 1)).contains(first.newest());
    assertThat(statements.edition(MINGS, 2)).contains(second.newest());
    assertThat(statements.edition(MINGS, 3)).isEmpty();
    assertThat(statements.editions(MINGS, Optional.empty(), 10).editions())
        .containsExactly(new Saved(2, second.updated(), 2), new Saved(1, first.updated(), 2));
  }

  @Test
  void shouldKeepWhateverAStatementSays() {
    Statement now = started(MING, everything());
    for (StatementStatus status :
        List.of(
            new StatementStatus.HandedIn(NOW, 1),
            new StatementStatus.Checking(BY_HOMEROOM, 1),
            new StatementStatus.Checked(BY_HOMEROOM, BY_COUNSELLING, 1),
            new StatementStatus.Returned(NOW, Staff.HOMEROOM.id(), "吳建宏", "請補充", 1),
            new StatementStatus.Draft())) {
      now = written(now, now.moved(status, now.updated().plusSeconds(1)));
      assertThat(statements.find(MINGS)).contains(now);
    }
    assertThat(statements.editions(MINGS, Optional.empty(), 10).editions()).hasSize(1);
  }

  @Test
  void shouldPageThroughTheTexts() {
    Statement now = started(MING, text("一版"));
    for (int number = 2; number <= 5; number++) {
      now = saved(now, text("版本 " + number));
    }

    var first = statements.editions(MINGS, Optional.empty(), 2);
    var second = statements.editions(MINGS, first.next(), 2);
    var third = statements.editions(MINGS, second.next(), 2);

    assertThat(first.editions()).extracting(Saved::number).containsExactly(5, 4);
    assertThat(second.editions()).extracting(Saved::number).containsExactly(3, 2);
    assertThat(third.editions()).extracting(Saved::number).containsExactly(1);
    assertThat(third.next()).isEmpty();
  }

  @Test
  void shouldKeepStudentsYearsAndSchoolsApart() {
    started(MING, text("護理"));

    assertThat(statements.find(new StatementKey(SCHOOL, HUA.id(), YEAR))).isEmpty();
    assertThat(statements.find(new StatementKey(SCHOOL, MING.id(), new SchoolYear(116)))).isEmpty();
    assertThat(statements.find(new StatementKey(new SchoolCode("213304"), MING.id(), YEAR)))
        .isEmpty();
    assertThat(statements.marks(SCHOOL, new SchoolYear(116))).isEmpty();
    assertThat(statements.marks(new SchoolCode("213304"), YEAR)).isEmpty();
  }

  @Test
  void shouldSayHowFarEachIs() {
    Statement mings = started(MING, text("護理"));
    started(HUA, text("農業"));
    Instant later = NOW.plusSeconds(60);
    written(mings, mings.moved(new StatementStatus.HandedIn(later, 1), later));

    assertThat(statements.marks(SCHOOL, YEAR))
        .isEqualTo(
            Map.of(
                MING.id(), new Mark(StatementState.HANDED_IN, later),
                HUA.id(), new Mark(StatementState.DRAFT, NOW)));
  }

  @Test
  void shouldRefuseWhatIsNotAboutTheNewest() {
    Statement first = started(MING, text("護理"));
    Statement second = saved(first, text("醫學"));

    Statement stale = first.saved(text("舊的"), NOW);
    assertThat(reasons(write(Optional.of(first), stale)))
        .containsExactly(new StatementRefusal.StatementDiffers(Optional.of(second)));
    assertThat(reasons(write(Optional.empty(), first)))
        .containsExactly(new StatementRefusal.StatementDiffers(Optional.of(second)));
    assertThat(statements.find(MINGS)).contains(second);
    assertThat(actions(subject(MING))).hasSize(2);
  }

  @Test
  void shouldRefuseToChangeWhatWasNeverSaved() {
    Statement never = Statement.start(SCHOOL, MING.id(), YEAR, text("護理"), NOW);

    assertThat(reasons(write(Optional.of(never), never.saved(text("醫學"), NOW))))
        .containsExactly(new StatementRefusal.StatementDiffers(Optional.empty()));
    assertThat(reasons(statements.comment(never, comment(1), line(never))))
        .containsExactly(new StatementRefusal.StatementDiffers(Optional.empty()));
  }

  @Test
  void shouldWriteOnlyWhileTheWindowIsOpen() {
    openOnly(WindowKind.UPLOAD);

    Statement first = Statement.start(SCHOOL, MING.id(), YEAR, text("護理"), NOW);
    assertThat(reasons(write(Optional.empty(), first)))
        .containsExactly(
            new StatementRefusal.Settings(
                new SettingsRefusal.SettingsDiffer(stores.inForce().settings(SCHOOL, YEAR))));
    assertThat(statements.find(MINGS)).isEmpty();
    assertThat(statements.marks(SCHOOL, YEAR)).isEmpty();
    assertThat(actions(subject(MING))).isEmpty();
  }

  @Test
  void shouldWriteForThoseAloneWhoseAccountIsInUse() {
    stores.writer().people(YEAR, List.of(Offices.disabled(MING)));

    Statement first = Statement.start(SCHOOL, MING.id(), YEAR, text("護理"), NOW);
    assertThat(reasons(write(Optional.empty(), first)))
        .containsExactly(new StatementRefusal.AccountNotInUse(true));
    Statement nobodys = Statement.start(SCHOOL, Ids.person(4711), YEAR, text("護理"), NOW);
    assertThat(reasons(write(Optional.empty(), nobodys)))
        .containsExactly(new StatementRefusal.AccountNotInUse(false));
    assertThat(statements.find(MINGS)).isEmpty();
  }

  @Test
  @Simultaneous
  void shouldLetOnlyOneOfManyEditorsWin() throws InterruptedException {
    Statement first = started(MING, text("護理"));
    List<Callable<WriteResult<StatementRefusal>>> all =
        IntStream.range(0, 8)
            .<Callable<WriteResult<StatementRefusal>>>mapToObj(
                number -> () -> write(Optional.of(first), first.saved(text("版本 " + number), NOW)))
            .toList();

    assertThat(written(all)).isEqualTo(1);
    assertThat(statements.find(MINGS).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void shouldKeepCommentsInOrderWithTheirLines() {
    Statement now = started(MING, everything());
    List<Comment> said = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      said.add(comment(number));
      assertWritten(statements.comment(now, said.getLast(), line(now)));
    }

    assertThat(statements.comments(MINGS)).containsExactlyElementsOf(said);
    assertThat(statements.comments(new StatementKey(SCHOOL, HUA.id(), YEAR))).isEmpty();
    assertThat(statements.find(MINGS)).contains(now);
    assertThat(actions(subject(MING)))
        .containsExactly(
            ChangeAction.CHANGE, ChangeAction.CHANGE, ChangeAction.CHANGE, ChangeAction.CHANGE);
  }

  @Test
  void shouldNotCommentOnWhatHasChanged() {
    Statement first = started(MING, text("護理"));
    Statement second = saved(first, text("醫學"));

    assertThat(reasons(statements.comment(first, comment(1), line(first))))
        .containsExactly(new StatementRefusal.StatementDiffers(Optional.of(second)));
    assertThat(statements.comments(MINGS)).isEmpty();
  }

  private Statement started(Person student, StatementText text) {
    Statement first = Statement.start(SCHOOL, student.id(), YEAR, text, NOW);
    assertWritten(write(Optional.empty(), first));
    return first;
  }

  private Statement saved(Statement before, StatementText text) {
    return written(before, before.saved(text, before.updated().plusSeconds(30)));
  }

  private Statement written(Statement before, Statement after) {
    assertWritten(write(Optional.of(before), after));
    return after;
  }

  private WriteResult<StatementRefusal> write(Optional<Statement> before, Statement after) {
    return statements.write(
        new StatementWrite(before, after, line(after), Optional.of(open(WindowKind.STATEMENT))));
  }

  private static Change line(Statement statement) {
    return new Change(
        new Subject(SubjectKind.STATEMENT, statement.student().text()),
        statement.updated(),
        Author.of(Students.actor(MING)),
        ChangeAction.CHANGE,
        Optional.empty(),
        Optional.of("草稿"),
        "",
        Optional.of(statement.student()));
  }

  private static Subject subject(Person student) {
    return new Subject(SubjectKind.STATEMENT, student.id().text());
  }

  private static Comment comment(long number) {
    return new Comment(
        Ids.nth(number), NOW, Staff.HOMEROOM.id(), "吳建宏", 1, "第 %d 則".formatted(number));
  }

  private static StatementText text(String plan) {
    return new StatementText(Map.of(StatementPart.CAREER_PLAN, plan));
  }

  private static StatementText everything() {
    Map<StatementPart, String> parts = new EnumMap<>(StatementPart.class);
    for (StatementPart part : StatementPart.values()) {
      parts.put(part, part.chinese() + "\n" + "字".repeat(part.longest() - 10));
    }
    return new StatementText(parts);
  }
}
