package tw.portfolio.work.dynamo;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tw.portfolio.access.item.AccountCondition;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.item.CourseItems;
import tw.portfolio.course.item.EnrolmentCondition;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.OnceItems;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.dynamo.VersionedItems;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.item.SettingsStep;
import tw.portfolio.upload.item.FileOwnerItems;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.Guard;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceChange;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceWrite;
import tw.portfolio.work.WorkRefusal;
import tw.portfolio.work.item.ChoiceCondition;
import tw.portfolio.work.item.PieceHistoryItems;
import tw.portfolio.work.item.PieceItems;
import tw.portfolio.work.item.PieceKeys;
import tw.portfolio.work.item.SelectionItems;
import tw.portfolio.work.item.SlotItems;
import tw.portfolio.work.summary.Tally;
import tw.portfolio.work.summary.item.SummaryStep;

/** Changes of pieces and of the choice of them as one transaction, with every guard. */
final class PieceTransaction {
  private final Table table;
  private final PieceWrite write;
  private final SchoolCode school;
  private final Transaction<WorkRefusal> transaction;

  PieceTransaction(Table table, Backoff backoff, PieceWrite write) {
    this.table = table;
    this.write = write;
    this.school = write.school();
    this.transaction = new Transaction<>(table, backoff);
  }

  /** Reasons are told in this order, the most general first. */
  WriteResult<WorkRefusal> run() {
    write.guards().stream()
        .sorted(Comparator.comparingInt(PieceTransaction::rank))
        .forEach(this::guard);
    write.choice().ifPresent(change -> new ChoiceSteps(table, transaction, change).add());
    write.changes().forEach(this::change);
    write.guards().stream()
        .flatMap(guard -> guard instanceof Guard.FewRefused few ? Stream.of(few) : Stream.empty())
        .findFirst()
        .ifPresentOrElse(
            this::sumUpWhileFewAreRefused,
            () -> SummaryStep.add(transaction, write.summaryChange()));
    return transaction.run();
  }

  private void sumUpWhileFewAreRefused(Guard.FewRefused few) {
    Tally refused = Tally.of(id().kind(), id().term().semester(), PieceState.REFUSED);
    SummaryStep.addWhileFewer(
        transaction, write.summaryChange(), refused, few.most(), new WorkRefusal.TooManyRefused());
  }

  private static int rank(Guard guard) {
    return switch (guard) {
      case Guard.AccountInUse _ -> 0;
      case Guard.SettingsHold _ -> 1;
      case Guard.Enrolled _, Guard.TaughtAs _ -> 2;
      case Guard.TakesSlot _, Guard.GivesSlotBack _, Guard.FewRefused _ -> 3;
      case Guard.FirstRequest _ -> 4;
      case Guard.NotChosen _ -> 5;
      case Guard.Unchanged _ -> 6;
    };
  }

  private void guard(Guard guard) {
    switch (guard) {
      case Guard.AccountInUse(PersonId person) ->
          transaction.check(
              AccountCondition.inUse(school, person),
              found -> new WorkRefusal.AccountNotInUse(found.isPresent()));
      case Guard.SettingsHold(SettingsGuard settings) ->
          SettingsStep.add(transaction, settings, WorkRefusal.Settings::new);
      case Guard.Enrolled(CourseRef course) ->
          transaction.check(
              EnrolmentCondition.takesOutcomes(school, id().student(), course),
              _ -> new WorkRefusal.NotEnrolled());
      case Guard.TaughtAs(Enrolment seen) ->
          transaction.check(CourseItems.taughtAs(seen), _ -> new WorkRefusal.NotEnrolled());
      case Guard.TakesSlot(int most) ->
          transaction.update(SlotItems.takes(slots(), id().secret(), most), SlotItems::full);
      // The summary is one item, so its one step carries the condition.
      case Guard.FewRefused _ -> {}
      case Guard.GivesSlotBack() ->
          transaction.update(SlotItems.givesBack(slots(), id().secret()), SlotItems::full);
      case Guard.FirstRequest(IdempotencyKey key) -> firstRequest(key);
      case Guard.NotChosen() -> notChosen();
      case Guard.Unchanged(Piece other) -> unchanged(other);
    }
  }

  private PieceId id() {
    return write.piece().id();
  }

  private Key slots() {
    return PieceKeys.slots(school, id());
  }

  private void firstRequest(IdempotencyKey request) {
    Item item = Item.at(PieceKeys.request(school, id().kind(), request.person(), request.key()));
    transaction.put(
        OnceItems.first(
            PieceItems.about(id(), item), request, write.changes().getFirst().entry().at()),
        found -> requested(found.orElseThrow(OnceItems::noRecord)));
  }

  private static WorkRefusal requested(Item earlier) {
    return new WorkRefusal.AlreadyRequested(PieceItems.id(earlier), earlier.text(OnceItems.DIGEST));
  }

  private void notChosen() {
    transaction.check(
        ChoiceCondition.without(school, id()),
        found -> new WorkRefusal.ChoiceDiffers(SelectionItems.read(id().kind(), found)));
  }

  private void unchanged(Piece other) {
    transaction.check(
        VersionedItems.check(PieceKeys.piece(school, other.id()), other.version()),
        found -> differs(other.id(), found));
  }

  private void change(PieceChange change) {
    Piece piece = change.piece();
    PieceId id = piece.id();
    Optional<Integer> before = change.before().map(Piece::version);
    if (change.after().isPresent()) {
      Item item = PieceItems.write(piece, change.entry().at());
      transaction.put(VersionedItems.put(item, before), found -> differs(id, found));
    } else {
      transaction.delete(
          VersionedItems.delete(PieceKeys.piece(school, id), before.orElseThrow()),
          found -> differs(id, found));
    }
    if (change.announcesFiles()) {
      // An arriving file's key names no student, so the way from the key to the piece is written
      // down.
      transaction.putAlong(FileOwnerItems.write(piece.files().all().getFirst().key(), id.owner()));
    }
    String step = ChangeItems.step(before.orElse(0) + 1);
    transaction.line(
        PieceHistoryItems.line(table, school, id, change.entry(), step)
            .behind(Set.of(PieceKeys.selection(ChoiceId.of(school, id)))));
  }

  static WorkRefusal differs(PieceId id, Optional<Item> found) {
    return new WorkRefusal.PieceDiffers(id, found.map(PieceItems::read));
  }
}
