package tw.portfolio.job;

import java.util.Optional;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.IncomingFile;
import tw.portfolio.school.PersonId;

/**
 * What somebody asks for.
 *
 * @param kind what is to be done
 * @param title of what, for people
 * @param order the same for the worker
 * @param about the student whom alone it is about, if so
 * @param file the file that it is about and that is still to come, if so
 */
public record JobRequest(
    JobKind kind,
    String title,
    Document order,
    Optional<PersonId> about,
    Optional<IncomingFile> file) {
  /** Work on what the school has. */
  public static JobRequest of(JobKind kind, String title, Document order) {
    return new JobRequest(kind, title, order, Optional.empty(), Optional.empty());
  }

  /** The same about one student alone. */
  public JobRequest about(PersonId student) {
    return new JobRequest(kind, title, order, Optional.of(student), file);
  }

  /** The same with a file from outside. */
  public JobRequest with(IncomingFile announced) {
    return new JobRequest(kind, title, order, about, Optional.of(announced));
  }
}
