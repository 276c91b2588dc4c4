package tw.portfolio.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.submission.pack.PackedClass;
import tw.portfolio.submission.pack.Product;

/**
 * Where export jobs are kept. What ends a step is written once: whoever comes second with the same
 * step changes nothing.
 */
public interface ExportStore {
  /**
   * Writes down a new job, unless one of the same year is not finished or the request was made
   * before.
   */
  Started start(ExportJob job, Optional<IdempotencyKey> request);

  /** A job with how far each of its classes is. One round trip. */
  Optional<ExportRecord> find(SchoolCode school, ExportId id);

  /**
   * The school's jobs, newest first.
   *
   * @param after the cursor of the page before
   */
  StoredPage<ExportRecord> page(SchoolCode school, Optional<String> after, int most);

  /** What is wrong so far, by class. */
  List<ExportProblem> problems(SchoolCode school, ExportId id);

  /**
   * Ends planning.
   *
   * @param problems what was chosen and can't go in
   */
  void planned(ExportJob job, ExportPlan plan, List<ExportProblem> problems, Instant now);

  /**
   * Takes the packing of a class, so that no second worker packs it at the same time.
   *
   * @return false if another attempt has it and is alive
   */
  boolean take(ExportJob job, String className, Lease lease);

  /**
   * Writes down how far the packing of a class is and holds on to it.
   *
   * @return false if another attempt has taken it over
   */
  boolean progress(ExportJob job, String className, Lease lease, int pieces, long bytes);

  /** Ends the packing of a class. */
  void packed(ExportJob job, String className, Packed packed, Instant now);

  /** Ends the making of index and manifests. */
  void sealed(ExportJob job, List<Product> products, Instant now);

  /** Ends the marking of a class's pieces. */
  void submitted(ExportJob job, String className, List<ExportProblem> problems, Instant now);

  /** Ends the job. */
  void finish(ExportJob job, ExportOutcome outcome);

  /** Writes down that a step died for good; a job that has ended stays as it is. */
  void fail(SchoolCode school, ExportId id, ExportFailure failure);

  /** Forgets that a step died, since it is tried again. */
  void resume(ExportJob job, Instant now);

  /**
   * A job as it is read.
   *
   * @param job the job
   * @param classes the classes on which work has begun, by name
   */
  record ExportRecord(ExportJob job, List<ClassProgress> classes) {
    /** Copies the list. */
    public ExportRecord {
      classes = List.copyOf(classes);
    }

    /** How far a class is, if work on it has begun. */
    public Optional<ClassProgress> progress(String className) {
      return classes.stream().filter(one -> one.className().equals(className)).findFirst();
    }

    /** When anything last happened. */
    public Instant updated() {
      return classes.stream()
          .map(ClassProgress::updated)
          .reduce(job.updated(), (one, other) -> one.isAfter(other) ? one : other);
    }
  }

  /** What came of asking for a job. */
  sealed interface Started {
    /** It is written down. */
    record Anew() implements Started {}

    /** Another one of that year is not finished. */
    record Unfinished(ExportId id) implements Started {}

    /**
     * The request was made before, and asked for that job. No id if it asked for something else
     * than an export.
     */
    record Repeated(Optional<ExportId> id, String digest) implements Started {}
  }

  /**
   * The right to pack a class for a while.
   *
   * @param attempt whose
   * @param now since when
   * @param until until when, unless it is held on to
   */
  record Lease(String attempt, Instant now, Instant until) {}

  /**
   * The end of packing a class.
   *
   * @param attempt which attempt ends
   * @param packed what it made
   * @param problems what it could not put in
   * @param pieces how many pieces it went through
   * @param bytes how many bytes it went through
   */
  record Packed(
      String attempt, PackedClass packed, List<ExportProblem> problems, int pieces, long bytes) {
    /** Copies the list. */
    public Packed {
      problems = List.copyOf(problems);
    }
  }
}
