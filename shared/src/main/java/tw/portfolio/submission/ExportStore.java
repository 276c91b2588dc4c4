package tw.portfolio.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.job.Product;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.submission.pack.PackedClass;

/**
 * Where export jobs are kept. What ends a step is written once: whoever comes second with the same
 * step changes nothing.
 */
public interface ExportStore {
  /**
   * Writes down a new job, unless the request was made before, or it is to hand in and another one
   * of the same kind and year is not over.
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
   * @param problems what it leaves out
   */
  void planned(ExportJob job, ExportPlan plan, List<ExportProblem> problems, Instant now);

  /**
   * Puts another plan in the place of the one that was seen, unless that is confirmed, or is
   * another by now.
   *
   * @param problems what those classes leave out that were planned anew
   * @return false if so
   */
  boolean replanned(ExportJob job, ExportPlan plan, List<ExportProblem> problems, Instant now);

  /**
   * Writes down that exactly the plan that was seen is to be handed in, with its line.
   *
   * @return false if the plan is another by now, or confirmed, or the job called off
   */
  boolean confirm(ExportJob job, Confirmation confirmation);

  /**
   * Calls a job off, with its line.
   *
   * @return false if something of it is confirmed or done by now
   */
  boolean cancel(ExportJob job, Author.Someone by, Instant now);

  /**
   * Ends the locking of a class.
   *
   * @param problems what was counted and could not be handed in
   */
  void locked(
      ExportJob job,
      String className,
      LockedClass locked,
      List<ExportProblem> problems,
      Instant now);

  /**
   * Begins to take back what a job that has ended has handed in, with its line.
   *
   * @return false if it is being taken back already, or a receipt has come for it
   */
  boolean withdraw(ExportJob job, Withdrawal withdrawal);

  /** Ends the taking back of a class. */
  void withdrawn(ExportJob job, String className, Instant now);

  /**
   * Writes down that a receipt (收訖明細) for it was imported, so that it can't be taken back any more.
   *
   * @return false if there is no such job that has handed something in, or it is taken back
   */
  boolean receipted(SchoolCode school, ExportId id, Instant now);

  /** Adds a line to a job's history: that somebody has loaded down something of it. */
  void tell(ExportJob job, Change line);

  /**
   * Takes a class, so that no second worker locks or packs it at the same time.
   *
   * @return false if another attempt has it and is alive
   */
  boolean take(ExportJob job, String className, Lease lease);

  /**
   * Writes down how far a class is and holds on to it.
   *
   * @return false if another attempt has taken it over, or the job was cancelled
   */
  boolean progress(ExportJob job, String className, Lease lease, int pieces, long bytes);

  /** Ends the packing of a class. */
  void packed(ExportJob job, String className, Packed packed, Instant now);

  /** Ends the making of index and manifests. */
  void sealed(ExportJob job, List<Product> products, Instant now);

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

    /** Another one of that kind and year is not over. */
    record Unfinished(ExportId id) implements Started {}

    /**
     * A request of that key was made before.
     *
     * @param id what it asked for; none if that was something else than is asked for now
     */
    record Repeated(Optional<ExportId> id) implements Started {}
  }

  /**
   * The right to lock or pack a class for a while.
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
