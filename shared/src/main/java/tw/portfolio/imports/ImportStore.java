package tw.portfolio.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.AskedOnce;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.school.SchoolCode;

/** Where imports are kept. */
public interface ImportStore {
  /**
   * Writes down an import that is announced, with its line in the school's history.
   *
   * @param request makes sure that the same request, sent twice, announces one import
   */
  AskedOnce<ImportId> announce(ImportJob job, Change line, Optional<IdempotencyKey> request);

  /** An import. */
  Optional<ImportJob> find(SchoolCode school, ImportId id);

  /**
   * The school's imports, newest first.
   *
   * @param after the cursor of the page, none for the first one
   */
  StoredPage<ImportJob> page(SchoolCode school, Optional<String> after, int most);

  /**
   * Imports of every school on which a worker should be at work, but nothing has happened for some
   * time, the longest silent first. One round trip.
   *
   * @param since when they were last heard of, or later
   * @param until when they were last heard of, or earlier
   */
  List<ImportJob> silent(Instant since, Instant until);

  /**
   * Takes an import one step further.
   *
   * @param job what it is to be; its version is one more than what it was
   * @param line what the school's history says of it, if anything
   * @return false if somebody else took it further in the meantime, so that nothing has changed
   */
  boolean advance(ImportJob job, Optional<Change> line);
}
