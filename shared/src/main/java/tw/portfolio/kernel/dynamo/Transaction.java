package tw.portfolio.kernel.dynamo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.RetryCause;
import tw.portfolio.kernel.store.WriteResult;

/**
 * Steps that happen all together or not at all, in one round trip. Each step knows what its failure
 * means; what the store found instead comes back with the failure, so that nothing has to be read
 * again.
 *
 * @param <R> what a failure means
 */
public final class Transaction<R> {
  private static final String FAILED = "ConditionalCheckFailed";
  private static final String CONFLICT = "TransactionConflict";
  private static final Set<String> THROTTLED =
      Set.of("ThrottlingError", "ProvisionedThroughputExceeded", "RequestLimitExceeded");
  private static final Set<String> ANSWERS = Set.of("None", FAILED);

  private final Table table;
  private final Backoff backoff;
  private final List<Step<R>> steps = new ArrayList<>();
  private final List<HistoryLine> lines = new ArrayList<>();
  private boolean wordless;

  /** A transaction on a table. */
  public Transaction(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  /** Puts an item. */
  public Transaction<R> put(Put.Builder put, Function<Optional<Item>, R> failure) {
    Put built = put.tableName(table.name()).returnValuesOnConditionCheckFailure(ALL_OLD).build();
    return add(TransactWriteItem.builder().put(built).build(), failure);
  }

  /** Adds a line to the history of what it changes, never before the last one. */
  public Transaction<R> line(HistoryLine line) {
    lines.add(line);
    return this;
  }

  /**
   * Puts an item that goes with a change and is new whenever the change is: its own failure tells
   * nothing that another step's doesn't tell better.
   */
  public Transaction<R> putAlong(Item item) {
    Put put =
        Put.builder()
            .tableName(table.name())
            .item(item.attributes())
            .conditionExpression("attribute_not_exists(pk)")
            .build();
    steps.add(new Step<>(TransactWriteItem.builder().put(put).build(), _ -> Optional.empty()));
    return this;
  }

  /** Updates an item that goes with a change, under no condition: it never fails by itself. */
  public Transaction<R> updateAlong(Update.Builder update) {
    Update built = update.tableName(table.name()).build();
    steps.add(new Step<>(TransactWriteItem.builder().update(built).build(), _ -> Optional.empty()));
    return this;
  }

  /** Updates an item. */
  public Transaction<R> update(Update.Builder update, Function<Optional<Item>, R> failure) {
    Update built =
        update.tableName(table.name()).returnValuesOnConditionCheckFailure(ALL_OLD).build();
    return add(TransactWriteItem.builder().update(built).build(), failure);
  }

  /** Deletes an item. */
  public Transaction<R> delete(Delete.Builder delete, Function<Optional<Item>, R> failure) {
    Delete built =
        delete.tableName(table.name()).returnValuesOnConditionCheckFailure(ALL_OLD).build();
    return add(TransactWriteItem.builder().delete(built).build(), failure);
  }

  /** Checks an item. */
  public Transaction<R> check(ConditionCheck.Builder check, Function<Optional<Item>, R> failure) {
    ConditionCheck built =
        check.tableName(table.name()).returnValuesOnConditionCheckFailure(ALL_OLD).build();
    return add(TransactWriteItem.builder().conditionCheck(built).build(), failure);
  }

  private static final ReturnValuesOnConditionCheckFailure ALL_OLD =
      ReturnValuesOnConditionCheckFailure.ALL_OLD;

  /** Puts an item whose condition's failure needs no words: the caller reads what is there now. */
  public Transaction<R> put(Put.Builder put) {
    wordless = true;
    Put built = put.tableName(table.name()).build();
    steps.add(new Step<>(TransactWriteItem.builder().put(built).build(), _ -> Optional.empty()));
    return this;
  }

  /** Updates an item in the same way. */
  public Transaction<R> update(Update.Builder update) {
    wordless = true;
    Update built = update.tableName(table.name()).build();
    steps.add(new Step<>(TransactWriteItem.builder().update(built).build(), _ -> Optional.empty()));
    return this;
  }

  /**
   * Remembers a request that counts once however often it is sent, until it is forgotten.
   *
   * @param item with its key, and what the request is carried out on
   * @param earlier what it means that the request is remembered already, as that item
   */
  public Transaction<R> once(
      Item item, IdempotencyKey request, Instant now, Function<Item, R> earlier) {
    return put(
        first(item, request, now),
        found ->
            earlier.apply(
                found.orElseThrow(
                    () -> new IllegalStateException("A request was refused without a record"))));
  }

  /** Remembers it where it needs no words that it is remembered already. */
  public Transaction<R> once(Item item, IdempotencyKey request, Instant now) {
    return put(first(item, request, now));
  }

  private static Put.Builder first(Item item, IdempotencyKey request, Instant now) {
    return Put.builder()
        .item(
            item.text(Attributes.DIGEST, request.digest())
                .number(Attributes.EXPIRES_AT, request.forgottenAt().getEpochSecond())
                .attributes())
        // Expired items linger until the table's time-to-live has taken them away.
        .conditionExpression("attribute_not_exists(pk) OR expiresAt < :now")
        .expressionAttributeValues(
            Map.of(":now", AttributeValue.fromN(Long.toString(now.getEpochSecond()))));
  }

  private Transaction<R> add(TransactWriteItem item, Function<Optional<Item>, R> failure) {
    steps.add(new Step<>(item, failure.andThen(Optional::of)));
    return this;
  }

  /** Where everything lies that it names, its lines included: two that share one can't both run. */
  public Set<Key> keys() {
    return Stream.concat(
            steps.stream().map(Step::item),
            new LineOrder(lines, Instant.MIN).puts(table.name()).stream())
        .map(LineOrder::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Runs it. Others writing the same items at the same moment are waited for, and so is a table of
   * which too much is asked. Where a line would come before the last one of its thing, which only
   * another clock can be the reason of, that takes one round trip more.
   *
   * @throws StoreBusyException if they don't let it through
   */
  public WriteResult<R> run() {
    List<TransactWriteItem> own = steps.stream().map(Step::item).toList();
    new LineOrder(lines, Instant.MIN).demandThings(own);
    Instant earliest = Instant.MIN;
    for (int attempt = 1; ; attempt++) {
      LineOrder order = new LineOrder(lines, earliest);
      List<TransactWriteItem> items =
          Stream.concat(own.stream().map(order::inOrder), order.puts(table.name()).stream())
              .toList();
      table.pace().before(items);
      try {
        table.client().transactWriteItems(request -> request.transactItems(items));
        return new WriteResult.Written<>();
      } catch (TransactionCanceledException cancelled) {
        List<CancellationReason> reasons = cancelled.cancellationReasons();
        Optional<RetryCause> again = again(cancelled);
        Optional<Instant> later = later(order, reasons);
        if (again.isEmpty() && later.isEmpty()) {
          return rejected(reasons);
        }
        if (again.isEmpty()) {
          earliest = later.get().plusNanos(1);
          continue;
        }
        backoff.beforeRetry(again.get(), attempt);
      }
    }
  }

  /**
   * Why to try again. A conflict or a throttled step says nothing about the other conditions, so
   * only a cancellation without one is an answer.
   */
  private static Optional<RetryCause> again(TransactionCanceledException cancelled) {
    Set<String> codes =
        cancelled.cancellationReasons().stream()
            .map(CancellationReason::code)
            .filter(code -> !ANSWERS.contains(code))
            .collect(Collectors.toUnmodifiableSet());
    if (codes.isEmpty()) {
      return Optional.empty();
    }
    if (!codes.stream().allMatch(code -> CONFLICT.equals(code) || THROTTLED.contains(code))) {
      throw cancelled;
    }
    return Optional.of(
        codes.equals(Set.of(CONFLICT)) ? RetryCause.CONFLICT : RetryCause.THROTTLING);
  }

  private Optional<Instant> later(LineOrder order, List<CancellationReason> reasons) {
    return IntStream.range(0, steps.size())
        .filter(at -> FAILED.equals(reasons.get(at).code()))
        .boxed()
        .flatMap(
            at ->
                found(reasons.get(at).item()).stream()
                    .flatMap(item -> order.later(steps.get(at).item(), item).stream()))
        .max(Instant::compareTo);
  }

  private WriteResult<R> rejected(List<CancellationReason> reasons) {
    List<R> rejections = new ArrayList<>();
    for (int at = 0; at < steps.size(); at++) {
      CancellationReason reason = reasons.get(at);
      if (FAILED.equals(reason.code())) {
        steps.get(at).failure().apply(found(reason.item())).ifPresent(rejections::add);
      }
    }
    if (rejections.isEmpty() && !wordless) {
      throw new IllegalStateException("A line of a history was there before its change");
    }
    return new WriteResult.Rejected<>(rejections);
  }

  private static Optional<Item> found(Map<String, AttributeValue> item) {
    return item.isEmpty() ? Optional.empty() : Optional.of(Item.of(item));
  }

  private record Step<R>(TransactWriteItem item, Function<Optional<Item>, Optional<R>> failure) {}
}
