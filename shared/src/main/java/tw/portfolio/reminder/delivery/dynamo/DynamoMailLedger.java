package tw.portfolio.reminder.delivery.dynamo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.contact.item.NoticeStep;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.StoreBusyException;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.StoreUnavailableException;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.reminder.delivery.MailLedger;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Window;

/**
 * The mail ledger in DynamoDB: an item for each line, one conditional transaction for a step of
 * several. A write whose answer was lost is recognised as the run's own when it is tried again.
 */
public final class DynamoMailLedger implements MailLedger {
  private static final String FREE = "free";
  private static final String SENDING = "sending";
  private static final String SENT = "sent";
  private static final String UNCERTAIN = "uncertain";
  private static final String MESSAGE = "message";
  private static final String REASON = "reason";
  private static final String LEASE = "leaseUntil";
  private static final Map<String, String> NAMES = Map.of("#state", "state", "#run", "run");

  private final Table table;
  private final Backoff backoff;

  /** The ledger in this table. */
  public DynamoMailLedger(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  /** A line that somebody else has. */
  private record Taken(Line line, Claim claim) {}

  @Override
  public Map<Line, Claim> claim(Collection<Entry> entries, String run, Instant now, Instant until) {
    Map<Line, Claim> claims = new HashMap<>();
    List<Entry> left = new ArrayList<>(entries);
    while (!left.isEmpty()) {
      Transaction<Taken> transaction = new Transaction<>(table, backoff);
      left.forEach(entry -> claim(transaction, entry, run, now, until));
      switch (answered(transaction::run)) {
        case WriteResult.Written<Taken>() -> {
          left.forEach(entry -> claims.put(entry.line(), new Claim.Claimed()));
          return claims;
        }
        case WriteResult.Rejected<Taken>(List<Taken> taken) -> {
          taken.forEach(one -> claims.put(one.line(), one.claim()));
          left.removeIf(entry -> claims.containsKey(entry.line()));
        }
      }
    }
    return claims;
  }

  private static void claim(
      Transaction<Taken> transaction, Entry entry, String run, Instant now, Instant until) {
    Line line = entry.line();
    transaction.update(
        Update.builder()
            .key(MailKeys.mail(line).attributes())
            .updateExpression(
                "SET #state = :next, #run = :run, leaseUntil = :until, expiresAt = :expires")
            .conditionExpression(
                "attribute_not_exists(pk) OR #state = :free"
                    + " OR (#state = :next AND #run = :run)")
            .expressionAttributeNames(NAMES)
            .expressionAttributeValues(
                Map.of(
                    ":free", AttributeValue.fromS(FREE),
                    ":next", AttributeValue.fromS(SENDING),
                    ":run", AttributeValue.fromS(run),
                    ":until", AttributeValue.fromS(Item.sortable(until)),
                    ":expires", AttributeValue.fromN(Long.toString(expires(line))))),
        found ->
            new Taken(
                line,
                found
                    .map(item -> read(item, now))
                    .orElseThrow(() -> new IllegalStateException("Nothing refuses a line"))));
    entry.notices().forEach(notice -> NoticeStep.add(transaction, line.school(), notice));
  }

  private static Claim read(Item item, Instant now) {
    return switch (item.text("state")) {
      case SENT -> new Claim.AlreadySent(item.optionalText(MESSAGE).orElse(""));
      case SENDING ->
          item.instant(LEASE).isAfter(now)
              ? new Claim.InFlight(item.instant(LEASE))
              : new Claim.Uncertain();
      case UNCERTAIN -> new Claim.Uncertain();
      default -> throw new IllegalStateException("No state of a mail: " + item.text("state"));
    };
  }

  @Override
  public Set<PersonId> had(
      SchoolCode school, LocalDate day, String what, Collection<PersonId> recipients) {
    Map<Key, PersonId> keys = new HashMap<>();
    recipients.forEach(
        person -> keys.put(MailKeys.mail(new Line(school, day, person, what)), person));
    return answered(() -> table.getAll(keys.keySet(), backoff)).stream()
        .filter(item -> !item.text("state").equals(FREE))
        .map(item -> keys.get(new Key(item.text("pk"), item.text("sk"))))
        .collect(Collectors.toSet());
  }

  @Override
  public void settle(Map<Line, Fate> fates, String run) {
    Transaction<Line> transaction = new Transaction<>(table, backoff);
    fates.forEach((line, fate) -> settle(transaction, line, fate, run));
    if (answered(transaction::run) instanceof WriteResult.Rejected<Line>) {
      throw new IllegalStateException("The run has not claimed these mails");
    }
  }

  private static void settle(Transaction<Line> transaction, Line line, Fate fate, String run) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":sending", AttributeValue.fromS(SENDING));
    values.put(":run", AttributeValue.fromS(run));
    StringBuilder set = new StringBuilder("SET #state = :next");
    String next =
        switch (fate) {
          case Fate.Sent(String messageId) -> {
            set.append(", message = :detail");
            values.put(":detail", AttributeValue.fromS(messageId));
            yield SENT;
          }
          case Fate.Told() -> SENT;
          case Fate.Refused(String reason) -> {
            set.append(", " + REASON + " = :detail");
            values.put(":detail", AttributeValue.fromS(reason));
            yield FREE;
          }
          case Fate.Unknown() -> UNCERTAIN;
        };
    values.put(":next", AttributeValue.fromS(next));
    transaction.update(
        Update.builder()
            .key(MailKeys.mail(line).attributes())
            .updateExpression(set.toString())
            .conditionExpression("#run = :run AND #state IN (:sending, :next)")
            .expressionAttributeNames(NAMES)
            .expressionAttributeValues(values),
        _ -> line);
  }

  private static <R> R answered(Supplier<R> write) {
    try {
      return write.get();
    } catch (SdkException | StoreBusyException e) {
      throw new StoreUnavailableException("mail ledger", e);
    }
  }

  private static long expires(Line line) {
    return line.day().atStartOfDay(Window.TAIPEI).plus(KEPT).toEpochSecond();
  }
}
