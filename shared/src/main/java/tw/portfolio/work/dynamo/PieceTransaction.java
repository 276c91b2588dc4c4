package tw.portfolio.work.dynamo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.access.item.AccountCondition;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.item.CourseItems;
import tw.portfolio.course.item.EnrolmentCondition;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.dynamo.VersionedItems;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.RetryCause;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.item.SettingsItems;
import tw.portfolio.upload.item.FileOwnerItems;
import tw.portfolio.work.ChoiceChange;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.Guard;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceWrite;
import tw.portfolio.work.PieceWrite.PieceChange;
import tw.portfolio.work.Selection;
import tw.portfolio.work.WorkRefusal;
import tw.portfolio.work.item.ChoiceCondition;
import tw.portfolio.work.item.PieceItems;
import tw.portfolio.work.item.PieceKeys;
import tw.portfolio.work.item.SelectionItems;
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

  /**
   * Writes, or says why not. A choice is moved behind the present one, if that is later.
   *
   * @throws tw.portfolio.kernel.dynamo.StoreBusyException if others don't let it through
   */
  static WriteResult<WorkRefusal> run(Table table, Backoff backoff, PieceWrite write) {
    PieceWrite next = write;
    for (int attempt = 1; ; attempt++) {
      WriteResult<WorkRefusal> result = new PieceTransaction(table, backoff, next).attempt();
      Optional<ChoiceChange> behind = justBehind(next, result);
      if (behind.isEmpty()) {
        return result;
      }
      next = next.with(behind.get());
      backoff.beforeRetry(RetryCause.CONFLICT, attempt);
    }
  }

  /**
   * The choice moved behind the present one, if that is later, so that the history has the choices
   * in the order in which they took effect, whichever clock was ahead.
   */
  private static Optional<ChoiceChange> justBehind(
      PieceWrite write, WriteResult<WorkRefusal> result) {
    return write.choice().flatMap(change -> present(result).flatMap(now -> behind(change, now)));
  }

  private static Optional<ChoiceChange> behind(ChoiceChange change, Selection present) {
    Optional<Instant> moment = present.at().map(at -> at.plusNanos(1));
    return switch (change) {
      case ChoiceChange.Choose choose -> moment.map(choose::at);
      case ChoiceChange.Leave leave ->
          moment
              .filter(at -> at.isAfter(leave.at()))
              .filter(_ -> present.chosen().equals(leave.before().chosen()))
              .map(leave::at);
      case ChoiceChange.Lock _, ChoiceChange.Unlock _ -> Optional.empty();
    };
  }

  private static Optional<Selection> present(WriteResult<WorkRefusal> result) {
    return switch (result) {
      case WriteResult.Written() -> Optional.empty();
      case WriteResult.Rejected<WorkRefusal>(List<WorkRefusal> reasons) ->
          reasons.stream()
              .filter(WorkRefusal.ChoiceDiffers.class::isInstance)
              .map(WorkRefusal.ChoiceDiffers.class::cast)
              .map(WorkRefusal.ChoiceDiffers::current)
              .filter(current -> !current.locked())
              .findFirst();
    };
  }

  /** Reasons are told in this order, the most general first. */
  private WriteResult<WorkRefusal> attempt() {
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
          SettingsItems.demand(transaction, settings, WorkRefusal.Settings::new);
      case Guard.Enrolled(CourseRef course) ->
          transaction.check(
              EnrolmentCondition.takesOutcomes(school, id().student(), course),
              _ -> new WorkRefusal.NotEnrolled());
      case Guard.TaughtAs(Enrolment seen) ->
          transaction.check(CourseItems.taughtAs(seen), _ -> new WorkRefusal.NotEnrolled());
      case Guard.TakesSlot(int most) ->
          transaction.update(takes(slots(), id().secret(), most), PieceTransaction::full);
      // The summary is one item, so its one step carries the condition.
      case Guard.FewRefused _ -> {}
      case Guard.GivesSlotBack() ->
          transaction.update(givesBack(slots(), id().secret()), PieceTransaction::full);
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
    transaction.once(
        PieceItems.about(id(), item),
        request,
        write.changes().getFirst().entry().at(),
        PieceTransaction::requested);
  }

  private static WorkRefusal requested(Item earlier) {
    return new WorkRefusal.AlreadyRequested(
        PieceItems.id(earlier), earlier.text(Attributes.DIGEST));
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
        PieceItems.line(table, school, id, change.entry(), step)
            .behind(Set.of(PieceKeys.selection(ChoiceId.of(school, id)))));
  }

  static WorkRefusal differs(PieceId id, Optional<Item> found) {
    return new WorkRefusal.PieceDiffers(id, found.map(PieceItems::read));
  }

  /**
   * Takes a slot; whoever has one already keeps it. The slots are the set of what takes them: it
   * can't drift from that as a counter could.
   */
  private static Update.Builder takes(Key slots, String secret, int most) {
    return Update.builder()
        .key(slots.attributes())
        .updateExpression("ADD takenBy :takers")
        .conditionExpression(
            "attribute_not_exists(takenBy) OR size(takenBy) < :most OR contains(takenBy, :taker)")
        .expressionAttributeValues(
            Map.of(
                ":takers", AttributeValue.fromSs(List.of(secret)),
                ":taker", AttributeValue.fromS(secret),
                ":most", AttributeValue.fromN(Integer.toString(most))));
  }

  /** Gives a slot back; this never fails. */
  private static Update.Builder givesBack(Key slots, String secret) {
    return Update.builder()
        .key(slots.attributes())
        .updateExpression("DELETE takenBy :takers")
        .expressionAttributeValues(Map.of(":takers", AttributeValue.fromSs(List.of(secret))));
  }

  /** Every slot is taken. */
  private static WorkRefusal full(Optional<Item> slots) {
    return new WorkRefusal.NoSlot(slots.map(item -> item.textSet("takenBy")).orElse(Set.of()));
  }
}
