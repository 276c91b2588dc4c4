package tw.portfolio.transfer;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.record.CadreRecord;
import tw.portfolio.record.Directory;
import tw.portfolio.record.KnownStudent;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Pseudonym;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;
import tw.portfolio.transfer.StudentPlan.PlannedCadre;
import tw.portfolio.transfer.StudentPlan.PlannedPiece;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.WorkKind;

/**
 * Finds the students of a package in this school's register, by the keyed hash of the national id,
 * and what of their record is there already. Ids follow from where a piece comes from, so the same
 * package brought in twice is brought in once.
 */
final class PlanningTransfers {
  private final RecordStore records;
  private final PieceStore pieces;

  PlanningTransfers(RecordStore records, PieceStore pieces) {
    this.records = records;
    this.pieces = pieces;
  }

  /** The plans of those students whom this school knows, in the order of the package. */
  List<StudentPlan> of(SchoolCode school, List<PackagedStudent> students, Instant now) {
    Directory directory =
        records.directory(
            school,
            Term.at(now),
            () -> {
              throw new IllegalStateException("Nobody new comes with a package");
            });
    List<StudentPlan> plans = new ArrayList<>();
    for (PackagedStudent student : students) {
      student
          .identity()
          .flatMap(identity -> directory.student(identity))
          .ifPresent(known -> plans.add(of(school, student, known)));
    }
    return plans;
  }

  private StudentPlan of(SchoolCode school, PackagedStudent student, KnownStudent known) {
    NationalId identity = student.identity().orElseThrow();
    String mark = records.mark(school, identity);
    Map<Year, Map<PieceId, Piece>> years = new HashMap<>();
    List<PlannedPiece> planned =
        student.pieces().stream()
            .map(
                piece -> {
                  Map<PieceId, Piece> present =
                      years.computeIfAbsent(
                          new Year(piece.kind(), piece.term().year()),
                          year -> present(school, known.person(), year));
                  PieceId id =
                      own(school, known.person(), piece)
                          .filter(present::containsKey)
                          .orElseGet(() -> id(school, known.person(), mark, piece));
                  return new PlannedPiece(piece, id, Optional.ofNullable(present.get(id)));
                })
            .toList();
    return new StudentPlan(known, student, planned, cadres(school, known.person(), student));
  }

  /** A year of one kind of work. */
  private record Year(WorkKind kind, SchoolYear year) {}

  private Map<PieceId, Piece> present(SchoolCode school, PersonId student, Year year) {
    Map<PieceId, Piece> present = new HashMap<>();
    pieces
        .studentYear(year.kind(), school, student, year.year())
        .pieces()
        .forEach(piece -> present.put(piece.id(), piece));
    return present;
  }

  /** Who comes back brings along what was handed in here. */
  private static Optional<PieceId> own(SchoolCode school, PersonId student, CarriedPiece piece) {
    return piece.school().equals(school)
        ? PieceId.parse(piece.kind(), piece.id()).filter(id -> id.student().equals(student))
        : Optional.empty();
  }

  /**
   * The id of a piece that is brought along. The student's keyed hash is in it, so that nobody
   * outside can tell where its files lie.
   */
  private static PieceId id(SchoolCode school, PersonId student, String mark, CarriedPiece piece) {
    String from =
        String.join(
            "\n", school.text(), mark, piece.kind().code(), piece.school().text(), piece.id());
    ByteBuffer digest = ByteBuffer.wrap(Sha256.of(from).bytes());
    return new PieceId(
        piece.kind(), piece.term(), student, Pseudonym.of(digest.getLong(), digest.getLong()));
  }

  private List<PlannedCadre> cadres(SchoolCode school, PersonId student, PackagedStudent packaged) {
    List<CadreRecord> brought =
        packaged.cadres().stream()
            .map(
                cadre ->
                    new CadreRecord(
                        student,
                        cadre.unit(),
                        cadre.title(),
                        cadre.level(),
                        cadre.days(),
                        Optional.of(cadre.school()).filter(there -> !there.equals(school))))
            .toList();
    Map<RecordKey, SchoolRecord> present =
        brought.isEmpty()
            ? Map.of()
            : records.find(school, brought.stream().map(CadreRecord::key).distinct().toList());
    return brought.stream()
        .map(cadre -> new PlannedCadre(cadre, present.containsKey(cadre.key())))
        .toList();
  }
}
