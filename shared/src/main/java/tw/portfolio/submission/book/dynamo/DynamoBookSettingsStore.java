package tw.portfolio.submission.book.dynamo;

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
import tw.portfolio.school.SchoolCode;
import tw.portfolio.submission.book.BookSettings;
import tw.portfolio.submission.book.BookSettings.GradeFile;
import tw.portfolio.submission.book.BookSettingsStore;

/** What schools have set for their books, in DynamoDB. */
public final class DynamoBookSettingsStore implements BookSettingsStore {
  private static final String FILES = "gradeFiles";
  private static final String CODE = "code";
  private static final String SHEETS = "sheets";
  private static final String EVENING = "eveningClasses";

  private final Table table;
  private final Backoff backoff;

  /** What schools have set in this table. */
  public DynamoBookSettingsStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public BookSettings of(SchoolCode school) {
    return table.get(key(school)).map(DynamoBookSettingsStore::read).orElse(BookSettings.NONE);
  }

  @Override
  public WriteResult<BookSettingsRefusal> keep(SchoolCode school, BookSettings next, Change line) {
    Transaction<BookSettingsRefusal> transaction = new Transaction<>(table, backoff);
    transaction.put(
        VersionedItems.after(next.version() - 1, write(school, next)),
        _ -> new BookSettingsRefusal.BookSettingsDiffer());
    transaction.line(
        ChangeItems.line(table, school, key(school), line, ChangeItems.step(next.version())));
    return transaction.run();
  }

  private static Key key(SchoolCode school) {
    return new Key(school + "#BOOKS", "SETTINGS");
  }

  private static Item write(SchoolCode school, BookSettings settings) {
    return Item.at(key(school))
        .maps(
            FILES,
            settings.gradeFiles().stream()
                .map(file -> Item.empty().text(CODE, file.code()).texts(SHEETS, file.sheets()))
                .toList())
        .texts(EVENING, settings.eveningClasses())
        .number(Attributes.VERSION, settings.version());
  }

  private static BookSettings read(Item item) {
    return new BookSettings(
        item.maps(FILES).stream()
            .map(file -> new GradeFile(file.text(CODE), file.texts(SHEETS)))
            .toList(),
        item.texts(EVENING),
        item.integer(Attributes.VERSION));
  }
}
