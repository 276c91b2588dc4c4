package tw.portfolio.work.summary.item;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Shards;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.summary.ChoiceSummary;
import tw.portfolio.work.summary.StudentSummary;
import tw.portfolio.work.summary.SummaryId;
import tw.portfolio.work.summary.Tally;

/**
 * Summaries as items: each number an attribute of its own, which writes add to without having read
 * it. A school's year is a list in eight partitions.
 */
public final class SummaryItems {
  static final String UNSENT = "unsent";

  private SummaryItems() {}

  /** Where a student's summary lies. */
  public static Key key(SummaryId id) {
    return Shards.listed(list(id.school(), id.year()), id.student().text());
  }

  /** The list of a school's summaries. */
  public static String list(SchoolCode school, SchoolYear year) {
    return school + "#SUMMARIES#" + year;
  }

  /** Whose an item is. */
  public static PersonId student(Item item) {
    return new PersonId(item.text("sk"));
  }

  /** A summary of that year, as it was written. */
  public static StudentSummary read(SchoolYear year, Item item) {
    Map<Tally, Integer> counts = new HashMap<>();
    for (Tally tally : Tally.all()) {
      item.optionalInteger(name(tally)).ifPresent(many -> counts.put(tally, many));
    }
    Map<WorkKind, ChoiceSummary> choices = new EnumMap<>(WorkKind.class);
    for (WorkKind kind : WorkKind.values()) {
      item.optionalInteger(chosen(kind))
          .map(
              many ->
                  new ChoiceSummary(
                      many,
                      item.optionalFlag(declined(kind)).orElse(false),
                      item.optionalFlag(locked(kind)).orElse(false)))
          .ifPresent(choice -> choices.put(kind, choice));
    }
    return new StudentSummary(counts, unsent(year, item), choices);
  }

  /** All of a summary, in the place of whatever there is. */
  public static Item write(SummaryId id, StudentSummary summary) {
    Item item = Item.at(key(id));
    summary.counts().forEach((tally, many) -> item.number(name(tally), many));
    summary
        .choices()
        .forEach(
            (kind, choice) ->
                item.number(chosen(kind), choice.chosen())
                    .flag(declined(kind), choice.declined())
                    .flag(locked(kind), choice.locked()));
    return item.textSet(UNSENT, summary.unsent().stream().map(SummaryItems::unsent).toList());
  }

  private static Set<PieceId> unsent(SchoolYear year, Item item) {
    PersonId student = student(item);
    return item.textSet(UNSENT).stream()
        .map(text -> unsent(student, year, text))
        .collect(Collectors.toSet());
  }

  private static PieceId unsent(PersonId student, SchoolYear year, String text) {
    Semester semester =
        Semester.of(Character.digit(text.charAt(0), 10))
            .orElseThrow(() -> new IllegalStateException("No semester"));
    return new PieceId(WorkKind.OUTCOME, new Term(year, semester), student, text.substring(2));
  }

  /** What of a piece's id the summary's key does not say; outcomes alone are sent. */
  static String unsent(PieceId piece) {
    return piece.term().semester().number() + "#" + piece.secret();
  }

  static String name(Tally tally) {
    String semester = tally.semester().map(Semester::number).map(String::valueOf).orElse("");
    return tally.kind().code() + semester + "-" + tally.state().code();
  }

  static String chosen(WorkKind kind) {
    return kind.code() + "-chosen";
  }

  static String declined(WorkKind kind) {
    return kind.code() + "-declined";
  }

  static String locked(WorkKind kind) {
    return kind.code() + "-locked";
  }
}
