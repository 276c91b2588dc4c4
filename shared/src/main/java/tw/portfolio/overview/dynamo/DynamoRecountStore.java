package tw.portfolio.overview.dynamo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Put;
import tw.portfolio.history.Change;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.overview.RecountReport;
import tw.portfolio.overview.RecountStore;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** Reports of recounts in DynamoDB. */
public final class DynamoRecountStore implements RecountStore {
  private static final String BY = "by";
  private static final String YEARS = "years";

  private static final String REPORT = "REPORT#";

  private final Table table;
  private final Backoff backoff;

  /** Reports in this table. */
  public DynamoRecountStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  private static String reports(SchoolCode school) {
    return school + "#RECOUNTS";
  }

  private static Key key(RecountReport report) {
    return new Key(reports(report.school()), REPORT + Item.sortable(report.at()));
  }

  @Override
  public void keep(RecountReport report, Optional<Change> line) {
    Transaction<Void> transaction = new Transaction<>(table, backoff);
    transaction.put(Put.builder().item(write(report).attributes()));
    line.ifPresent(
        one -> transaction.line(ChangeItems.line(table, report.school(), key(report), one, "1")));
    if (!(transaction.run() instanceof WriteResult.Written<Void>)) {
      throw new IllegalStateException("A report of a recount demands nothing, and was refused");
    }
  }

  private static Item write(RecountReport report) {
    return Item.at(key(report))
        .text("school", report.school().text())
        .instant(Attributes.AT, report.at())
        .text(BY, report.by())
        .maps(YEARS, report.years().stream().map(DynamoRecountStore::write).toList())
        .number(Attributes.EXPIRES_AT, report.at().plus(KEPT).getEpochSecond());
  }

  private static Item write(RecountReport.Year year) {
    Item numbers = Item.empty();
    year.numbers().forEach(numbers::number);
    return Item.empty()
        .number("year", year.year().number())
        .number("differing", year.differing())
        .number("mended", year.mended())
        .map("numbers", numbers);
  }

  @Override
  public List<RecountReport> latest(SchoolCode school, int most) {
    return table.latest(reports(school), REPORT, Optional.empty(), most).entries().stream()
        .map(DynamoRecountStore::read)
        .toList();
  }

  private static RecountReport read(Item item) {
    return new RecountReport(
        new SchoolCode(item.text("school")),
        item.instant(Attributes.AT),
        item.optionalText(BY),
        item.maps(YEARS).stream().map(DynamoRecountStore::readYear).toList());
  }

  private static RecountReport.Year readYear(Item item) {
    Item found = item.map("numbers");
    Map<String, Integer> numbers = new HashMap<>();
    found.names().forEach(name -> numbers.put(name, found.integer(name)));
    return new RecountReport.Year(
        new SchoolYear(item.integer("year")),
        item.integer("differing"),
        item.integer("mended"),
        numbers);
  }
}
