package tw.portfolio.store.memory;

import java.util.HashMap;
import java.util.Map;
import tw.portfolio.domain.file.FilePart;
import tw.portfolio.domain.file.Seal;
import tw.portfolio.domain.outcome.Piece;

/** Compares what a record says of its files with what lies in the file store. */
final class Seals {
  private Seals() {}

  /** Whether the same parts are there, each with an equal seal. */
  static boolean same(Piece piece, Map<FilePart, Seal> found) {
    Map<FilePart, String> recorded = new HashMap<>();
    piece.files().verified().forEach(file -> recorded.put(file.key().part(), file.seal().text()));
    Map<FilePart, String> lying = new HashMap<>();
    found.forEach((part, seal) -> lying.put(part, seal.text()));
    return recorded.equals(lying);
  }
}
