package tw.portfolio.upload;

import java.util.Optional;
import tw.portfolio.kernel.files.ObjectKey;

/** The way from a file's key, which names nobody, to what it was made for. */
@FunctionalInterface
public interface FileOwners {
  /** For what a key was made, whatever has become of that. One round trip. */
  Optional<FileOwner> ownerOf(ObjectKey key);
}
