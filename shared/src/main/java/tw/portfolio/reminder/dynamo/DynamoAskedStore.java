package tw.portfolio.reminder.dynamo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.history.Change;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.dynamo.VersionedItems;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.reminder.Asked;
import tw.portfolio.reminder.AskedStore;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.WorkKind;

/** Reminders that were asked for, in DynamoDB. */
public final class DynamoAskedStore implements AskedStore {
  private static final Duration KEPT = Duration.ofDays(30);

  private final Table table;
  private final Backoff backoff;

  /** Those of this table. */
  public DynamoAskedStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public Optional<Asked> find(SchoolCode school, String id) {
    return table.get(key(school, id)).map(item -> read(school, item));
  }

  @Override
  public boolean keep(Asked asked, Change line) {
    Key key = key(asked.school(), asked.id());
    Item item =
        Item.at(key)
            .text("day", asked.day().toString())
            .text("kind", asked.kind().code())
            .textSet("works", asked.works().stream().map(WorkKind::code).toList())
            .text("className", asked.className())
            .text("by", asked.by().text())
            .text("words", asked.words())
            .number("mail", asked.figures().mail())
            .number("notice", asked.figures().notice())
            .number("before", asked.figures().before())
            .number(Attributes.VERSION, 1)
            .number(Attributes.EXPIRES_AT, line.at().plus(KEPT).getEpochSecond());
    Transaction<Boolean> transaction = new Transaction<>(table, backoff);
    transaction.put(VersionedItems.after(0, item), _ -> false);
    transaction.line(ChangeItems.line(table, asked.school(), key, line, asked.id()));
    return transaction.run() instanceof WriteResult.Written<?>;
  }

  private static Key key(SchoolCode school, String id) {
    return new Key(school + "#REMINDERS", "ASKED#" + id);
  }

  private static Asked read(SchoolCode school, Item item) {
    return new Asked(
        school,
        LocalDate.parse(item.text("day")),
        ReminderKind.ofCode(item.text("kind")).orElseThrow(),
        item.textSet("works").stream()
            .flatMap(code -> WorkKind.ofCode(code).stream())
            .collect(Collectors.toSet()),
        item.optionalText("className"),
        new PersonId(item.text("by")),
        item.text("words"),
        new Asked.Figures(item.integer("mail"), item.integer("notice"), item.integer("before")));
  }
}
