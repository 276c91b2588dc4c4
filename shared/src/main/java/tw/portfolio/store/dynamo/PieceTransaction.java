package tw.portfolio.store.dynamo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Update;
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

  /**
   * The slots are the set of pieces that take them: it can't drift from them as a counter could.
   */
  private void takesSlot(int most) {
    transaction.update(
        slots("ADD takenBy :pieces")
            .conditionExpression(
                "attribute_not_exists(takenBy) OR size(takenBy) < :most OR contains(takenBy,"
                    + " :piece)")
            .expressionAttributeValues(
                Map.of(
                    ":pieces", AttributeValue.fromSs(List.of(piece.id().secret())),
                    ":piece", AttributeValue.fromS(piece.id().secret()),
                    ":most", AttributeValue.fromN(Integer.toString(most)))),
        found -> new Rejection.NoSlot(found.map(item -> item.textSet("takenBy")).orElse(Set.of())));
  }

  private void givesSlotBack() {
    transaction.update(
        slots("DELETE takenBy :pieces")
            .expressionAttributeValues(
                Map.of(":pieces", AttributeValue.fromSs(List.of(piece.id().secret())))),
        _ -> new Rejection.NoSlot(Set.of()));
  }

  private Update.Builder slots(String expression) {
    return Update.builder()
        .key(
            Keys.slots(
                    school,
                    piece.id().student(),
                    piece.id().term().year(),
                    piece.id().term().semester())
                .attributes())
        .updateExpression(expression);
  }

  private void firstRequest(Guard.FirstRequest request) {
    Item item =
        Item.at(Keys.request(school, request.person(), request.key()))
            .text("piece", piece.id().toString())
            .text("digest", request.digest())
            .number("expiresAt", request.forgottenAt().getEpochSecond());
    transaction.put(
        Put.builder()
            .item(item.attributes())
            // Expired items linger until the table's time-to-live has taken them away.
            .conditionExpression("attribute_not_exists(pk) OR expiresAt < :now")
            .expressionAttributeValues(
                Map.of(
                    ":now",
                    AttributeValue.fromN(Long.toString(write.entry().at().getEpochSecond())))),
        found ->
            found
                .<Rejection>map(
                    earlier ->
                        new Rejection.AlreadyRequested(
                            PieceItems.pieceId(earlier.text("piece")), earlier.text("digest")))
                .orElseThrow(
                    () ->
                        new IllegalStateException("A request was refused without a record of it")));
  }

  private void record() {
    if (write.after().isPresent()) {
      Put.Builder put =
          Put.builder().item(PieceItems.write(piece, write.entry().at()).attributes());
      if (write.before().isPresent()) {
        put.conditionExpression("#version = :before")
            .expressionAttributeNames(Map.of("#version", PieceItems.VERSION))
            .expressionAttributeValues(version());
      } else {
        put.conditionExpression("attribute_not_exists(pk)");
      }
      transaction.put(put, found -> PieceConditions.differs(piece.id(), found));
    } else {
      transaction.delete(
          Delete.builder()
              .key(Keys.piece(school, piece.id()).attributes())
              .conditionExpression("#version = :before")
              .expressionAttributeNames(Map.of("#version", PieceItems.VERSION))
              .expressionAttributeValues(version()),
          found -> PieceConditions.differs(piece.id(), found));
    }
  }

  private Map<String, AttributeValue> version() {
    int before = write.before().map(Piece::version).orElseThrow();
    return Map.of(":before", AttributeValue.fromN(Integer.toString(before)));
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
