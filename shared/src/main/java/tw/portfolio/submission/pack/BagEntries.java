package tw.portfolio.submission.pack;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tw.portfolio.school.Window;
import tw.portfolio.submission.pack.index.IndexRow;
import tw.portfolio.upload.FileOwner;

/** What a class's bag is to hold, in the order in which it is written, as it was planned. */
public final class BagEntries {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(Window.TAIPEI);

  private BagEntries() {}

  /**
   * An entry for each file, and one for each piece that has none.
   *
   * @param archive what the bag's archive is called
   */
  public static List<BagEntry> of(List<PlannedStudent> students, String archive) {
    return students.stream()
        .flatMap(
            student -> student.pieces().stream().flatMap(piece -> entries(student, piece, archive)))
        .toList();
  }

  private static Stream<BagEntry> entries(
      PlannedStudent student, PlannedPiece piece, String archive) {
    FileOwner id = piece.id().owner();
    IndexRow row = row(student, piece);
    if (piece.files().isEmpty()) {
      return Stream.of(new BagEntry(row, id, Optional.empty()));
    }
    return piece.files().stream()
        .map(
            file ->
                new BagEntry(
                    row(row, file, archive),
                    id,
                    Optional.of(
                        new BagFile(
                            file.key(),
                            file.name().text(),
                            file.checksums().crc32(),
                            file.stored()))));
  }

  private static IndexRow row(IndexRow piece, PlannedFile file, String archive) {
    return new IndexRow(
        piece.className(),
        piece.seat(),
        piece.studentNumber(),
        piece.name(),
        piece.schoolYear(),
        piece.semester(),
        piece.courseCode(),
        piece.courseName(),
        piece.kind(),
        piece.credits(),
        piece.achievement(),
        piece.description(),
        piece.certifiedBy(),
        piece.certifiedAt(),
        file.path(),
        archive,
        file.type().mediaType(),
        file.bytes(),
        file.checksums().sha256().hex(),
        file.checksums().md5().hex());
  }

  private static IndexRow row(PlannedStudent student, PlannedPiece piece) {
    return switch (piece.content()) {
      case PlannedContent.Outcome outcome ->
          row(
              student,
              piece,
              outcome.course().code().text(),
              outcome.courseName(),
              outcome.course().kind().chinese(),
              OptionalInt.of(outcome.credits()),
              "",
              outcome.certifiedBy(),
              time(outcome.certifiedAt()));
      case PlannedContent.Achievement achievement ->
          row(student, piece, "", "", "", OptionalInt.empty(), achievement.words(), "", "");
    };
  }

  private static IndexRow row(
      PlannedStudent student,
      PlannedPiece piece,
      String courseCode,
      String courseName,
      String kind,
      OptionalInt credits,
      String achievement,
      String certifiedBy,
      String certifiedAt) {
    return new IndexRow(
        student.place().className(),
        OptionalInt.of(student.place().seat()),
        student.place().studentNumber(),
        student.name(),
        OptionalInt.of(piece.id().term().year().number()),
        OptionalInt.of(piece.id().term().semester().number()),
        courseCode,
        courseName,
        kind,
        credits,
        achievement,
        piece.description(),
        certifiedBy,
        certifiedAt,
        "",
        "",
        "",
        0,
        "",
        "");
  }

  private static String time(Instant instant) {
    return TIME.format(instant);
  }
}
