package tw.portfolio.submission.rule;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tw.portfolio.school.code.NationalCode;
import tw.portfolio.work.achievement.Category;
import tw.portfolio.work.achievement.Entry;
import tw.portfolio.work.achievement.Range;
import tw.portfolio.work.achievement.Values;

/**
 * What the sheet of an achievement's category asks for: its fields and code tables (domain.md 2.3).
 * The ranges of numbers are our own; the nation takes hours of 0 and -1 (domain.md 2.5).
 */
public final class AchievementRule {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

  private AchievementRule() {}

  /** What is wrong with the fields, each for itself. */
  public static List<Fault> faults(Category category, Values values) {
    return category.entries().stream()
        .flatMap(entry -> field(entry, values.text(entry.name())).stream())
        .toList();
  }

  private static List<Fault> field(Entry entry, Optional<String> text) {
    Optional<String> said = text.filter(words -> !words.isBlank());
    if (said.isEmpty()) {
      boolean needed = !(entry.kind() instanceof Entry.Kind.Text(boolean demanded)) || demanded;
      return Fault.when(needed, FaultCause.FIELD_MISSING, entry.title());
    }
    String value = said.get();
    String found = entry.title() + " " + value;
    return switch (entry.kind()) {
      case Entry.Kind.Text _ -> List.of();
      case Entry.Kind.Code(List<NationalCode> table) ->
          Fault.when(NationalCode.ofCode(table, value).isEmpty(), FaultCause.CODE_UNKNOWN, found);
      case Entry.Kind.Day() -> Fault.when(!isDay(value), FaultCause.VALUE_WRONG, found);
      case Entry.Kind.Whole(Range range) ->
          Fault.when(!isWithin(range, value), FaultCause.VALUE_WRONG, found);
    };
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException notOne) {
      return false;
    }
  }

  private static boolean isWithin(Range range, String text) {
    if (!NUMBER.matcher(text).matches()) {
      return false;
    }
    int number = Integer.parseInt(text);
    return number >= range.least() && number <= range.most();
  }
}
