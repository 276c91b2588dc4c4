package tw.portfolio.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;
import tw.portfolio.work.Content;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.origin.Origin;

/**
 * A piece as it goes from school to school.
 *
 * @param school at which it was handed in by the student
 * @param id what that school calls it
 * @param term of which semester it is
 * @param content what it is about, its course as the school of that course has it
 * @param course more of its course, if it is an outcome
 * @param certification that it was certified, if it was
 * @param submitted in which semesters it was handed in (提交紀錄)
 * @param created when it was first handed in by the student
 * @param files its files
 * @param history what happened to it, oldest first
 */
record CarriedPiece(
    SchoolCode school,
    String id,
    Term term,
    Content content,
    Optional<Origin.Course> course,
    Optional<Certification> certification,
    List<Term> submitted,
    Instant created,
    List<CarriedFile> files,
    List<Origin.Line> history) {
  CarriedPiece {
    submitted = List.copyOf(submitted);
    files = List.copyOf(files);
    history = List.copyOf(history);
  }

  /**
   * Who certified it, and when, as far as the package tells.
   *
   * @param teacher the teacher's name
   * @param at when
   */
  record Certification(Optional<String> teacher, Optional<Instant> at) {}

  /** What rows that say nothing of it are given in its place; written, it is nothing again. */
  static final String NO_DESCRIPTION = "（原校未提供簡述）";

  /** The same with its files as they lie in a package. */
  CarriedPiece with(List<CarriedFile> packed) {
    return new CarriedPiece(
        school, id, term, content, course, certification, submitted, created, packed, history);
  }

  /** The same under another id. */
  CarriedPiece called(String another) {
    return new CarriedPiece(
        school, another, term, content, course, certification, submitted, created, files, history);
  }

  WorkKind kind() {
    return content.kind();
  }

  Optional<CarriedFile> file(FilePart part) {
    return files.stream().filter(file -> file.type().part() == part).findFirst();
  }
}
