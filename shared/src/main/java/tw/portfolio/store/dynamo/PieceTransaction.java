package tw.portfolio.store.dynamo;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.domain.outcome.PieceState;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.store.Guard;
import tw.portfolio.store.PieceWrite;
import tw.portfolio.store.Rejection;
import tw.portfolio.store.SettingsGuard;
import tw.portfolio.store.WriteResult;

/** One change of a piece as one transaction: the record, its history line, and every guard. */
final class PieceTransaction {
  private final PieceWrite write;
  private final Piece piece;
  private final SchoolCode school;
  private final Transaction transaction;

  PieceTransaction(Table table, Backoff backoff, PieceWrite write) {
    this.write = write;
    this.piece = write.piece();
    this.school = piece.school();
    this.transaction = new Transaction(table, backoff);
  }

  WriteResult run() {
    write.guards().stream()
        .sorted(Comparator.comparingInt(PieceTransaction::rank))
        .forEach(this::guard);
    record();
    findableFiles();
    transaction.putAlong(HistoryItems.write(school, piece.id(), write.entry(), step()));
    return transaction.run();
  }

  private String step() {
    return HistoryItems.step(write.before().map(Piece::version).orElse(0) + 1);
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
      case Guard.SettingsHold(SettingsGuard settings) -> settings(transaction, settings);
      case Guard.Enrolled enrolled -> enrolled(enrolled);
      case Guard.TakesSlot(int most) -> takesSlot(most);
      case Guard.GivesSlotBack() -> givesSlotBack();
      case Guard.FirstRequest request -> firstRequest(request);
    }
  }

  /** Adds all that a settings guard asks for; every write that has one asks here. */
  static void settings(Transaction transaction, SettingsGuard guard) {
    transaction.check(
        SettingsItems.condition(guard),
        found ->
            new Rejection.SettingsDiffer(SettingsItems.found(guard.school(), guard.year(), found)));
    StandingItems.check(transaction, guard);
  }

  private void enrolled(Guard.Enrolled guard) {
    ConditionCheck.Builder check =
        ConditionCheck.builder()
            .key(Keys.enrolment(school, piece.id().student(), guard.course()).attributes());
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
    transaction.check(check, found -> new Rejection.NotEnrolled());
  }

  private void takesSlot(int most) {
    transaction.update(SlotItems.takes(slots(), piece.id().secret(), most), SlotItems::full);
  }

  private void givesSlotBack() {
    transaction.update(SlotItems.givesBack(slots(), piece.id().secret()), SlotItems::full);
  }

  private Key slots() {
    return Keys.slots(
        school, piece.id().student(), piece.id().term().year(), piece.id().term().semester());
  }

  private void firstRequest(Guard.FirstRequest request) {
    transaction.put(
        OnceItems.first(
            Item.at(Keys.request(school, request.person(), request.key()))
                .text("piece", piece.id().toString()),
            request,
            write.entry().at()),
        found -> requested(found.orElseThrow(OnceItems::noRecord)));
  }

  private static Rejection requested(Item earlier) {
    return new Rejection.AlreadyRequested(
        PieceItems.pieceId(earlier.text("piece")), earlier.text(OnceItems.DIGEST));
  }

  private void record() {
    Optional<Integer> before = write.before().map(Piece::version);
    if (write.after().isPresent()) {
      Item item = PieceItems.write(piece, write.entry().at());
      transaction.put(VersionedItems.put(item, before), this::differs);
    } else {
      transaction.delete(
          VersionedItems.delete(Keys.piece(school, piece.id()), before.orElseThrow()),
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
          Item.at(Keys.file(piece.files().all().getFirst().key()))
              .text("piece", piece.id().toString());
      transaction.putAlong(item);
    }
  }
}
