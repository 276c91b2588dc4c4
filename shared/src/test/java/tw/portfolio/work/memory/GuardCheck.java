package tw.portfolio.work.memory;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Enrolment;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.memory.SettingsCheck;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.Guard;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceWrite;
import tw.portfolio.work.Selection;
import tw.portfolio.work.WorkRefusal;
import tw.portfolio.work.summary.StudentSummary;
import tw.portfolio.work.summary.SummaryId;
import tw.portfolio.work.summary.Tally;

/** Checks the guards of one write, and carries out what they take or give back. */
final class GuardCheck {
  private final MemoryTables tables;
  private final SchoolCode school;
  private final PieceWrite write;

  GuardCheck(MemoryTables tables, PieceWrite write) {
    this.tables = tables;
    this.school = write.school();
    this.write = write;
  }

  /** Where a guard's reason stands among those of one write. */
  private static int rank(Guard guard) {
    return switch (guard) {
      case Guard.AccountInUse(var _) -> 0;
      case Guard.SettingsHold(var _) -> 1;
      case Guard.Enrolled(var _), Guard.TaughtAs(var _) -> 2;
      case Guard.TakesSlot(var _) -> 3;
      case Guard.GivesSlotBack(), Guard.FewRefused(var _) -> 4;
      case Guard.FirstRequest(var _) -> 5;
      case Guard.NotChosen() -> 6;
      case Guard.Unchanged(var _) -> 7;
    };
  }

  /** Why the guards don't hold, the most general reason first. */
  List<WorkRefusal> failures() {
    return write.guards().stream()
        .sorted(comparingInt(GuardCheck::rank))
        .flatMap(this::failures)
        .toList();
  }

  private Stream<WorkRefusal> failures(Guard guard) {
    return switch (guard) {
      case Guard.AccountInUse(PersonId person) -> inUse(person);
      case Guard.SettingsHold(SettingsGuard settings) ->
          SettingsCheck.differ(tables, settings).stream().map(WorkRefusal.Settings::new);
      case Guard.Enrolled(CourseRef course) ->
          enrolled(taken(course).filter(Enrolment::takesOutcomes));
      case Guard.TaughtAs(Enrolment seen) ->
          enrolled(
              taken(seen.ref())
                  .filter(now -> now.teacher().equals(seen.teacher()))
                  .filter(now -> now.section().equals(seen.section())));
      case Guard.TakesSlot(int most) -> noSlot(most);
      case Guard.FewRefused(int most) -> tooManyRefused(most);
      case Guard.GivesSlotBack() -> Stream.empty();
      case Guard.FirstRequest(IdempotencyKey first) ->
          Stream.ofNullable(tables.requests.get(request(first)));
      case Guard.NotChosen() -> chosen();
      case Guard.Unchanged(Piece other) -> MemoryPieces.differs(tables, other).stream();
    };
  }

  void carryOut() {
    for (Guard guard : write.guards()) {
      switch (guard) {
        case Guard.TakesSlot(var _) -> tables.slots(school, id()).add(id().secret());
        case Guard.GivesSlotBack() -> tables.slots(school, id()).remove(id().secret());
        case Guard.FirstRequest(IdempotencyKey first) ->
            tables.requests.put(
                request(first), new WorkRefusal.AlreadyRequested(id(), first.digest()));
        case Guard.AccountInUse(var _),
            Guard.FewRefused(var _),
            Guard.SettingsHold(var _),
            Guard.Enrolled(var _),
            Guard.TaughtAs(var _),
            Guard.NotChosen(),
            Guard.Unchanged(var _) -> {}
      }
    }
  }

  private PieceId id() {
    return write.piece().id();
  }

  private Stream<WorkRefusal> inUse(PersonId person) {
    Optional<Person> found =
        Optional.ofNullable(tables.people.get(new MemoryTables.PersonAt(school, person)));
    return found.filter(Person::active).isPresent()
        ? Stream.empty()
        : Stream.of(new WorkRefusal.AccountNotInUse(found.isPresent()));
  }

  private Optional<Enrolment> taken(CourseRef course) {
    return Optional.ofNullable(
        tables.enrolments.get(new MemoryTables.Taken(school, id().student(), course)));
  }

  private static Stream<WorkRefusal> enrolled(Optional<Enrolment> asDemanded) {
    return asDemanded.isPresent() ? Stream.empty() : Stream.of(new WorkRefusal.NotEnrolled());
  }

  private Stream<WorkRefusal> noSlot(int most) {
    Set<String> taken = tables.slots(school, id());
    return taken.contains(id().secret()) || taken.size() < most
        ? Stream.empty()
        : Stream.of(new WorkRefusal.NoSlot(Set.copyOf(taken)));
  }

  private Stream<WorkRefusal> tooManyRefused(int most) {
    Tally refused = Tally.of(id().kind(), id().term().semester(), PieceState.REFUSED);
    int count =
        tables
            .summaries
            .getOrDefault(SummaryId.of(school, id()), StudentSummary.NONE)
            .count(refused);
    return count < most ? Stream.empty() : Stream.of(new WorkRefusal.TooManyRefused());
  }

  private Stream<WorkRefusal> chosen() {
    Selection current = tables.selection(ChoiceId.of(school, id()));
    return current.chosen().contains(id())
        ? Stream.of(new WorkRefusal.ChoiceDiffers(current))
        : Stream.empty();
  }

  private MemoryTables.WorkRequest request(IdempotencyKey first) {
    return new MemoryTables.WorkRequest(
        id().kind(), new MemoryTables.Request(school, first.person(), first.key()));
  }
}
