package tw.portfolio.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.access.Roster;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.job.Product;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.UploadLinks.DownloadLink;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.submission.ExportAccess.Seen;
import tw.portfolio.submission.ExportStore.ExportRecord;
import tw.portfolio.submission.pack.PackedClass;

/**
 * Gives links to what an export has made: each is a line in its history. What it has made is kept
 * for so many days; a draft of the same scope has what was handed in again.
 */
public final class LinkingProducts {
  private static final Duration VALID = Duration.ofMinutes(15);

  private final ExportAccess access;
  private final ExportStore exports;
  private final ArchiveStore archives;
  private final Duration kept;

  /**
   * Links to what lies there.
   *
   * @param kept for how long
   */
  public LinkingProducts(Roster roster, ExportStore exports, ArchiveStore archives, Duration kept) {
    this.kept = kept;
    this.access = new ExportAccess(roster, exports);
    this.exports = exports;
    this.archives = archives;
  }

  /**
   * A product, and when it was made.
   *
   * @param product the product
   * @param at when
   */
  private record Made(Product product, Instant at) {}

  /** A link to the product of that name. */
  public Answer<DownloadLink> link(Actor actor, ExportId id, String name, Instant now) {
    return access
        .watched(actor, id)
        .then(
            seen ->
                made(seen.record())
                    .filter(one -> one.product().name().equals(name))
                    .findFirst()
                    .map(one -> link(seen, one, now))
                    .orElseGet(() -> Answer.refused(ExportRefusals.noSuchFile())));
  }

  /** Until when everything that an export has made is kept, once it has ended. */
  public Optional<Instant> kept(ExportRecord record) {
    return record
        .job()
        .outcome()
        .flatMap(_ -> made(record).map(Made::at).min(Comparator.naturalOrder()))
        .map(first -> first.plus(kept));
  }

  /** Everything that an export has made: the classes' bags, what is over them, what is left out. */
  private static Stream<Made> made(ExportRecord record) {
    ExportJob job = record.job();
    Instant ended = job.outcome().map(ExportOutcome::at).orElse(job.updated());
    return Stream.of(
            record.classes().stream()
                .flatMap(
                    one ->
                        one.packed().flatMap(PackedClass::archive).stream()
                            .map(product -> new Made(product, one.updated()))),
            job.seal().stream().flatMap(List::stream).map(product -> new Made(product, ended)),
            job.outcome().flatMap(ExportOutcome::list).stream()
                .map(product -> new Made(product, ended)))
        .flatMap(products -> products);
  }

  private Answer<DownloadLink> link(Seen seen, Made made, Instant now) {
    return now.isBefore(made.at().plus(kept))
        ? Answer.granted(link(seen, made.product(), now))
        : Answer.refused(ExportRefusals.expired(kept.toDays()));
  }

  private DownloadLink link(Seen seen, Product product, Instant now) {
    ExportJob job = seen.job();
    exports.tell(
        job, job.line(ChangeAction.DOWNLOAD, Author.of(seen.person()), now, product.name(), ""));
    return archives.get(product.key(), product.name(), VALID, now);
  }
}
