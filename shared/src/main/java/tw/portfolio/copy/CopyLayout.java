package tw.portfolio.copy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.school.Term;
import tw.portfolio.submission.pack.SafeSegment;
import tw.portfolio.work.Content;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Status;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.WorkKind;

/**
 * Where each file of a portfolio lies in the archive: a folder a piece, called so that somebody
 * finds it without any page, and so that every system unpacks it under the same name.
 */
public final class CopyLayout {
  /** So that a whole path stays within what Windows takes: 260 UTF-16 units in all. */
  private static final int MOST_BYTES_OF_A_NAME = 90;

  private static final String EARLIER = "先前的檔案";

  private final Map<PieceId, List<CopiedFile>> files = new LinkedHashMap<>();

  private CopyLayout() {}

  /** The layout of all that can be copied. */
  public static CopyLayout of(Portfolio portfolio) {
    CopyLayout layout = new CopyLayout();
    for (WorkKind kind : WorkKind.values()) {
      for (WorkOfYear year : portfolio.work(kind)) {
        layout.add(year.work());
      }
    }
    return layout;
  }

  private void add(StudentYear year) {
    int number = 1;
    for (Piece piece : year.pieces()) {
      files.put(piece.id(), files(piece, folder(year, piece, number)));
      number++;
    }
  }

  private static String folder(StudentYear year, Piece piece, int number) {
    Term term = piece.id().term();
    return "%s/%s-%d-%02d %s"
        .formatted(
            folder(piece.id().kind()),
            term.year(),
            term.semester().number(),
            number,
            SafeSegment.of(subject(year, piece), MOST_BYTES_OF_A_NAME));
  }

  private static String folder(WorkKind kind) {
    return switch (kind) {
      case OUTCOME -> "課程學習成果";
      case ACHIEVEMENT -> "多元表現";
    };
  }

  /** The course, as it is called in the student's list or was when the piece was sent. */
  public static String subject(StudentYear year, Piece piece) {
    return switch (piece.content()) {
      case Content.Outcome outcome ->
          year.enrolment(outcome.course())
              .map(enrolment -> enrolment.name())
              .or(() -> piece.status().lastLabel().map(label -> label.courseName()))
              .orElseGet(() -> outcome.course().code().text());
      case Content.Achievement achievement -> achievement.detail().category().chinese();
    };
  }

  /** Of what was refused nothing is given out, here as on the student's page. */
  private static List<CopiedFile> files(Piece piece, String folder) {
    if (piece.state() == PieceState.REFUSED) {
      return List.of();
    }
    List<CopiedFile> files = new ArrayList<>();
    for (RecordedFile.Verified file : piece.files().verified()) {
      files.add(new CopiedFile(folder + "/" + name(file), file, false));
    }
    for (RecordedFile.Verified file :
        piece.kept().map(Status.Kept::files).stream()
            .flatMap(kept -> kept.verified().stream())
            .toList()) {
      files.add(new CopiedFile(folder + "/" + EARLIER + "/" + name(file), file, true));
    }
    return List.copyOf(files);
  }

  private static String name(RecordedFile.Verified file) {
    return SafeSegment.ofFile(
        file.declared().name().text(), file.declared().type().extension(), MOST_BYTES_OF_A_NAME);
  }

  /** The files of a piece, document first. */
  public List<CopiedFile> of(PieceId piece) {
    return files.getOrDefault(piece, List.of());
  }

  /** All files, in the order of the archive. */
  public Stream<CopiedFile> all() {
    return files.values().stream().flatMap(List::stream);
  }
}
