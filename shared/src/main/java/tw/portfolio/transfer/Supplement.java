package tw.portfolio.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.achievement.Category;
import tw.portfolio.work.origin.Origin;

/**
 * What goes along that the format between schools has no place for: who certified a piece and when,
 * how its school calls it, all semesters in which it was handed in, its history and SHA-256. It is
 * a file beside the others, row by row in the same order, which other programs pass over.
 */
final class Supplement {
  static final String FILE = "補充資料.json";

  static final String SCHOOL = "原校";
  static final String ID = "原紀錄";
  static final String CERTIFIED_BY = "認證教師";
  static final String CERTIFIED_AT = "認證時間";
  static final String SUBMITTED = "提交紀錄";
  static final String DOCUMENT_SHA256 = "文件檔案SHA256";
  static final String MEDIA_SHA256 = "影音檔案SHA256";

  private static final String FORMAT = "格式";
  private static final String OURS = "portfolio-transfer-1";
  private static final String STUDENTS = "學生";
  private static final String HISTORY = "歷程";
  private static final String AT = "時間";
  private static final String WHO = "人員";
  private static final String WHAT = "動作";
  private static final String WHY = "說明";

  private Supplement() {}

  /** All of it, of these students in the order of the package. */
  static Json write(List<CarriedStudent> students) {
    return Json.object()
        .put(FORMAT, OURS)
        .put(STUDENTS, students.stream().map(Supplement::write).toList());
  }

  private static Json write(CarriedStudent student) {
    Json achievements = Json.object();
    for (Category category : Category.values()) {
      achievements.put(
          AchievementRow.list(category),
          student.pieces().stream()
              .filter(piece -> AchievementRow.isOf(piece, category))
              .map(Supplement::write)
              .toList());
    }
    return Json.object()
        .put(
            OutcomeRow.LIST,
            student.pieces().stream()
                .filter(piece -> piece.kind() == WorkKind.OUTCOME)
                .map(Supplement::write)
                .toList())
        .put(AchievementRow.LISTS, achievements);
  }

  private static Json write(CarriedPiece piece) {
    Optional<CarriedPiece.Certification> certification = piece.certification();
    return Json.object()
        .put(SCHOOL, piece.school().text())
        .put(ID, piece.id())
        .putIfPresent(CERTIFIED_BY, certification.flatMap(CarriedPiece.Certification::teacher))
        .putIfPresent(
            CERTIFIED_AT,
            certification.flatMap(CarriedPiece.Certification::at).map(Instant::toString))
        .put(
            SUBMITTED,
            piece.submitted().stream().map(Term::toString).collect(Collectors.joining(",")))
        .putIfPresent(DOCUMENT_SHA256, sha256(piece, FilePart.DOCUMENT))
        .putIfPresent(MEDIA_SHA256, sha256(piece, FilePart.MEDIA))
        .put(HISTORY, piece.history().stream().map(Supplement::write).toList());
  }

  private static Optional<String> sha256(CarriedPiece piece, FilePart part) {
    return piece.file(part).flatMap(CarriedFile::sha256).map(Sha256::hex);
  }

  private static Json write(Origin.Line line) {
    return Json.object()
        .put(SCHOOL, line.school().text())
        .put(AT, line.at().toString())
        .put(WHO, line.who())
        .put(WHAT, line.what())
        .put(WHY, line.why());
  }

  /** The students of a supplement; none of a file that is not ours. */
  static List<Row> students(Row read) {
    return read.text(FORMAT).filter(OURS::equals).isPresent() ? read.rows(STUDENTS) : List.of();
  }

  /** What is said of the rows of a list, if it is said of exactly these. */
  static Row of(List<Row> extras, int at, int rows) {
    return extras.size() == rows ? extras.get(at) : Row.of("");
  }

  /** What happened at former schools; a line that does not say when or where is passed over. */
  static List<Origin.Line> history(Row extra) {
    List<Origin.Line> lines = new ArrayList<>();
    for (Row line : extra.rows(HISTORY)) {
      Optional<SchoolCode> school = line.school(SCHOOL);
      Optional<Instant> at = line.instant(AT);
      if (school.isPresent() && at.isPresent()) {
        lines.add(
            new Origin.Line(
                school.get(),
                at.get(),
                line.text(WHO).orElse(""),
                line.text(WHAT).orElse(""),
                line.text(WHY).orElse("")));
      }
    }
    return lines;
  }
}
