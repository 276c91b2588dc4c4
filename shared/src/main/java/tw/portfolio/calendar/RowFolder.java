package tw.portfolio.calendar;

import tw.portfolio.attachment.FolderId;
import tw.portfolio.school.SchoolYear;

/** The folders of a year's rows, one for each of their times. */
final class RowFolder {
  private RowFolder() {}

  static String shelf(SchoolYear year) {
    return "plan-" + year;
  }

  static FolderId id(SchoolYear year, String row, String time) {
    return new FolderId(shelf(year), name(row, time));
  }

  static String name(String row, String time) {
    return row + "/" + time;
  }
}
