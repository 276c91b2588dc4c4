package tw.portfolio.guidance.dynamo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import tw.portfolio.guidance.Consultation;
import tw.portfolio.guidance.ConsultationId;
import tw.portfolio.guidance.ConsultationRefusal;
import tw.portfolio.guidance.ConsultationStore.ConsultationWrite;
import tw.portfolio.guidance.Consulted;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.RequestKeys;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.dynamo.VersionedItems;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;

/**
 * One writing of a consultation as one transaction: request, record, its places in the year's
 * lists, a pointer for each new student, and the history's line. 60 students take 67 of the 100
 * steps that a transaction may have.
 */
final class ConsultationTransaction {
  private final Table table;
  private final ConsultationWrite write;
  private final Consultation after;
  private final Transaction<ConsultationRefusal> transaction;

  ConsultationTransaction(Table table, Backoff backoff, ConsultationWrite write) {
    this.table = table;
    this.write = write;
    this.after = write.after();
    this.transaction = new Transaction<>(table, backoff);
  }

  WriteResult<ConsultationRefusal> run() {
    write.request().ifPresent(this::firstRequest);
    transaction.put(
        VersionedItems.after(after.version() - 1, GuidanceItems.write(after)),
        _ -> new ConsultationRefusal.VersionDiffers());
    listed();
    newStudents().forEach(this::pointTo);
    transaction.line(
        ChangeItems.line(
            table,
            after.school(),
            GuidanceKeys.consultation(after.school(), after.id()),
            write.line(),
            ChangeItems.step(after.version())));
    return transaction.run();
  }

  private void firstRequest(IdempotencyKey request) {
    Item item =
        Item.at(RequestKeys.request(after.school(), request.person(), request.key()))
            .text(GuidanceItems.ID, after.id().text())
            .text("digest", request.digest())
            .number("expiresAt", request.forgottenAt().getEpochSecond());
    long now = write.line().at().getEpochSecond();
    transaction.put(
        Put.builder()
            .item(item.attributes())
            // Expired items linger until the table's time-to-live has taken them away.
            .conditionExpression("attribute_not_exists(pk) OR expiresAt < :now")
            .expressionAttributeValues(Map.of(":now", AttributeValue.fromN(Long.toString(now)))),
        found ->
            new ConsultationRefusal.AlreadyRequested(
                found
                    .flatMap(earlier -> earlier.optionalText(GuidanceItems.ID))
                    .map(ConsultationId::new),
                found.flatMap(earlier -> earlier.optionalText("digest")).orElse("")));
  }

  /** What is withdrawn is in no list. */
  private void listed() {
    List<Key> places = after.withdrawn().isPresent() ? List.of() : places(after);
    write.before().map(ConsultationTransaction::places).orElse(List.of()).stream()
        .filter(place -> !places.contains(place))
        .forEach(
            place ->
                transaction.delete(
                    Delete.builder().key(place.attributes()),
                    _ -> new ConsultationRefusal.VersionDiffers()));
    places.forEach(this::pointTo);
  }

  private static List<Key> places(Consultation consultation) {
    return List.of(GuidanceKeys.inYear(consultation), GuidanceKeys.withCounsellor(consultation));
  }

  private Stream<Key> newStudents() {
    var known =
        write.before().stream()
            .flatMap(before -> before.students().stream())
            .map(Consulted::student)
            .collect(Collectors.<PersonId>toSet());
    return after.students().stream()
        .map(Consulted::student)
        .filter(student -> !known.contains(student))
        .map(student -> GuidanceKeys.pointer(after.school(), student, after.id()));
  }

  private void pointTo(Key from) {
    Item item = Item.at(from).text(GuidanceItems.ID, after.id().text());
    transaction.put(
        Put.builder().item(item.attributes()), _ -> new ConsultationRefusal.VersionDiffers());
  }
}
