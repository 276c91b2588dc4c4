package tw.portfolio.archive.dynamo;

import java.time.Instant;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.archive.Deletion;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.store.DataSubject;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Window;

/**
 * Records of deletions as items; what one is carried on by is an item of its own, and temporary.
 */
final class DeletionItems {
  static final String LISTED = "AT#";

  /** A guideline on personal data wants records of its destruction kept for so long at least. */
  private static final Period KEPT = Period.ofYears(5);

  private static final String PERSON = "person";
  private static final String LEFT = "left";
  private static final String RULE = "rule";
  private static final String COUNTS = "counts";
  private static final String BEGUN = "begun";
  private static final String NUMBER = "number";
  private static final String FIRST = "first";
  private static final String LAST = "last";
  private static final String RECORD = "record";

  private DeletionItems() {}

  /** All records of a school, by time. */
  static String list(SchoolCode school) {
    return school + "#DELETIONS";
  }

  /** What has begun and is not finished. */
  static String open(SchoolCode school) {
    return school + "#DELETIONS#OPEN";
  }

  static Key key(Deletion deletion) {
    return new Key(
        list(deletion.school()),
        LISTED + Item.sortable(deletion.begun()) + "#" + deletion.person());
  }

  static Key openKey(Deletion deletion) {
    return new Key(open(deletion.school()), deletion.person().text());
  }

  /**
   * @param lineEnd when a line of the history of that moment ends
   */
  static Item write(Deletion deletion, Instant lineEnd) {
    Item counts = Item.empty();
    deletion.counts().forEach(counts::number);
    Instant fewest = deletion.begun().atZone(Window.TAIPEI).plus(KEPT).toInstant();
    Item item =
        Item.at(key(deletion))
            .text(PERSON, deletion.person().text())
            .number(LEFT, deletion.left().number())
            .text(RULE, deletion.rule())
            .map(COUNTS, counts)
            .instant(BEGUN, deletion.begun())
            .number(
                Attributes.EXPIRES_AT,
                (lineEnd.isAfter(fewest) ? lineEnd : fewest).getEpochSecond());
    deletion.finished().ifPresent(at -> item.instant("finished", at));
    return item;
  }

  static Deletion read(SchoolCode school, Item item) {
    Item counts = item.map(COUNTS);
    Map<String, Integer> read =
        counts.names().collect(Collectors.toMap(name -> name, counts::integer));
    return new Deletion(
        school,
        new PersonId(item.text(PERSON)),
        new SchoolYear(item.integer(LEFT)),
        item.text(RULE),
        read,
        item.instant(BEGUN),
        item.has("finished") ? Optional.of(item.instant("finished")) : Optional.empty());
  }

  static Item write(Deletion.Open open) {
    DataSubject subject = open.subject();
    return Item.at(openKey(open.deletion()))
        .text(NUMBER, subject.number())
        .number(FIRST, subject.first().number())
        .number(LAST, subject.last().number())
        .text(RECORD, key(open.deletion()).sk());
  }

  /** Where the record of what is open lies. */
  static Key record(SchoolCode school, Item open) {
    return new Key(list(school), open.text(RECORD));
  }

  static Deletion.Open readOpen(SchoolCode school, Item open, Item record) {
    Deletion deletion = read(school, record);
    return new Deletion.Open(
        deletion,
        new DataSubject(
            school,
            deletion.person(),
            open.text(NUMBER),
            new SchoolYear(open.integer(FIRST)),
            new SchoolYear(open.integer(LAST))));
  }
}
