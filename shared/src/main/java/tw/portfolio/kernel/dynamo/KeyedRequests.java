package tw.portfolio.kernel.dynamo;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import tw.portfolio.kernel.store.AskedOnce;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.RetryCause;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;

/**
 * Requests that count once, in the table: each is remembered with what it asked for, in the write
 * that does it.
 *
 * @param <I> what that is called
 */
public final class KeyedRequests<I> {
  private final Table table;
  private final Backoff backoff;
  private final String attribute;
  private final Function<String, I> id;

  /**
   * Requests for one kind of thing.
   *
   * @param attribute which attribute says what was asked for
   * @param id reads it
   */
  public KeyedRequests(Table table, Backoff backoff, String attribute, Function<String, I> id) {
    this.table = table;
    this.backoff = backoff;
    this.attribute = attribute;
    this.id = id;
  }

  /**
   * Writes down what is asked for, unless the request was made before.
   *
   * @param asked by what it is known again, and when it is asked
   * @param anew what it is called if it is new
   * @param steps adds the writes of it
   */
  public AskedOnce<I> ask(Asking asked, I anew, Consumer<Transaction<Void>> steps) {
    for (int attempt = 1; ; attempt++) {
      Optional<AskedOnce.Repeated<I>> repeated = repeated(asked);
      if (repeated.isPresent()) {
        return repeated.get();
      }
      Transaction<Void> transaction = new Transaction<>(table, backoff);
      steps.accept(transaction);
      remember(transaction, asked, anew);
      if (transaction.run() instanceof WriteResult.Written) {
        return new AskedOnce.Anew<>();
      }
      // The same request was quicker on another way: look again.
      backoff.beforeRetry(RetryCause.CONFLICT, attempt);
    }
  }

  /**
   * A request as it is asked.
   *
   * @param school in which school
   * @param request by what it is known again, if it is to be
   * @param now when
   */
  public record Asking(SchoolCode school, Optional<IdempotencyKey> request, Instant now) {}

  /** What an earlier request of that key has asked for, if there was one. */
  public Optional<AskedOnce.Repeated<I>> repeated(Asking asked) {
    return asked
        .request()
        .flatMap(
            once ->
                table
                    .get(key(asked, once))
                    .filter(item -> item.number("expiresAt") >= asked.now().getEpochSecond())
                    .map(item -> new AskedOnce.Repeated<>(same(item, once))));
  }

  private Optional<I> same(Item item, IdempotencyKey once) {
    return item.optionalText(attribute)
        .filter(_ -> item.text("digest").equals(once.digest()))
        .map(id);
  }

  /** Has the request remembered with what it is answered with. */
  public void remember(Transaction<Void> transaction, Asking asked, I answer) {
    asked
        .request()
        .ifPresent(
            once ->
                transaction.once(
                    Item.at(key(asked, once)).text(attribute, answer.toString()),
                    once,
                    asked.now()));
  }

  private static Key key(Asking asked, IdempotencyKey once) {
    return RequestKeys.request(asked.school(), once.person(), once.key());
  }
}
