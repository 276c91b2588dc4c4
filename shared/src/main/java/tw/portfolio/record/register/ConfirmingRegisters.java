package tw.portfolio.record.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/**
 * The registrar confirms each semester what the register says (學籍資料 … 每學期並須再次檢核確認, regulation.txt
 * 附件1): one class, several or all of them, and of each just what was looked at.
 */
public final class ConfirmingRegisters {
  /** How many semesters back a class may have been confirmed last: a year. */
  private static final int SEMESTERS_BACK = 2;

  private static final int WRITTEN_AT_ONCE = 8;
  private static final int MOST_TOLD = 100;

  private static final Set<Permission> OVERSEEING =
      Set.of(Permission.KEEP_STUDENTS, Permission.READ_TOTALS);

  private final Registers registers;
  private final Confirmations confirmations;
  private final Enquiries enquiries;
  private final Permits permits;

  /** Confirms these registers there, for those whom this permits. */
  public ConfirmingRegisters(
      Registers registers, Confirmations confirmations, Enquiries enquiries, Permits permits) {
    this.registers = registers;
    this.confirmations = confirmations;
    this.enquiries = enquiries;
    this.permits = permits;
  }

  /**
   * What the registrar has looked at.
   *
   * @param className the class
   * @param revision its {@link ClassRegister#revision}
   */
  public record Seen(String className, String revision) {}

  /**
   * What came of it for one class.
   *
   * @param className the class
   * @param now the class afterwards, or nothing if there is none of that name
   * @param problem why it was not confirmed, if it was not
   */
  public record Outcome(String className, Optional<ClassRegister> now, Optional<Problem> problem) {}

  /** How far every class is: numbers, which those who oversee may see too. */
  public Answer<List<ClassRegister>> classes(Actor actor, Term term) {
    return permits
        .permitted(actor, OVERSEEING, "查看學籍檢核情形")
        .map(reader -> read(reader.school(), term).classes());
  }

  /** A class with what its register says, and what has changed. */
  public Answer<ClassRegister> ofClass(Actor actor, Term term, String className) {
    return permitted(actor)
        .then(
            keeper ->
                read(keeper.school(), term)
                    .ofClass(className)
                    .map(Answer::granted)
                    .orElseGet(() -> Answer.refused(noSuchClass())));
  }

  /**
   * Confirms classes, each by itself: one that is not as it was seen is left out, and comes back as
   * it is now. What is confirmed already, and has not changed, stays as it was confirmed.
   */
  public Answer<List<Outcome>> confirm(Actor actor, Term term, List<Seen> seen, Instant now) {
    return permitted(actor)
        .map(
            keeper -> {
              List<Seen> classes = seen.stream().distinct().toList();
              TermRegister register = read(keeper.school(), term);
              List<Optional<Problem>> problems =
                  new BoundedParallel(WRITTEN_AT_ONCE)
                      .each(classes, one -> confirm(keeper, term, register, one, now));
              TermRegister after = read(keeper.school(), term);
              return IntStream.range(0, classes.size())
                  .mapToObj(
                      at -> {
                        String className = classes.get(at).className();
                        return new Outcome(className, after.ofClass(className), problems.get(at));
                      })
                  .toList();
            });
  }

  private Optional<Problem> confirm(
      Person keeper, Term term, TermRegister register, Seen seen, Instant now) {
    Optional<ClassRegister> found = register.ofClass(seen.className());
    if (found.isEmpty()) {
      return Optional.of(noSuchClass());
    }
    ClassRegister current = found.get();
    if (!current.revision().equals(seen.revision())) {
      return Optional.of(notAsSeen());
    }
    if (current.state() == ClassRegister.State.CONFIRMED) {
      return Optional.empty();
    }
    Confirmation confirmation =
        new Confirmation(
            term,
            current.className(),
            current.confirmed().map(Confirmation::version).orElse(0) + 1,
            now,
            keeper.id(),
            keeper.name(),
            current.students(),
            current.differences());
    return confirmations.write(keeper.school(), confirmation, line(keeper, current, confirmation))
        ? Optional.empty()
        : Optional.of(notAsSeen());
  }

  /** Who and in which fields; what they say is told in the line of each change. */
  private static Change line(Person keeper, ClassRegister before, Confirmation confirmation) {
    List<RegisterDifference> differences = confirmation.differences();
    String told =
        differences.stream()
            .limit(MOST_TOLD)
            .map(RegisterDifference::summary)
            .collect(Collectors.joining("；"));
    return new Change(
        new Subject(SubjectKind.REGISTER, confirmation.term() + "#" + confirmation.className()),
        confirmation.at(),
        Author.of(keeper),
        ChangeAction.CHECK,
        before.confirmed().map(ConfirmingRegisters::summary),
        Optional.of(
            summary(confirmation)
                + (told.isEmpty() ? "" : "：" + told)
                + (differences.size() > MOST_TOLD ? "…" : "")),
        "",
        Optional.empty());
  }

  private static String summary(Confirmation confirmation) {
    return "%s 學年度第 %d 學期 %s，%d 人，差異 %d 人"
        .formatted(
            confirmation.term().year(),
            confirmation.term().semester().number(),
            ClassPlace.called(confirmation.className()),
            confirmation.students().size(),
            confirmation.differences().size());
  }

  private TermRegister read(SchoolCode school, Term term) {
    return BoundedParallel.both(
        () -> registers.of(school, term.year()),
        () -> BoundedParallel.both(() -> confirmed(school, term), () -> open(school), Beside::new),
        (students, beside) ->
            new TermRegister(
                term,
                students,
                beside.confirmed().getFirst(),
                beside.confirmed().stream().skip(1).flatMap(List::stream).toList(),
                beside.open()));
  }

  /** What is read beside the register. */
  private record Beside(List<List<Confirmation>> confirmed, List<Enquiry> open) {}

  /** Those of the semester, and of the ones before. */
  private List<List<Confirmation>> confirmed(SchoolCode school, Term term) {
    List<Term> terms = Stream.iterate(term, Term::before).limit(SEMESTERS_BACK + 1L).toList();
    return new BoundedParallel(terms.size()).each(terms, one -> confirmations.of(school, one));
  }

  private List<Enquiry> open(SchoolCode school) {
    return enquiries.all(school).stream()
        .filter(one -> one.isOpen() && one.field().isConfirmed())
        .toList();
  }

  private Answer<Person> permitted(Actor actor) {
    return permits.permitted(actor, Permission.KEEP_STUDENTS);
  }

  private static Problem notAsSeen() {
    return Problem.of(
        ProblemKind.CHANGED_MEANWHILE,
        "這個班級的學籍資料剛剛有異動，尚未確認。請看過新的人數與差異後，再確認一次。",
        "The register of this class has just changed and was not confirmed. Look at the new numbers"
            + " and confirm once more.");
  }

  private static Problem noSuchClass() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "這個學期的學籍資料中沒有這個班級。請由班級清單重新選取。",
        "The register of this semester has no such class. Choose from the list of classes.");
  }
}
