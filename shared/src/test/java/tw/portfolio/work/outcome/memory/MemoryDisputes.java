package tw.portfolio.work.outcome.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Person;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.course.SectionRef;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.memory.SettingsCheck;
import tw.portfolio.work.Dispute;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceWrite;
import tw.portfolio.work.Status;
import tw.portfolio.work.outcome.DecisionRefusal;
import tw.portfolio.work.outcome.DisputeStore;
import tw.portfolio.work.summary.memory.MemorySummaries;

/** The disputed returns of a {@link MemorySchool}. */
public final class MemoryDisputes implements DisputeStore {
  private final MemoryTables tables;

  public MemoryDisputes(MemoryTables tables) {
    this.tables = tables;
  }

  @Override
  public StoredPage<Piece> disputed(DisputeQueue queue) {
    return Waiting.oldestFirst(
        tables.pieces.values().stream()
            .filter(piece -> piece.school().equals(queue.school()))
            .filter(piece -> isIn(queue, piece))
            .flatMap(piece -> Waiting.decided(piece).stream()),
        queue.after(),
        queue.most());
  }

  private static boolean isIn(DisputeQueue queue, Piece piece) {
    return piece.status() instanceof Status.Returned returned
        && returned.disputedBefore().filter(queue.asked()::equals).isPresent()
        && (!(queue.asked() instanceof Dispute.Asked.Teacher)
            || returned.label().teacher().equals(queue.teacher()));
  }

  @Override
  public WriteResult<DecisionRefusal> write(DisputeStep step) {
    Piece before = step.change().before().orElseThrow();
    var at = new MemoryTables.PieceAt(before.school(), before.id());
    Optional<Piece> current = Optional.ofNullable(tables.pieces.get(at));
    List<DecisionRefusal> reasons = new ArrayList<>();
    SettingsCheck.differ(tables, step.settings()).stream()
        .map(DecisionRefusal.Settings::new)
        .forEach(reasons::add);
    reasons.addAll(refusals(step));
    if (step.taken().filter(seen -> !MemoryCertification.isTakenAs(tables, seen)).isPresent()) {
      reasons.add(new DecisionRefusal.CourseDiffers());
    }
    if (current.filter(piece -> piece.version() == before.version()).isEmpty()) {
      reasons.add(new DecisionRefusal.PieceDiffers(current));
    }
    if (!reasons.isEmpty()) {
      return new WriteResult.Rejected<>(reasons);
    }
    tables.pieces.put(at, step.change().piece());
    tables.addLine(at, step.change().entry());
    MemorySummaries.change(tables, PieceWrite.of(step.change(), List.of()).summaryChange());
    return new WriteResult.Written<>();
  }

  private List<DecisionRefusal> refusals(DisputeStep step) {
    return switch (step.by()) {
      case By.Student(Actor student) -> person(student, _ -> true);
      case By.Teacher(Actor by, CourseTeacher teacher, Optional<SectionRef> section) ->
          new MemoryDecider(tables, by, teacher).refusals(section, step.settings().now());
      case By.Homeroom(Actor by, SchoolYear year, String className) ->
          person(
              by,
              one ->
                  one.may(Permission.READ_CLASS_OUTCOMES)
                      && one.place(year)
                          .filter(led -> led.className().equals(className))
                          .isPresent());
      case By.Office(Actor by) -> person(by, one -> one.may(Permission.DECIDE_DISPUTES));
    };
  }

  private List<DecisionRefusal> person(Actor actor, Predicate<Person> inCharge) {
    Optional<Person> person =
        Optional.ofNullable(
            tables.people.get(new MemoryTables.PersonAt(actor.school(), actor.person())));
    if (person.filter(one -> !one.active()).isPresent()) {
      return List.of(new DecisionRefusal.AccountDisabled());
    }
    return person.filter(inCharge).isPresent()
        ? List.of()
        : List.of(new DecisionRefusal.NotInCharge());
  }
}
