package tw.portfolio.work.memory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.course.Enrolment;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.memory.SettingsCheck;
import tw.portfolio.work.Guard;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceRefusal;
import tw.portfolio.work.WorkRefusal;

/** Checks the guards of one piece's write, and carries out what they take or give back. */
public final class GuardCheck {
  private final MemoryTables tables;
  private final SchoolCode school;
  private final PieceId piece;

  GuardCheck(MemoryTables tables, SchoolCode school, PieceId piece) {
    this.tables = tables;
    this.school = school;
    this.piece = piece;
  }

  /** Where a guard's reason stands among those of one write. */
  static int rank(Guard guard) {
    return switch (guard) {
      case Guard.SettingsHold(var _) -> 0;
      case Guard.Enrolled(var _, var _) -> 1;
      case Guard.TakesSlot(var _) -> 2;
      case Guard.GivesSlotBack() -> 3;
      case Guard.FirstRequest(var _) -> 4;
    };
  }

  /** Why a settings guard does not hold. */
  public static List<Rejection> settingsDiffer(MemoryTables tables, SettingsGuard guard) {
    return List.copyOf(SettingsCheck.differ(tables, guard));
  }

  Stream<Rejection> failures(Guard guard) {
    return guard instanceof Guard.SettingsHold(SettingsGuard settings)
        ? settingsDiffer(tables, settings).stream()
        : failure(guard).stream();
  }

  private Optional<Rejection> failure(Guard guard) {
    return switch (guard) {
      case Guard.SettingsHold _ -> Optional.empty();
      case Guard.Enrolled enrolled ->
          holds(enrolled) ? Optional.empty() : Optional.of(new PieceRefusal.NotEnrolled());
      case Guard.TakesSlot(int most) -> noSlot(most);
      case Guard.GivesSlotBack() -> Optional.empty();
      case Guard.FirstRequest(IdempotencyKey first) ->
          Optional.ofNullable(tables.requests.get(request(first)))
              .map(
                  answered ->
                      new PieceRefusal.AlreadyRequested(answered.piece(), answered.digest()));
    };
  }

  void carryOut(Guard guard) {
    switch (guard) {
      case Guard.TakesSlot(var _) -> tables.slots(school, piece).add(piece.secret());
      case Guard.GivesSlotBack() -> tables.slots(school, piece).remove(piece.secret());
      case Guard.FirstRequest(IdempotencyKey first) ->
          tables.requests.put(request(first), new MemoryTables.Answered(piece, first.digest()));
      case Guard.SettingsHold(var _), Guard.Enrolled(var _, var _) -> {}
    }
  }

  private boolean holds(Guard.Enrolled guard) {
    var taken = new MemoryTables.Taken(school, piece.student(), guard.course());
    return Optional.ofNullable(tables.enrolments.get(taken))
        .filter(Enrolment::takesOutcomes)
        .filter(enrolment -> guard.teacher().map(enrolment.teacher()::equals).orElse(true))
        .isPresent();
  }

  private Optional<Rejection> noSlot(int most) {
    Set<String> taken = tables.slots(school, piece);
    return taken.contains(piece.secret()) || taken.size() < most
        ? Optional.empty()
        : Optional.of(new WorkRefusal.NoSlot(Set.copyOf(taken)));
  }

  private MemoryTables.Request request(IdempotencyKey first) {
    return new MemoryTables.Request(school, first.person(), first.key());
  }
}
