package tw.portfolio.submission.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.course.Enrolment;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.work.Description;
import tw.portfolio.work.Piece;
import tw.portfolio.work.Status;

/** What must be so of a piece that a student has chosen (勾選). */
public final class PieceRule {
  private PieceRule() {}

  /**
   * A course outcome: certified by the teacher (regulation.txt 四(三)), of a course that the student
   * takes and that carries credits (修課，含必、選修等有核計學分者, 附件1), and 8/9/D (domain.md 3.4: another vendor
   * applies the rule to outcomes as well).
   *
   * @param enrolment the course, if the student is enrolled in it or has brought it along
   * @param longest the most characters of a 簡述
   */
  public static List<Fault> outcome(Piece piece, Optional<Enrolment> enrolment, int longest) {
    return Stream.of(
            Fault.when(!certified(piece.status()), FaultCause.NOT_CERTIFIED),
            elsewhere(piece),
            enrolment
                .map(PieceRule::course)
                .orElseGet(() -> Fault.when(true, FaultCause.NO_ENROLMENT)),
            description(Optional.of(piece.description().text()), longest))
        .flatMap(List::stream)
        .toList();
  }

  /** What a former school has handed in is in the national database already. */
  private static List<Fault> elsewhere(Piece piece) {
    return Fault.when(piece.submittedElsewhere(), FaultCause.SUBMITTED_ELSEWHERE);
  }

  private static boolean certified(Status status) {
    return switch (status) {
      case Status.Certified _, Status.Submitted _ -> true;
      case Status.Reserved _,
          Status.Refused _,
          Status.Uploaded _,
          Status.Sent _,
          Status.Returned _ ->
          false;
    };
  }

  private static List<Fault> course(Enrolment taken) {
    return Stream.of(
            CourseRule.code(taken.code(), taken.taking().kind(), taken.school()),
            CourseRule.taking(taken.taking(), taken.term()),
            Fault.when(taken.credits() == 0, FaultCause.COURSE_WITHOUT_CREDITS))
        .flatMap(List::stream)
        .toList();
  }

  /** An achievement: complete, with a 簡述; its category's fields are {@link AchievementRule}'s. */
  public static List<Fault> achievement(Piece piece, int longest) {
    return Stream.of(
            Fault.when(!complete(piece.status()), FaultCause.NOT_COMPLETE),
            elsewhere(piece),
            description(Optional.of(piece.description().text()), longest))
        .flatMap(List::stream)
        .toList();
  }

  private static boolean complete(Status status) {
    return switch (status) {
      case Status.Uploaded _, Status.Submitted _ -> true;
      case Status.Reserved _,
          Status.Refused _,
          Status.Sent _,
          Status.Certified _,
          Status.Returned _ ->
          false;
    };
  }

  /**
   * 簡述 is required and has at most 100 characters (domain.md 2.1), as the school has set it.
   *
   * @param longest the most characters
   */
  public static List<Fault> description(Optional<String> text, int longest) {
    Optional<String> said = text.filter(words -> !words.isBlank());
    if (said.isEmpty()) {
      return Fault.when(true, FaultCause.DESCRIPTION_MISSING);
    }
    int has = new Description(said.get()).characters();
    return Fault.when(
        has > longest, FaultCause.DESCRIPTION_LONG, "%d 字，上限 %d 字".formatted(has, longest));
  }

  /**
   * A file is still the one that was verified. By its seal: nothing is read for it.
   *
   * @param lying what lies in the file store at its key
   */
  public static List<Fault> file(RecordedFile.Verified file, Optional<Seal> lying) {
    String name = file.declared().name().text();
    return lying
        .map(seal -> Fault.when(!file.seal().equals(seal), FaultCause.FILE_ALTERED, name))
        .orElseGet(() -> Fault.when(true, FaultCause.FILE_MISSING, name));
  }
}
