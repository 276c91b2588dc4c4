package tw.portfolio.transfer;

import java.util.List;
import java.util.Optional;
import tw.portfolio.record.CadreRecord;
import tw.portfolio.record.KnownStudent;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.WorkKind;

/**
 * What of a package would be brought to a student of this school.
 *
 * @param student the student, as this school knows the student
 * @param packaged the same in the package
 * @param pieces the pieces, each with what is there already
 * @param cadres the offices held, each with whether it is there already
 */
record StudentPlan(
    KnownStudent student,
    PackagedStudent packaged,
    List<PlannedPiece> pieces,
    List<PlannedCadre> cadres) {
  StudentPlan {
    pieces = List.copyOf(pieces);
    cadres = List.copyOf(cadres);
  }

  /**
   * A piece.
   *
   * @param piece the piece of the package
   * @param id what it is called here
   * @param present what is there already
   */
  record PlannedPiece(CarriedPiece piece, PieceId id, Optional<Piece> present) {}

  /**
   * An office held.
   *
   * @param cadre as this school keeps it
   * @param present whether the school has it already, from wherever
   */
  record PlannedCadre(CadreRecord cadre, boolean present) {}

  /** What is new. */
  Counts counts() {
    long outcomes = anew(WorkKind.OUTCOME);
    long achievements = anew(WorkKind.ACHIEVEMENT);
    long offices = cadres.stream().filter(cadre -> !cadre.present()).count();
    return new Counts(
        Math.toIntExact(outcomes),
        Math.toIntExact(achievements),
        Math.toIntExact(offices),
        Math.toIntExact(packaged.leftOut()));
  }

  private long anew(WorkKind kind) {
    return pieces.stream()
        .filter(piece -> piece.present().isEmpty())
        .filter(piece -> piece.id().kind() == kind)
        .count();
  }

  /** How much is there already. */
  int there() {
    return Math.toIntExact(
        pieces.stream().filter(piece -> piece.present().isPresent()).count()
            + cadres.stream().filter(PlannedCadre::present).count());
  }
}
