package tw.portfolio.imports;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.sheet.DeclaredSheet;
import tw.portfolio.kernel.store.AskedOnce;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.KeyedRequest;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.book.Books;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.Term;

/**
 * An office brings in a file: announces it, has it checked, has it written (regulation.txt 附件1, the
 * rows of 註冊組, 教學組, 訓育組 and 生輔組). Who may is looked up in the roster at each request, by what the
 * file holds.
 */
public final class RequestingImports {
  private final Permits permits;
  private final ImportStore imports;
  private final ArchiveStore archives;
  private final ImportQueue queue;
  private final Supplier<String> ids;

  /**
   * Takes requests for imports there.
   *
   * @param ids draws a new pseudonym each time
   */
  public RequestingImports(
      Permits permits,
      ImportStore imports,
      ArchiveStore archives,
      ImportQueue queue,
      Supplier<String> ids) {
    this.permits = permits;
    this.imports = imports;
    this.archives = archives;
    this.queue = queue;
    this.ids = ids;
  }

  /**
   * What an office announces.
   *
   * @param kind what the file holds
   * @param term the semester that it is about
   * @param file the file
   */
  public record Announcement(RecordKind kind, Term term, DeclaredSheet file) {}

  /**
   * An import, with what its check found.
   *
   * @param job the import
   * @param details what the check found
   */
  public record Watched(ImportJob job, Preview.Details details) {}

  /**
   * Announces a file.
   *
   * @param keyed by which a repeated request gets the same import
   */
  public Answer<Watched> announce(
      Actor actor, Announcement announcement, Optional<KeyedRequest> keyed, Instant now) {
    return permitted(actor, announcement.kind())
        .then(person -> announce(person, announcement, keyed, now));
  }

  private Answer<Watched> announce(
      Person person, Announcement announcement, Optional<KeyedRequest> keyed, Instant now) {
    ImportJob job =
        ImportJob.announced(
            person.school(),
            new ImportId(ids.get()),
            announcement.kind(),
            announcement.term(),
            announcement.file(),
            Author.of(person),
            now);
    Optional<IdempotencyKey> request = keyed.map(one -> one.by(person.id(), now));
    String file = job.file().name().text();
    return switch (imports.announce(
        job, job.line(ChangeAction.REQUEST, Optional.empty(), file), request)) {
      case AskedOnce.Anew<ImportId>() -> Answer.granted(new Watched(job, Preview.Details.NONE));
      case AskedOnce.Repeated<ImportId>(Optional<ImportId> id) ->
          id.flatMap(known -> imports.find(person.school(), known))
              .map(known -> Answer.granted(watched(known)))
              .orElseGet(() -> Answer.refused(Refusals.keyReused()));
    };
  }

  /** Has a file checked that was uploaded; may be asked again, for example after others mended. */
  public Answer<Watched> check(Actor actor, ImportId id, Instant now) {
    return job(actor, id)
        .then(
            found ->
                switch (found.job().state()) {
                  case ImportState.AwaitingFile(),
                      ImportState.Checked _,
                      ImportState.Wrong _,
                      ImportState.Interrupted _ ->
                      archives.has(ImportKeys.file(found.job()))
                          ? step(found, new ImportState.Checking(), ImportStep.CHECK, now)
                          : Answer.refused(ImportRefusals.notUploaded());
                  case ImportState.Checking() -> again(found.job(), ImportStep.CHECK);
                  case ImportState.Refused _, ImportState.Committing _, ImportState.Committed _ ->
                      Answer.refused(ImportRefusals.wrongState(found.job().state()));
                });
  }

  /**
   * Has a file written that was found right; asked again, goes on where it stopped.
   *
   * @param acceptWarnings whether the office has looked at what is likely to be a mistake, and
   *     wants it so
   */
  public Answer<Watched> commit(Actor actor, ImportId id, boolean acceptWarnings, Instant now) {
    return job(actor, id)
        .then(
            found ->
                switch (found.job().state()) {
                  case ImportState.Checked(Preview preview) ->
                      commit(found, preview, 0, acceptWarnings, now);
                  case ImportState.Interrupted(var preview, int written, var refusal)
                      when preview.tally().sound() && refusal.isEmpty() ->
                      commit(found, preview, written, acceptWarnings, now);
                  case ImportState.Committing _ -> again(found.job(), ImportStep.COMMIT);
                  case ImportState.Committed _ -> Answer.granted(watched(found.job()));
                  case ImportState.AwaitingFile(),
                      ImportState.Checking(),
                      ImportState.Wrong _,
                      ImportState.Interrupted _,
                      ImportState.Refused _ ->
                      Answer.refused(ImportRefusals.wrongState(found.job().state()));
                });
  }

  private Answer<Watched> commit(
      Found found, Preview preview, int written, boolean acceptWarnings, Instant now) {
    int warnings = preview.tally().warnings();
    if (warnings > 0 && !acceptWarnings) {
      return Answer.refused(ImportRefusals.warnings(warnings));
    }
    return step(
        found,
        new ImportState.Committing(preview, Progress.asked(written)),
        ImportStep.COMMIT,
        now);
  }

  private Answer<Watched> step(Found found, ImportState next, ImportStep step, Instant now) {
    Author.Someone asker = Author.of(found.person());
    ImportJob job = found.job().asked(next, asker, now);
    return imports.advance(job, Optional.empty())
        ? again(job, step)
        : Answer.refused(Refusals.changedMeanwhile());
  }

  private Answer<Watched> again(ImportJob job, ImportStep step) {
    queue.send(new ImportTask(job.school(), job.id(), step));
    return Answer.granted(watched(job));
  }

  /** One import. */
  public Answer<Watched> find(Actor actor, ImportId id) {
    return job(actor, id).map(found -> watched(found.job()));
  }

  /**
   * Those that are asked for of the school's imports of what the person may write, newest first.
   */
  public Answer<StoredPage<ImportJob>> page(
      Actor actor, Predicate<ImportJob> asked, Optional<String> after, int most) {
    return permits
        .permitted(actor, anyOffice(), "匯入資料")
        .map(
            person ->
                StoredPage.filtered(
                    (from, count) -> imports.page(person.school(), from, count),
                    asked.and(job -> person.may(job.kind().permission())),
                    after,
                    most));
  }

  /** Whether the person may have the template of a kind. */
  public Answer<Person> permitted(Actor actor, RecordKind kind) {
    return permits.permitted(actor, kind.permission());
  }

  private record Found(Person person, ImportJob job) {}

  private Answer<Found> job(Actor actor, ImportId id) {
    return permits
        .permitted(actor, anyOffice(), "匯入資料")
        .then(
            person ->
                imports
                    .find(person.school(), id)
                    .filter(job -> person.may(job.kind().permission()))
                    .map(job -> Answer.granted(new Found(person, job)))
                    .orElseGet(() -> Answer.refused(ImportRefusals.noSuchImport())));
  }

  private Watched watched(ImportJob job) {
    return new Watched(
        job,
        job.preview()
            .flatMap(preview -> archives.open(ImportKeys.details(job, preview)))
            .map(Preview.Details::read)
            .orElse(Preview.Details.NONE));
  }

  /** Whoever may write any kind of record may see the list. */
  private static Set<Permission> anyOffice() {
    return Books.ALL.stream()
        .map(book -> book.kind().permission())
        .collect(Collectors.toUnmodifiableSet());
  }
}
