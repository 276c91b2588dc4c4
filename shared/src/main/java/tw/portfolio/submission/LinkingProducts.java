package tw.portfolio.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

/** Gives links to what an export has made: each is a line in its history. */
public final class LinkingProducts {
  private static final Duration VALID = Duration.ofMinutes(15);

  private final ExportAccess access;
  private final ExportStore exports;
  private final ArchiveStore archives;

  /** Links to what lies there. */
  public LinkingProducts(Roster roster, ExportStore exports, ArchiveStore archives) {
    this.access = new ExportAccess(roster, exports);
    this.exports = exports;
    this.archives = archives;
  }

  /** A link to the product of that name. */
  public Answer<DownloadLink> link(Actor actor, ExportId id, String name, Instant now) {
    return access
        .watched(actor, id)
        .then(
            seen ->
                products(seen.record())
                    .filter(product -> product.name().equals(name))
                    .findFirst()
                    .map(product -> Answer.granted(link(seen, product, now)))
                    .orElseGet(() -> Answer.refused(ExportRefusals.noSuchFile())));
  }

  /** Everything that an export has made: the classes' bags, what is over them, what is left out. */
  public static Stream<Product> products(ExportRecord record) {
    return Stream.of(
            record.classes().stream()
                .flatMap(one -> one.packed().flatMap(PackedClass::archive).stream()),
            record.job().seal().stream().flatMap(List::stream),
            record.job().outcome().flatMap(ExportOutcome::list).stream())
        .flatMap(products -> products);
  }

  private DownloadLink link(Seen seen, Product product, Instant now) {
    ExportJob job = seen.job();
    exports.tell(
        job, job.line(ChangeAction.DOWNLOAD, Author.of(seen.person()), now, product.name(), ""));
    return archives.get(product.key(), product.name(), VALID, now);
  }
}
