package tw.portfolio.upload;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.files.ObjectKey;

/** Whatever takes uploads, of every kind. */
public final class AllFileHolders {
  private final FileOwners owners;
  private final List<FileHolders> kinds;

  /** Holders of these kinds. */
  public AllFileHolders(FileOwners owners, FileHolders... kinds) {
    this.owners = owners;
    this.kinds = List.of(kinds);
  }

  /** For whom a file's key was made, as it is now. Two round trips, whatever the kind. */
  public Optional<FileHolder> holderOf(ObjectKey key) {
    return owners
        .ownerOf(key)
        .flatMap(
            owner ->
                kinds.stream()
                    .filter(kind -> kind.have(owner.kind()))
                    .findFirst()
                    .flatMap(kind -> kind.holder(owner, key)));
  }

  /** Those of any school that have waited for files since before that instant, oldest first. */
  List<FileHolder> awaitingSince(Instant before) {
    return kinds.stream().flatMap(kind -> kind.awaitingSince(before).stream()).toList();
  }
}
