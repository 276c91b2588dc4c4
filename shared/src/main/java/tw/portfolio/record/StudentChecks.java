package tw.portfolio.record;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.school.SchoolYear;

/** What a row of the register must be beyond the shape of its cells. */
final class StudentChecks {
  private static final int YOUNGEST = 10;
  private static final int OLDEST = 90;

  private StudentChecks() {}

  /** Catches a year of the other calendar, and dates that lie in each other's columns. */
  static void age(Row row, LocalDate born, SchoolYear entered) {
    int age = entered.firstDay().getYear() - born.getYear();
    if (age < YOUNGEST || age > OLDEST) {
      row.refuse(
          StudentBook.BORN,
          "入學時會是 %d 歲。請檢查出生日期是西元還是民國，以及入學學年度。".formatted(age),
          "That makes an age of %d at entry. Check the calendar, and the school year of entry."
              .formatted(age));
    }
  }

  static void seat(
      Row row, StudentStatus status, Optional<SchoolClass> schoolClass, Optional<Integer> seat) {
    if (schoolClass.isEmpty() && (status == StudentStatus.ENROLLED || seat.isPresent())) {
      row.refuse(
          StudentBook.CLASS, "在學學生要填班級；填了座號也要填班級。", "Whoever is at the school is in a class.");
    }
    if (schoolClass.isPresent() && seat.isEmpty()) {
      row.refuse(StudentBook.SEAT, "填了班級就要填座號。", "Whoever is in a class has a seat number.");
    }
  }

  /** An old file must not take a student back into last year's class. */
  static void year(Row row, Directory directory, Optional<KnownStudent> known) {
    known
        .map(KnownStudent::year)
        .filter(year -> year.compareTo(directory.term().year()) > 0)
        .ifPresent(
            year ->
                row.refuse(
                    StudentBook.NUMBER,
                    "這位學生已有 %s 學年度的資料，不能用較早學年度的檔案更改。請確認匯入時選的學年度。".formatted(year),
                    "The register is of school year %s already: an older file can't change that."
                        .formatted(year)));
  }
}
