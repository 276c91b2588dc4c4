package tw.portfolio.work.dynamo;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import tw.portfolio.course.item.CourseKeys;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.OnceItems;
import tw.portfolio.kernel.dynamo.RequestKeys;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.dynamo.VersionedItems;
import tw.portfolio.kernel.files.item.FileKeys;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.item.SettingsStep;
import tw.portfolio.work.Guard;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceRefusal;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceWrite;
import tw.portfolio.work.item.PieceConditions;
import tw.portfolio.work.item.PieceHistoryItems;
import tw.portfolio.work.item.PieceItems;
import tw.portfolio.work.item.PieceKeys;
import tw.portfolio.work.item.SlotItems;

/** One change of a piece as one transaction: the record, its history line, and every guard. */
public final class PieceTransaction {
  private final Table table;
  private final PieceWrite write;
  private final Piece piece;
  private final SchoolCode school;
  private final Transaction<Rejection> transaction;

  PieceTransaction(Table table, Backoff backoff, PieceWrite write) {
    this.table = table;
    this.write = write;
    this.piece = write.piece();
    this.school = piece.school();
    this.transaction = new Transaction<>(table, backoff);
  }

  WriteResult<Rejection> run() {
    write.guards().stream()
        .sorted(Comparator.comparingInt(PieceTransaction::rank))
        .forEach(this::guard);
    record();
    findableFiles();
    transaction.putAlong(PieceHistoryItems.write(table, school, piece.id(), write.entry(), step()));
    return transaction.run();
  }

  private String step() {
    return ChangeItems.step(write.before().map(Piece::version).orElse(0) + 1);
  }

  /** Reasons are told in this order, the most general first. */
  private static int rank(Guard guard) {
    return switch (guard) {
      case Guard.SettingsHold _ -> 0;
      case Guard.Enrolled _ -> 1;
      case Guard.TakesSlot _, Guard.GivesSlotBack _ -> 2;
      case Guard.FirstRequest _ -> 3;
    };
  }

  private void guard(Guard guard) {
    switch (guard) {
      case Guard.SettingsHold(SettingsGuard settings) ->
          SettingsStep.add(transaction, settings, why -> why);
      case Guard.Enrolled enrolled -> enrolled(enrolled);
      case Guard.TakesSlot(int most) -> takesSlot(most);
      case Guard.GivesSlotBack() -> givesSlotBack();
      case Guard.FirstRequest(IdempotencyKey key) -> firstRequest(key);
    }
  }

  private void enrolled(Guard.Enrolled guard) {
    ConditionCheck.Builder check =
        ConditionCheck.builder()
            .key(CourseKeys.enrolment(school, piece.id().student(), guard.course()).attributes());
    if (guard.teacher().isPresent()) {
      check
          .conditionExpression("takesOutcomes = :yes AND teacher = :teacher")
          .expressionAttributeValues(
              Map.of(
                  ":yes",
                  AttributeValue.fromBool(true),
                  ":teacher",
                  AttributeValue.fromS(guard.teacher().get().text())));
    } else {
      check
          .conditionExpression("takesOutcomes = :yes")
          .expressionAttributeValues(Map.of(":yes", AttributeValue.fromBool(true)));
    }
    transaction.check(check, found -> new PieceRefusal.NotEnrolled());
  }

  private void takesSlot(int most) {
    transaction.update(SlotItems.takes(slots(), piece.id().secret(), most), SlotItems::full);
  }

  private void givesSlotBack() {
    transaction.update(SlotItems.givesBack(slots(), piece.id().secret()), SlotItems::full);
  }

  private Key slots() {
    return PieceKeys.slots(
        school, piece.id().student(), piece.id().term().year(), piece.id().term().semester());
  }

  private void firstRequest(IdempotencyKey request) {
    transaction.put(
        OnceItems.first(
            Item.at(RequestKeys.request(school, request.person(), request.key()))
                .text("piece", piece.id().toString()),
            request,
            write.entry().at()),
        found -> requested(found.orElseThrow(OnceItems::noRecord)));
  }

  private static Rejection requested(Item earlier) {
    return new PieceRefusal.AlreadyRequested(
        PieceItems.pieceId(earlier.text("piece")), earlier.text(OnceItems.DIGEST));
  }

  private void record() {
    Optional<Integer> before = write.before().map(Piece::version);
    if (write.after().isPresent()) {
      Item item = PieceItems.write(piece, write.entry().at());
      transaction.put(VersionedItems.put(item, before), this::differs);
    } else {
      transaction.delete(
          VersionedItems.delete(PieceKeys.piece(school, piece.id()), before.orElseThrow()),
          this::differs);
    }
  }

  private Rejection differs(Optional<Item> found) {
    return PieceConditions.differs(piece.id(), found);
  }

  /**
   * An arriving file's key names no student, so the way from the key to the piece is written down.
   */
  private void findableFiles() {
    boolean announced =
        write.after().filter(after -> after.state() == PieceState.RESERVED).isPresent();
    boolean newFiles =
        write.before().map(before -> before.revision() != piece.revision()).orElse(true);
    if (announced && newFiles) {
      Item item =
          Item.at(FileKeys.file(piece.files().all().getFirst().key()))
              .text("piece", piece.id().toString());
      transaction.putAlong(item);
    }
  }
}
