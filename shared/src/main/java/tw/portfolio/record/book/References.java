package tw.portfolio.record.book;

import tw.portfolio.kernel.sheet.cell.Reference;
import tw.portfolio.record.Directory;
import tw.portfolio.record.KnownStudent;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.record.StaffMember;
import tw.portfolio.record.nationalid.NationalId;

/** What the cells of many files stand for, looked up in a directory. */
public final class References {
  private References() {}

  /** A student by student number (學號). */
  public static Reference<String, KnownStudent> student(Directory directory) {
    return new Reference<>(
        directory::student,
        "學籍資料裡沒有這個學號。請更正，或先匯入學籍資料。",
        "No student has this number. Correct it, or import the students first.");
  }

  /** A student by national id. */
  public static Reference<NationalId, KnownStudent> bearer(Directory directory) {
    return new Reference<>(
        directory::student,
        "學籍資料裡沒有這個身分證號，或不只一位學生有。請更正，或先匯入學籍資料。",
        "No student has this id, or several have. Correct it, or import the students first.");
  }

  /** A member of staff by number (教職員編號). */
  public static Reference<String, StaffMember> staff(Directory directory) {
    return new Reference<>(
        directory::staff,
        "教職員資料裡沒有這個編號。請更正，或先匯入教職員。",
        "Nobody on the staff has this number. Correct it, or import the staff first.");
  }

  /** A class of this school year by name. */
  public static Reference<String, SchoolClass> schoolClass(Directory directory) {
    return new Reference<>(
        directory::schoolClass,
        "%s 學年度沒有這個班級。請更正，或先匯入班級與導師。".formatted(directory.term().year()),
        "There is no such class in school year %s. Correct it, or import the classes first."
            .formatted(directory.term().year()));
  }
}
