package tw.portfolio.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.achievement.Category;

/** A student as an object of a package: 基本資料, 課程學習成果紀錄 and 多元表現 (domain.md 3.5). */
final class StudentRows {
  private static final String BASIC = "基本資料";

  /** The order in which the program that was found writes them. */
  private static final List<Category> ORDER =
      List.of(
          Category.CADRE,
          Category.COMPETITION,
          Category.SERVICE,
          Category.GROUP_TIME,
          Category.OTHER,
          Category.CERTIFICATE,
          Category.FLEXIBLE_TIME,
          Category.WORKPLACE,
          Category.WORK,
          Category.ADVANCED_COURSE);

  private StudentRows() {}

  static Json write(CarriedStudent student) {
    Json lists = Json.object();
    for (Category category : ORDER) {
      lists.put(
          AchievementRow.list(category),
          student.pieces().stream()
              .filter(piece -> AchievementRow.isOf(piece, category))
              .map(piece -> AchievementRow.write(student, piece))
              .toList());
    }
    return Json.object()
        .put(BASIC, basic(student))
        .put(
            OutcomeRow.LIST,
            student.pieces().stream()
                .filter(piece -> piece.kind() == WorkKind.OUTCOME)
                .map(piece -> OutcomeRow.write(student, piece))
                .toList())
        .put(AchievementRow.LISTS, lists);
  }

  private static Json basic(CarriedStudent student) {
    return Json.object()
        .put(StudentKeys.SCHOOL, student.school().text())
        .put(StudentKeys.UNIT, StudentKeys.NO_UNIT)
        .put(StudentKeys.YEAR, student.term().year().number())
        .put(StudentKeys.SEMESTER, student.term().semester().number())
        .put(StudentKeys.IDENTITY, student.identity().number())
        .put(StudentKeys.NAME, student.name())
        .put(StudentKeys.BORN, Row.written(student.born()))
        .put(
            CadreRow.LIST,
            student.cadres().stream().map(cadre -> CadreRow.write(student, cadre)).toList());
  }

  /** The school that gives the package, if it says so. */
  static Optional<SchoolCode> giver(Row student) {
    return student.inner(BASIC).school(StudentKeys.SCHOOL);
  }

  /**
   * Reads a student.
   *
   * @param taker the school that takes the package
   * @param extra what our supplement says of the student
   * @param names what files are called, by their links
   */
  static PackagedStudent read(
      Row student, TransferPackage.Taker taker, Row extra, Map<String, String> names) {
    Row basic = student.inner(BASIC);
    Reading reading = new Reading(giver(student).orElse(taker.school()), taker, names);
    reading.outcomes(student.rows(OutcomeRow.LIST, "課程學習成果"), extra.rows(OutcomeRow.LIST));
    for (Category category : ORDER) {
      reading.achievements(
          category,
          AchievementRow.rows(student.inner(AchievementRow.LISTS), category),
          AchievementRow.rows(extra.inner(AchievementRow.LISTS), category));
    }
    reading.cadres(basic.rows(CadreRow.LIST));
    String identity = basic.text(StudentKeys.IDENTITY_NAMES).orElse("");
    return new PackagedStudent(
        NationalId.of(identity),
        NationalId.masked(identity),
        basic.text(StudentKeys.NAME).orElse(""),
        reading.pieces,
        reading.cadres,
        reading.told);
  }

  /** What has been read of a student so far. */
  private static final class Reading {
    /** A record may have 400 kB, and a character may take four bytes. */
    private static final int MOST_CHARACTERS = 40_000;

    private final SchoolCode giver;
    private final TransferPackage.Taker taker;
    private final Map<String, String> names;
    private final List<CarriedPiece> pieces = new ArrayList<>();
    private final List<CarriedCadre> cadres = new ArrayList<>();
    private final List<PackagedStudent.Told> told = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();

    Reading(SchoolCode giver, TransferPackage.Taker taker, Map<String, String> names) {
      this.giver = giver;
      this.taker = taker;
      this.names = names;
    }

    void outcomes(List<Row> rows, List<Row> extras) {
      each(
          OutcomeRow.LIST,
          rows,
          (row, at, _) -> {
            Row extra = fitting(row, Supplement.of(extras, at, rows.size()));
            take(OutcomeRow.read(row, giver, extra, names));
          });
    }

    void achievements(Category category, List<Row> rows, List<Row> extras) {
      each(
          AchievementRow.list(category),
          rows,
          (row, at, tells) -> {
            Row extra = fitting(row, Supplement.of(extras, at, rows.size()));
            take(AchievementRow.read(category, row, giver, extra, names, tells));
          });
    }

    void cadres(List<Row> rows) {
      each(CadreRow.LIST, rows, (row, _, _) -> cadres.add(CadreRow.read(row, giver)));
    }

    /** What is said of one piece is kept as one record, which is not as large as one likes. */
    private static Row fitting(Row row, Row extra) throws UnusableRowException {
      if (row.length() + extra.length() > MOST_CHARACTERS) {
        throw new UnusableRowException("內容太長，平臺無法保存（最多 %d 個字）".formatted(MOST_CHARACTERS));
      }
      return extra;
    }

    /** Rows that say exactly the same are told apart by which comes first. */
    private void take(CarriedPiece piece) throws UnusableRowException {
      if (!taker.mayHave(piece.term())) {
        throw new UnusableRowException("學年度「%s」不是這位學生就學的期間".formatted(piece.term().year()));
      }
      int before = ids.merge(piece.school() + "#" + piece.id(), 1, Integer::sum) - 1;
      pieces.add(before == 0 ? piece : piece.called(piece.id() + "-" + (before + 1)));
    }

    private void each(String list, List<Row> rows, RowReader reader) {
      for (int at = 0; at < rows.size(); at++) {
        int number = at + 1;
        try {
          reader.read(
              rows.get(at),
              at,
              why -> told.add(new PackagedStudent.Told(list, number, why, false)));
        } catch (UnusableRowException unusable) {
          told.add(new PackagedStudent.Told(list, number, unusable.getMessage(), true));
        }
      }
    }
  }

  /** Reads one row. */
  @FunctionalInterface
  private interface RowReader {
    void read(Row row, int at, Consumer<String> told) throws UnusableRowException;
  }
}
