package tw.portfolio.work.achievement;

import java.util.List;
import tw.portfolio.school.code.NationalCode;

/**
 * One field that a category asks for: requests, answers, storage and books go by this list, so that
 * a field has one name and one meaning.
 *
 * @param name its name in storage, requests and answers
 * @param title its name for people
 * @param kind what it takes
 */
public record Entry(String name, String title, Kind kind) {
  static final Entry FROM = new Entry("from", "開始日期", new Kind.Day());
  static final Entry UNTIL = new Entry("until", "結束日期", new Kind.Day());
  static final Entry HOURS = whole("hours", "時數", Range.HOURS);
  static final Entry YEAR = whole("year", "學年度", Range.YEARS);
  static final Entry SEMESTER = whole("semester", "學期", Range.SEMESTERS);

  /** What a field takes. */
  public sealed interface Kind {
    /**
     * A line of text.
     *
     * @param needed whether it must be there
     */
    record Text(boolean needed) implements Kind {}

    /** An entry of a national code table. */
    record Code(List<NationalCode> table) implements Kind {
      /** Copies the list. */
      public Code {
        table = List.copyOf(table);
      }
    }

    /** A day. */
    record Day() implements Kind {}

    /** A whole number. */
    record Whole(Range range) implements Kind {}
  }

  static Entry line(String name, String title) {
    return new Entry(name, title, new Kind.Text(true));
  }

  static Entry optional(String name, String title) {
    return new Entry(name, title, new Kind.Text(false));
  }

  static Entry code(String name, String title, NationalCode... table) {
    return new Entry(name, title, new Kind.Code(List.of(table)));
  }

  static Entry date(String title) {
    return new Entry("date", title, new Kind.Day());
  }

  static Entry whole(String name, String title, Range range) {
    return new Entry(name, title, new Kind.Whole(range));
  }
}
